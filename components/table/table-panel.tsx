"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, type RefObject, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { usePlan, useRecordIds } from "@/lib/client/use-plan";
import { useRemovedWhileEditing } from "@/lib/client/use-removal";
import { useReady } from "@/lib/client/use-saved";
import { isExample } from "@/lib/plan/example";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { showToast } from "@/components/ui/toast";
import { useCommand } from "@/components/plan/commands";
import { cx } from "@/components/ui/class-names";
import { lazy } from "@/components/ui/lazy";
import { findRowElement } from "./cell-element";
import { layoutTable } from "./columns";
import { GridProvider, useGridState } from "./grid-context";
import { RecordTable } from "./record-table";
import { SectionSkeleton } from "./section-skeleton";
import { type TableLook } from "./table-look";
import { useDragRows } from "./use-drag-rows";
import { useGridController } from "./use-grid-controller";
import { useRowActions } from "./use-row-actions";
import { useRowLink } from "./use-row-link";
import { useTopRow } from "./use-top-row";
import { useWidth } from "./use-width";
import { type ScrollToRow } from "./virtual-rows";

const DetailsPanel = lazy(() => import("@/components/plan/details-panel").then((module) => module.DetailsPanel));
const DeletedNotice = lazy(() => import("./deleted-notice").then((module) => module.DeletedNotice));
const EmptySection = lazy(() => import("./empty-section").then((module) => module.EmptySection));
const RemovedRows = lazy(() => import("./removed-rows").then((module) => module.RemovedRows));
const ExamplesLine = lazy(() => import("./examples-line").then((module) => module.ExamplesLine));
const KeysHint = lazy(() => import("./keys-hint").then((module) => module.KeysHint));
const RowMenu = lazy(() => import("./row-menu").then((module) => module.RowMenu));
/** Rows on a phone. */
const RecordList = lazy(() => import("./record-list").then((module) => module.RecordList));

/** The rows of a section, and everything that can be done with them. */
export function TablePanel({ section, scroller, beneath, note, arrangement, views, body: Body, details: sharedDetails }: TableLook & { section: Section; scroller: RefObject<HTMLElement | null> }) {
  const t = useTranslations("table");
  const language = useLocale();
  const inOrder = useRecordIds(section.id);
  const ids = arrangement?.ids ?? inOrder;
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
  const layout = useMemo(() => {
    const table = layoutTable(section, width, language, digits, { like: beneath, views });
    return Body && !table.isList ? { ...table, columns: [], dropped: [] } : table;
  }, [section, width, language, digits, beneath, views, Body]);
  const ownDetails = useState<string | null>(null);
  const [details, setDetails] = sharedDetails ?? ownDetails;
  const [menu, setMenu] = useState<{ record: string; anchor: RefObject<HTMLElement | null> } | null>(null);
  const [said, say] = useState("");

  const rowName = (record: string) => `${section.prefix}${inOrder.indexOf(record) + 1}`;
  const longName = (record: string) => `${capital(section.noun[language], language)} ${inOrder.indexOf(record) + 1}`;
  const scrollToRow = useCallback((record: string, where: "start" | "auto" = "auto") => {
    if (virtual.current) virtual.current(record, where);
    else findRowElement(root.current, record)?.scrollIntoView({ block: where === "start" ? "start" : "nearest" });
  }, []);
  const scrollToTop = useCallback((record: string) => scrollToRow(record, "start"), [scrollToRow]);

  const shown = arrangement?.shown ?? ids;
  const { grid, focusCell, editNew, handlers } = useGridController({
    section, layout, ids, root, actions, note, arrangement, scrollToRow,
    openDetails: setDetails,
    openMenu: (record, anchor) => setMenu({ record, anchor: { current: anchor } }),
    moveRow,
    removeRow,
  });
  useTopRow(section.id, beneath ? nowhere : scroller, scrollToTop);
  useRowLink(section, inOrder, (record) => {
    scrollToRow(record);
    grid.store.flash(record);
    focusCell({ record, field: section.titleField });
    setTimeout(() => grid.store.flash(null), flashTime);
  });
  useCommand(actions && isReady && !beneath ? { id: "add-row", group: "action", label: section.add[language], keys: "n", icon: "plus", run: () => addRow() } : null);
  const dragLayer = useDragRows({ section, ids: inOrder, root, mayEdit: actions !== null, onSay: say, onMove: moveTo, onPress: openMenuAtHandle });

  function addRow(after?: string, under = after ?? grid.store.state().active?.record ?? null): void {
    if (ids.length === 0 && firstLine.current) return firstLine.current.focus();
    const record = actions?.add(after === undefined ? {} : { after }, arrangement?.valuesUnder(under));
    if (!record) return;
    say(t("added", { row: `${section.prefix}${after === undefined ? inOrder.length + 1 : inOrder.indexOf(after) + 2}` }));
    if (layout.isList) setDetails(record);
    else editNew(record);
  }
  function moveRow(record: string, by: 1 | -1): void {
    const to = ids.indexOf(record) + by;
    const over = ids[to];
    if (!actions || over === undefined) return;
    moveTo(record, over, by > 0);
    say(t("moved", { row: rowName(record), place: String(to + 1), count: String(ids.length) }));
    requestAnimationFrame(() => scrollToRow(record));
  }
  function moveTo(record: string, over: string, after: boolean): void {
    const others = inOrder.filter((id) => id !== record);
    const at = others.indexOf(over);
    // Under another heading it stays where it stands among all, and keeps its number.
    const place = at < 0 ? inOrder.indexOf(record) : at + (after ? 1 : 0);
    if (inOrder[place] === record && !arrangement) return;
    actions?.move(record, others[place - 1] ?? null, arrangement?.valuesUnder(over));
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
    const record = actions?.add({}, { ...arrangement?.valuesUnder(null), [section.titleField]: title });
    if (record && !layout.isList) focusCell({ record, field: section.titleField });
  }

  return (
    <GridProvider value={grid}>
      <div ref={root}>
        {!isReady ? <SectionSkeleton /> : ids.length === 0 && !(Body && !layout.isList) ? (
          !beneath && <Suspense><EmptySection section={section} input={firstLine} onAdd={actions && addFirst} /></Suspense>
        ) : layout.isList ? (
          <Suspense><RecordList section={section} ids={shown} note={note} arrangement={arrangement} onOpen={setDetails} /></Suspense>
        ) : Body && arrangement ? (
          <Body arrangement={arrangement} handlers={handlers} moveTo={moveTo} focusCell={focusCell} addUnder={actions && ((id) => addRow(undefined, id))} />
        ) : (
          <RecordTable ids={shown} isHeadless={beneath !== undefined} handlers={handlers} scroller={scroller} scrollTo={virtual} />
        )}
        {isReady && actions && (
          <>
            {(ids.length > 0 || beneath) && !(Body && !layout.isList) && <AddLine label={section.add[language]} isOnly={beneath !== undefined} onAdd={() => addRow()} />}
            {ids.some(isExample) && <Suspense><ExamplesLine ids={ids} onClear={(records) => actions.removeAll(records, t("examplesCleared", { count: records.length }))} /></Suspense>}
            {hasRemoved && <Suspense><RemovedRows section={section} onRestore={restore} /></Suspense>}
          </>
        )}
        {isRowGone && <Suspense><DeletedNotice section={section} /></Suspense>}
        <WhileEditing><KeysHint /></WhileEditing>
        <output className="sr-only">{said}</output>
        {dragLayer}
        {menu && <Suspense>
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
        </Suspense>}
        {details !== null && (
          <Suspense><DetailsPanel section={section} record={details} onGo={setDetails} onCopyLink={copyLink} onClose={closeDetails} /></Suspense>
        )}
      </div>
    </GridProvider>
  );
}

const flashTime = 2_000;
const nowhere: RefObject<HTMLElement | null> = { current: null };
const capital = (noun: string, language: string): string => noun.charAt(0).toLocaleUpperCase(language) + noun.slice(1);

function WhileEditing({ children }: { children: ReactNode }) {
  const isEditing = useGridState(({ editing }) => editing !== null);
  return isEditing && <Suspense>{children}</Suspense>;
}

/** `isOnly`: neither a key nor the phone's bar adds a row as well. */
function AddLine({ label, isOnly, onAdd }: { label: string; isOnly: boolean; onAdd(): void }) {
  return (
    <button type="button" onClick={onAdd} className={cx("inline-flex h-9 items-center gap-1.5 rounded-control text-ink-subtle hover:text-ink print:hidden", isOnly ? "max-sm:h-11" : "max-sm:hidden")}>
      <Icon name="plus" size={14} />
      {label} {!isOnly && <Kbd>N</Kbd>}
    </button>
  );
}
