"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, type RefObject, Suspense, useCallback, useId, useRef, useState } from "react";
import { usePlan, useRecordIds } from "@/lib/client/use-plan";
import { useRemovedWhileEditing } from "@/lib/client/use-removal";
import { useMayEdit } from "@/lib/client/use-role";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { type FieldValue } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { useCommand } from "@/components/plan/commands";
import { findRowElement } from "@/components/table/cell-element";
import { EmptySection } from "@/components/table/empty-section";
import { afterClosing } from "@/components/table/row-menu";
import { useRowActions } from "@/components/table/use-row-actions";
import { useRowLink } from "@/components/table/use-row-link";
import { useTopRow } from "@/components/table/use-top-row";
import { Button } from "@/components/ui/button";
import { useKeyLabel } from "@/components/ui/keys";
import { AnchoredMenu, type MenuEntry } from "@/components/ui/menu";
import { cx } from "@/components/ui/class-names";
import { useLatest } from "@/components/fields/use-latest";
import { lazy } from "@/components/ui/lazy";
import { TaskCard } from "./task-card";
import { useCardDrag } from "./use-card-drag";
import { useCards } from "./use-cards";
import { type Arrow, type Zone, zoneBeside, zoneOf } from "./zones";

const DetailsPanel = lazy(() => import("@/components/plan/details-panel").then((module) => module.DetailsPanel));
const DeletedNotice = lazy(() => import("@/components/table/deleted-notice").then((module) => module.DeletedNotice));

export interface CardZonesProps {
  readonly section: Section;
  readonly zones: readonly Zone[];
  readonly perRow: number;
  /** The field that a move sets. */
  readonly field: string;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly className: string;
  readonly zoneClass: string;
  head(zone: Zone): ReactNode;
  /** `before`: the card it was put in front of; undefined leaves its place in the table alone. */
  onMove(card: string, zone: string, before?: string | null): void;
  /** Values of a task that is added to a zone. */
  valuesIn(zone: string): Readonly<Record<string, FieldValue>>;
  /** `isStop`: its controls can be reached from the card. */
  under?(card: string, zone: string, isStop: boolean): ReactNode;
}

const page = 40;

/** Tasks as cards in zones: opened, moved by drags, keys and a menu, and added where the focus is. */
export function CardZones({ section, zones, perRow, field, scroller, className, zoneClass, head, onMove, valuesIn, under }: CardZonesProps) {
  const t = useTranslations("tasks");
  const table = useTranslations("table");
  const language = useLocale();
  const keys = useKeyLabel();
  const mayEdit = useMayEdit();
  const ids = useRecordIds(section.id);
  const isEmpty = usePlan(useCallback((plan: Plan) => tableOf(plan, section.id).records.length === 0, [section.id]));
  const isRowGone = useRemovedWhileEditing()?.section === section.id;
  const snapshot = useReplicaIfAny()?.snapshot;
  const actions = useRowActions(section);
  const root = useRef<HTMLDivElement>(null);
  const firstLine = useRef<HTMLInputElement>(null);
  const helpId = useId();
  const [shown, setShown] = useState<Readonly<Record<string, number>>>({});
  const [details, setDetails] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly card: string; readonly anchor: { readonly current: HTMLElement } } | null>(null);
  const [said, say] = useState("");

  const nameOf = useLatest((card: string) => `${section.prefix}${ids.indexOf(card) + 1}`);
  const titleOf = useLatest((card: string) => String(snapshot?.record(section.id, card)?.values[section.titleField] ?? ""));
  const seen = zones.map((zone) => ({ ...zone, cards: zone.cards.slice(0, shown[zone.id] ?? page) }));
  const openMenu = useCallback((card: string, anchor: HTMLElement) => setMenu({ card, anchor: { current: anchor } }), []);
  const cards = useCards({ section: section.id, field, root, zones: seen, perRow, onMove: moveByKey, onOpen: setDetails, onMenu: openMenu, onRemove: remove });
  const dragLayer = useCardDrag({ root, mayEdit, nameOf, titleOf, onDrop: move, onSay: say });

  const show = useLatest((card: string) => {
    const zone = zoneOf(zones, card);
    if (zone) setShown((known) => ({ ...known, [zone.id]: Math.max(known[zone.id] ?? page, zone.cards.indexOf(card) + 1) }));
    cards.focusCard(card);
  });
  useRowLink(section, ids, show);
  useTopRow(section.id, scroller, useLatest((card: string) => findRowElement(root.current, card)?.scrollIntoView({ block: "start" })));
  useCommand(actions && { id: "add-row", group: "action", label: section.add[language], keys: "n", icon: "plus", run: () => add(zoneOf(zones, cards.active ?? "") ?? zones[0]) });

  function add(zone: Zone | undefined, title?: string): void {
    if (isEmpty && firstLine.current && title === undefined) return firstLine.current.focus();
    const added = zone && actions?.add({}, { ...valuesIn(zone.id), ...(title === undefined ? {} : { [section.titleField]: title }) });
    if (!added) return;
    say(table("added", { row: `${section.prefix}${ids.length + 1}` }));
    if (title === undefined) setDetails(added);
  }
  function move(card: string, to: string, before?: string | null): void {
    onMove(card, to, before);
    say(t("moved", { row: nameOf(card), place: zones.find(({ id }) => id === to)?.label ?? "" }));
    cards.focusCard(card);
  }
  function moveByKey(card: string, arrow: Arrow): void {
    const zone = zoneOf(zones, card);
    if (!mayEdit || !zone) return;
    if (perRow === zones.length && (arrow === "up" || arrow === "down")) return reorder(card, zone, arrow === "up" ? -1 : 1);
    const to = zoneBeside(zones, perRow, zone.id, arrow);
    if (to) move(card, to.id);
  }
  function reorder(card: string, zone: Zone, by: 1 | -1): void {
    const place = zone.cards.indexOf(card);
    const to = place + by;
    if (to < 0 || to >= zone.cards.length) return;
    onMove(card, zone.id, by < 0 ? zone.cards[to] : (zone.cards[to + 1] ?? null));
    say(table("moved", { row: nameOf(card), place: String(to + 1), count: String(zone.cards.length) }));
    cards.focusCard(card);
  }
  function remove(card: string): void {
    const zone = zoneOf(zones, card);
    const next = zone?.cards[zone.cards.indexOf(card) + 1] ?? zone?.cards[zone.cards.indexOf(card) - 1];
    actions?.remove(card, nameOf(card));
    if (next !== undefined) cards.focusCard(next);
  }
  function closeDetails(): void {
    const card = details;
    setDetails(null);
    const isLeft = document.activeElement?.closest("[data-panel]") || document.activeElement === document.body;
    if (card !== null && isLeft) cards.focusCard(card);
  }
  const copyLink = (card: string) => void navigator.clipboard.writeText(`${location.origin}${location.pathname}${location.search}#${card}`).then(() => say(table("linkCopied")));

  if (isEmpty) return <EmptySection section={section} input={firstLine} onAdd={actions && ((title) => add(zones[0], title))} />;
  return (
    <>
      <p id={helpId} className="sr-only">{t(mayEdit ? "keys" : "keysRead")}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears keys and presses of the cards in it */}
      <div ref={root} className={className} {...cards.handlers}>
        {zones.map((zone) => (
          <section key={zone.id} data-zone={zone.id} data-zone-label={zone.label} aria-label={t("inZone", { name: zone.label, count: zone.cards.length })} aria-describedby={helpId} className={cx("min-w-0 rounded-control", zoneClass)}>
            {head(zone)}
            <ul aria-label={zone.label} className="grid gap-2">
              {zone.cards.slice(0, shown[zone.id] ?? page).map((card) => (
                <TaskCard key={card} section={section} id={card} name={nameOf(card)} isStop={cards.active === card} openMenu={openMenu}>{under?.(card, zone.id, cards.active === card)}</TaskCard>
              ))}
            </ul>
            {zone.cards.length === 0 && <p className="px-1 py-1.5 text-note text-ink-subtle">{t("empty")}</p>}
            {zone.cards.length > (shown[zone.id] ?? page) && (
              <Button size="sm" className="mt-1.5" onClick={() => setShown({ ...shown, [zone.id]: (shown[zone.id] ?? page) + page })}>
                {t("more", { count: String(Math.min(page, zone.cards.length - (shown[zone.id] ?? page))) })}
              </Button>
            )}
          </section>
        ))}
      </div>
      <output className="sr-only">{said}</output>
      {dragLayer}
      {isRowGone && <Suspense><DeletedNotice section={section} /></Suspense>}
      {menu && (
        <AnchoredMenu
          anchor={menu.anchor}
          open
          label={t("actions", { row: nameOf(menu.card) })}
          entries={menuEntries({ card: menu.card, zones, mayEdit: actions !== null, words: { t, table }, keys, move, details: setDetails, copyLink, remove })}
          onOpenChange={(open) => !open && setMenu(null)}
        />
      )}
      {details !== null && <Suspense><DetailsPanel section={section} record={details} onGo={setDetails} onCopyLink={copyLink} onClose={closeDetails} /></Suspense>}
    </>
  );
}

interface MenuOptions extends Pick<CardZonesProps, "zones"> {
  readonly card: string;
  readonly mayEdit: boolean;
  readonly words: { readonly t: ReturnType<typeof useTranslations<"tasks">>; readonly table: ReturnType<typeof useTranslations<"table">> };
  keys(name: string): string;
  move(card: string, zone: string): void;
  details(card: string): void;
  copyLink(card: string): void;
  remove(card: string): void;
}

function menuEntries({ card, zones, mayEdit, words: { t, table }, keys, move, details, copyLink, remove }: MenuOptions): readonly MenuEntry[] {
  const here = zoneOf(zones, card);
  const general: MenuEntry[] = [
    { id: "details", label: table("openDetails"), icon: "sidebar", keys: keys("enter"), onSelect: afterClosing(() => details(card)) },
    { id: "link", label: table("copyLink"), icon: "link", onSelect: () => copyLink(card) },
  ];
  if (!mayEdit) return general;
  return [
    { kind: "heading", id: "to", label: t("moveTo") },
    ...zones.map((zone): MenuEntry => ({ id: `to ${zone.id}`, label: zone.label, icon: zone.id === here?.id ? "check" : "arrow", disabled: zone.id === here?.id, onSelect: afterClosing(() => move(card, zone.id)) })),
    { kind: "separator", id: "rest" },
    ...general,
    { kind: "separator", id: "end" },
    { id: "remove", label: table("remove"), icon: "trash", keys: "Del", tone: "critical", onSelect: afterClosing(() => remove(card)) },
  ];
}

