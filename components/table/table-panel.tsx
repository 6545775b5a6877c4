"use client";

import { useLocale, useTranslations } from "next-intl";
import { lazy, type RefObject, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { usePlan, useRecordIds } from "@/lib/client/use-plan";
import { useRemovedWhileEditing } from "@/lib/client/use-removal";
import { useReady } from "@/lib/client/use-saved";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { showToast } from "@/components/ui/toast";
import { useCommand } from "@/components/plan/commands";
import { findRowElement } from "./cell-element";
import { layoutTable } from "./columns";
import { ExamplesLine } from "./examples-line";
import { GridProvider } from "./grid-context";
import { KeysHint } from "./keys-hint";
import { RecordTable } from "./record-table";
import { RowMenu } from "./row-menu";
import { SectionSkeleton } from "./section-skeleton";
import { useDragRows } from "./use-drag-rows";
import { useGridController } from "./use-grid-controller";
import { useRowActions } from "./use-row-actions";
import { useRowLink } from "./use-row-link";
import { useTopRow } from "./use-top-row";
import { useWidth } from "./use-width";
import { type ScrollToRow } from "./virtual-rows";

const DetailsPanel = lazy(() => import("@/components/plan/details-panel").then((module) => ({ default: module.DetailsPanel })));
const DeletedNotice = lazy(() => import("./deleted-notice").then((module) => ({ default: module.DeletedNotice })));
const EmptySection = lazy(() => import("./empty-section").then((module) => ({ default: module.EmptySection })));
const RemovedRows = lazy(() => import("./removed-rows").then((module) => ({ default: module.RemovedRows })));
/** Rows on a phone. */
const RecordList = lazy(() => import("./record-list").then((module) => ({ default: module.RecordList })));

/** The rows of a section, and everything that can be done with them. */
export function TablePanel({ section, scroller }: { section: Section; scroller: RefObject<HTMLElement | null> }) {
  const t = useTranslations("table");
  const language = useLocale();
  const ids = useRecordIds(section.id);
  const isRowGone = useRemovedWhileEditing()?.section === section.id;
  const hasRemoved = usePlan(useCallback((plan: Plan) => tableOf(plan, section.id).removed.length > 0, [section.id]));
  const isReady = useReady();
  const actions = useRowActions(section);
  const root = useRef<HTMLDivElement>(null);
  const firstLine = useRef<HTMLInputElement>(null);
  const virtual = useRef<ScrollToRow | null>(null);
  const width = useWidth(root);
  // By its digits alone, since a new row is no reason to lay the columns out again.
  const digits = 10 ** String(ids.length).length - 1;
  const layout = useMemo(() => layoutTable(section, width, language, digits), [section, width, language, digits]);
  const [details, setDetails] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ record: string; anchor: RefObject<HTMLElement | null> } | null>(null);
  const [said, say] = useState("");

  const rowName = (record: string) => `${section.prefix}${ids.indexOf(record) + 1}`;
  const longName = (record: string) => `${capital(section.noun[language], language)} ${ids.indexOf(record) + 1}`;
  const scrollToRow = useCallback((record: string, where: "start" | "auto" = "auto") => {
    if (virtual.current) virtual.current(record, where);
    else findRowElement(root.current, record)?.scrollIntoView({ block: where === "start" ? "start" : "nearest" });
  }, []);
  const scrollToTop = useCallback((record: string) => scrollToRow(record, "start"), [scrollToRow]);

  const { grid, focusCell, editNew, handlers } = useGridController({
    section, layout, ids, root, actions, scrollToRow,
    openDetails: setDetails,
    openMenu: (record, anchor) => setMenu({ record, anchor: { current: anchor } }),
    moveRow,
    removeRow,
  });
  useTopRow(section.id, scroller, scrollToTop);
  useRowLink(section, ids, (record) => {
    scrollToRow(record);
    grid.store.flash(record);
    focusCell({ record, field: section.titleField });
    setTimeout(() => grid.store.flash(null), flashTime);
  });
  useCommand(actions && isReady ? { id: "add-row", group: "action", label: section.add[language], keys: "n", icon: "plus", run: () => addRow() } : null);
  const dragLayer = useDragRows({ section, ids, root, mayEdit: actions !== null, onSay: say, onMove: moveTo, onPress: openMenuAtHandle });

  function addRow(after?: string): void {
    if (ids.length === 0 && firstLine.current) return firstLine.current.focus();
    const record = actions?.add(after === undefined ? {} : { after });
    if (!record) return;
    say(t("added", { row: `${section.prefix}${after === undefined ? ids.length + 1 : ids.indexOf(after) + 2}` }));
    if (layout.isList) setDetails(record);
    else editNew(record);
  }
  function moveRow(record: string, by: 1 | -1): void {
    const from = ids.indexOf(record);
    const to = from + by;
    if (!actions || to < 0 || to >= ids.length) return;
    actions.move(record, (by > 0 ? ids[to] : ids[to - 1]) ?? null);
    say(t("moved", { row: rowName(record), place: String(to + 1), count: String(ids.length) }));
    requestAnimationFrame(() => scrollToRow(record));
  }
  function moveTo(record: string, over: string, after: boolean): void {
    const others = ids.filter((id) => id !== record);
    const place = others.indexOf(over) + (after ? 1 : 0);
    if (ids[place] === record) return;
    actions?.move(record, others[place - 1] ?? null);
  }
  function openMenuAtHandle(record: string): void {
    const handle = root.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(record)}"]`);
    if (handle) setMenu({ record, anchor: { current: handle } });
  }
  function removeRow(record: string): void {
    const index = ids.indexOf(record);
    const next = ids[index + 1] ?? ids[index - 1];
    const field = grid.store.state().active?.field ?? section.titleField;
    actions?.remove(record, longName(record));
    if (next !== undefined && !layout.isList) focusCell({ record: next, field });
  }
  function restore(record: string): void {
    actions?.restore(record);
    if (!layout.isList) focusCell({ record, field: section.titleField });
  }
  function closeDetails(): void {
    const record = details;
    setDetails(null);
    // Back to where it was opened, unless somebody has gone on elsewhere.
    const isInPanel = document.activeElement?.closest("[data-panel]") || document.activeElement === document.body;
    if (record !== null && isInPanel && !layout.isList) focusCell(grid.store.state().active ?? { record, field: section.titleField });
  }
  function copyLink(record: string): void {
    const address = `${location.origin}${location.pathname}#${record}`;
    navigator.clipboard.writeText(address).then(() => say(t("linkCopied")), () => showToast({ message: t("linkNotCopied") }));
  }
  function addFirst(title: string): void {
    const record = actions?.add({}, { [section.titleField]: title });
    if (record && !layout.isList) focusCell({ record, field: section.titleField });
  }

  return (
    <GridProvider value={grid}>
      <div ref={root}>
        {!isReady ? <SectionSkeleton /> : ids.length === 0 ? (
          <Suspense><EmptySection section={section} input={firstLine} onAdd={actions && addFirst} /></Suspense>
        ) : layout.isList ? (
          <Suspense><RecordList section={section} ids={ids} onOpen={setDetails} /></Suspense>
        ) : (
          <RecordTable ids={ids} handlers={handlers} scroller={scroller} scrollTo={virtual} />
        )}
        {isReady && actions && (
          <>
            {ids.length > 0 && <AddLine label={section.add[language]} onAdd={() => addRow()} />}
            <ExamplesLine ids={ids} onClear={(records) => actions.removeAll(records, t("examplesCleared", { count: records.length }))} />
            {hasRemoved && <Suspense><RemovedRows section={section} onRestore={restore} /></Suspense>}
          </>
        )}
        {isRowGone && <Suspense><DeletedNotice section={section} /></Suspense>}
        <KeysHint />
        <output className="sr-only">{said}</output>
        {dragLayer}
        {menu && (
          <RowMenu
            anchor={menu.anchor}
            name={rowName(menu.record)}
            isFirst={menu.record === ids[0]}
            isLast={menu.record === ids.at(-1)}
            actions={{
              openDetails: () => setDetails(menu.record),
              copyLink: () => copyLink(menu.record),
              edit: actions && {
                move: (by) => moveRow(menu.record, by),
                insertBelow: () => addRow(menu.record),
                remove: () => removeRow(menu.record),
              },
            }}
            onClose={() => setMenu(null)}
          />
        )}
        {details !== null && (
          <Suspense><DetailsPanel section={section} record={details} onGo={setDetails} onCopyLink={copyLink} onClose={closeDetails} /></Suspense>
        )}
      </div>
    </GridProvider>
  );
}

const flashTime = 2_000;
const capital = (noun: string, language: string): string => noun.charAt(0).toLocaleUpperCase(language) + noun.slice(1);

function AddLine({ label, onAdd }: { label: string; onAdd(): void }) {
  return (
    <button type="button" onClick={onAdd} className="inline-flex h-9 items-center gap-1.5 rounded-control text-ink-subtle hover:text-ink max-sm:hidden print:hidden">
      <Icon name="plus" size={14} />
      {label} <Kbd>N</Kbd>
    </button>
  );
}
