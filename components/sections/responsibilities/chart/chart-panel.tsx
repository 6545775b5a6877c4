"use client";

import { useLocale, useTranslations } from "next-intl";
import { type RefObject, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { type Replica } from "@/lib/client/replica";
import { usePlan, useRecordIds } from "@/lib/client/use-plan";
import { useRemovedWhileEditing } from "@/lib/client/use-removal";
import { type Raci } from "@/lib/plan/derive/raci";
import { type RaciRepair } from "@/lib/plan/derive/raci-repairs";
import { type RaciLetter } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { useLatest } from "@/components/fields/use-latest";
import { useCommand } from "@/components/plan/commands";
import { findCellElement } from "@/components/table/cell-element";
import { EmptySection } from "@/components/table/empty-section";
import { GridProvider } from "@/components/table/grid-context";
import { type Cell } from "@/components/table/grid-store";
import { KeysHint } from "@/components/table/keys-hint";
import { RowMenu } from "@/components/table/row-menu";
import { usePreloadedEditors } from "@/components/table/use-preloaded-editors";
import { useRowActions } from "@/components/table/use-row-actions";
import { useRowLink } from "@/components/table/use-row-link";
import { useTopRow } from "@/components/table/use-top-row";
import { useWidth } from "@/components/table/use-width";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { lazy } from "@/components/ui/lazy";
import { useRaci } from "../raci-context";
import { applyRepair, moveInto, setLetter } from "../raci-writes";
import { useShortNames } from "../use-short-names";
import { layoutChart } from "./chart-columns";
import { chartItems, isSameItems, phaseOf } from "./chart-items";
import { ChartPresence } from "./chart-presence";
import { LetterChooser } from "./letter-chooser";
import { NoPeople } from "./no-people";
import { RaciChart } from "./raci-chart";
import { moveByOne } from "./row-moves";
import { useChartController } from "./use-chart-controller";
import { useChartView } from "./use-chart-view";
import { useGoToBroken } from "./use-go-to-broken";

const DetailsPanel = lazy(() => import("@/components/plan/details-panel").then((module) => module.DetailsPanel));
const DeletedNotice = lazy(() => import("@/components/table/deleted-notice").then((module) => module.DeletedNotice));
const RemovedRows = lazy(() => import("@/components/table/removed-rows").then((module) => module.RemovedRows));

const headHeight = 83;
const flashTime = 2_000;
const unmeasured = 1_100;

/** The chart, and everything that can be done with its rows. */
export function ChartPanel({ section, replica, scroller }: { section: Section; replica: Replica; scroller: RefObject<HTMLElement | null> }) {
  const t = useTranslations("table");
  const raci = useTranslations("raci");
  const language = useLocale();
  const ids = useRecordIds(section.id);
  const people = useRecordIds("people");
  const items = useRaci(itemsOf, isSameItems);
  const rows = useMemo(() => items.flatMap((item) => (item.kind === "row" ? [item.id] : [])), [items]);
  const isRowGone = useRemovedWhileEditing()?.section === section.id;
  const hasRemoved = usePlan(useCallback((plan: Plan) => tableOf(plan, section.id).removed.length > 0, [section.id]));
  const actions = useRowActions(section);
  const names = useShortNames();
  const root = useRef<HTMLDivElement>(null);
  const firstLine = useRef<HTMLInputElement>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const width = useWidth(root) ?? unmeasured;
  const layout = useMemo(() => layoutChart(width, people.length), [width, people.length]);
  const [details, setDetails] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ record: string; anchor: RefObject<HTMLElement | null> } | null>(null);
  const [choosing, setChoosing] = useState<Cell | null>(null);
  const [said, say] = useState("");
  usePreloadedEditors(section, actions !== null);

  // The same for all renderings, since every row gets it.
  const openMenu = useCallback((record: string, element: HTMLElement) => setMenu({ record, anchor: { current: element } }), []);
  const rowName = (record: string) => `${section.prefix}${ids.indexOf(record) + 1}`;
  const { grid, focusCell, editNew, handlers } = useChartController({
    section, replica, rows, people, root, actions,
    scrollTo: ({ record, field }) => {
      view.scrollTo(record);
      const place = people.indexOf(field);
      if (place >= 0) scroller.current?.scrollTo({ left: (place + 0.5) * layout.person + layout.title - (scroller.current.clientWidth + layout.title) / 2 });
    },
    setLetter: write,
    choose,
    openDetails: setDetails,
    openMenu,
    moveRow,
    removeRow,
  });
  const { active } = grid.store.state();
  const view = useChartView({ scroller, items, people, layout, headHeight, active });
  useTopRow(section.id, scroller, useLatest((record: string) => view.scrollTo(record, "start")));
  useRowLink(section, ids, (record) => {
    grid.store.flash(record);
    focusCell({ record, field: section.titleField });
    setTimeout(() => grid.store.flash(null), flashTime);
  });
  useCommand(actions && { id: "add-row", group: "action", label: section.add[language], keys: "n", icon: "plus", run: () => addRow() });
  useGoToBroken({ root, store: grid.store, rows, scrollTo: view.scrollTo, focusCell });

  function choose(cell: Cell): void {
    anchor.current = findCellElement(root.current, cell);
    setChoosing(cell);
  }
  function write(row: string, person: string, letter: RaciLetter | null): void {
    setLetter(replica, row, person, letter);
    say(raci("said", { name: names(person), duty: raci(`letters.${letter ?? "none"}`) }));
  }
  function repair(row: string, repaired: RaciRepair): void {
    applyRepair(replica, row, repaired);
    // The press took its own button away.
    focusCell({ record: row, field: repaired.person ?? section.titleField });
    say(raci("mended", { row: rowName(row) }));
  }
  function addRow(after?: string): void {
    if (ids.length === 0 && firstLine.current) return firstLine.current.focus();
    const here = root.current?.contains(document.activeElement) ? grid.store.state().active?.record : undefined;
    const behind = after ?? here ?? rows.at(-1);
    const record = behind === undefined ? null : replica.snapshot.record(section.id, behind);
    const phase = record ? phaseOf(record) : "";
    const added = actions?.add(behind === undefined ? {} : { after: behind }, phase === "" ? {} : { phase });
    if (added) editNew(added);
  }
  function moveRow(record: string, by: 1 | -1): void {
    const move = actions && moveByOne(tableOf(replica.snapshot.plan(), section.id).records, rows, record, by);
    if (!move) return;
    moveInto(replica, record, move.after, move.phase);
    say(t("moved", { row: rowName(record), place: String(rows.indexOf(record) + by + 1), count: String(rows.length) }));
    requestAnimationFrame(() => focusCell(grid.store.state().active ?? { record, field: section.titleField }));
  }
  function removeRow(record: string): void {
    const next = rows[rows.indexOf(record) + 1] ?? rows[rows.indexOf(record) - 1];
    const field = grid.store.state().active?.field ?? section.titleField;
    actions?.remove(record, rowName(record));
    if (next !== undefined) focusCell({ record: next, field });
  }
  function closeDetails(): void {
    const record = details;
    setDetails(null);
    const isLeft = document.activeElement?.closest("[data-panel]") || document.activeElement === document.body;
    if (record !== null && isLeft) focusCell(grid.store.state().active ?? { record, field: section.titleField });
  }
  function copyLink(record: string): void {
    void navigator.clipboard.writeText(`${location.origin}${location.pathname}#${record}`).then(() => say(t("linkCopied")));
  }
  function addFirst(title: string): void {
    const record = actions?.add({}, { [section.titleField]: title });
    if (record) focusCell({ record, field: section.titleField });
  }

  return (
    <GridProvider value={grid}>
      <div ref={root}>
        {rows.length === 0 ? <div className="px-2.5"><EmptySection section={section} input={firstLine} onAdd={actions && addFirst} /></div> : (
          <>
            {people.length === 0 && <NoPeople />}
            <RaciChart
              view={view}
              layout={layout}
              rowCount={rows.length}
              firstRow={rows[0]}
              peopleCount={people.length}
              handlers={handlers}
              openMenu={openMenu}
              onRepair={repair}
            />
          </>
        )}
        {actions && rows.length > 0 && (
          <button type="button" onClick={() => addRow()} className="sticky left-0 ml-2.5 inline-flex h-9 items-center gap-1.5 rounded-control text-ink-subtle hover:text-ink print:hidden">
            <Icon name="plus" size={14} />{section.add[language]} <Kbd>N</Kbd>
          </button>
        )}
        <div className="sticky left-0 px-2.5">
          {actions && hasRemoved && <Suspense><RemovedRows section={section} onRestore={(record) => actions.restore(record)} /></Suspense>}
          {isRowGone && <Suspense><DeletedNotice section={section} /></Suspense>}
          <KeysHint />
        </div>
        <ChartPresence section={section.id} root={root} isChoosing={choosing !== null} />
        <output className="sr-only">{said}</output>
        {choosing && (
          <LetterChooser
            key={`${choosing.record}/${choosing.field}`}
            anchor={anchor}
            label={raci("choose", { name: names(choosing.field), row: rowName(choosing.record) })}
            letter={letterIn(replica, section.id, choosing)}
            onChoose={(letter) => {
              write(choosing.record, choosing.field, letter);
              setChoosing(null);
            }}
            onClose={() => setChoosing(null)}
          />
        )}
        {menu && (
          <RowMenu
            anchor={menu.anchor}
            name={rowName(menu.record)}
            isFirst={menu.record === rows[0]}
            isLast={menu.record === rows.at(-1)}
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
        {details !== null && <Suspense><DetailsPanel section={section} record={details} onGo={setDetails} onCopyLink={copyLink} onClose={closeDetails} /></Suspense>}
      </div>
    </GridProvider>
  );
}

const itemsOf = (raci: Raci, plan: Plan) => chartItems(tableOf(plan, "responsibilities").records, raci);

function letterIn({ snapshot }: Replica, section: string, { record, field }: Cell): RaciLetter | null {
  const row = snapshot.record(section, record)?.values["raci"] as Readonly<Record<string, RaciLetter>> | undefined;
  return row?.[field] ?? null;
}
