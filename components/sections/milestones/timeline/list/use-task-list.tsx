"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useId, useMemo, useRef, useState } from "react";
import { createObservable } from "@/lib/client/observable";
import { type Replica } from "@/lib/client/replica";
import { useRecord, useRecordIds } from "@/lib/client/use-plan";
import { useSchedule } from "@/lib/client/use-schedule";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type ScheduleFinding } from "@/lib/plan/derive/schedule/findings";
import { type Section, singleId } from "@/lib/plan/section";
import { useLatest } from "@/components/fields/use-latest";
import { useFreshRow } from "@/components/table/use-fresh-row";
import { usePreloadedEditors } from "@/components/table/use-preloaded-editors";
import { useRowLink } from "@/components/table/use-row-link";
import { useTopRow } from "@/components/table/use-top-row";
import { noFilter } from "../structure";
import { type Timeline } from "../timeline-context";
import { createCellWrites } from "./cell-writes";
import { columnsFor } from "./columns";
import { type ListView } from "./list-context";
import { Says } from "./says";
import { showBar } from "./show-bar";
import { useKeyMove } from "./use-key-move";
import { type ListHandlers, useListController } from "./use-list-controller";
import { useListFocus } from "./use-list-focus";
import { type RecordRow, useListRows } from "./use-list-rows";
import { useRowLayer } from "./use-row-layer";
import { useTimelineCommands } from "./use-timeline-commands";

export interface TaskListParts {
  readonly view: ListView;
  /** For the element that holds head and rows. */
  readonly grid: ListHandlers & { readonly role: "treegrid"; readonly "aria-label": string; readonly "aria-describedby": string; readonly "aria-rowcount": number; readonly "aria-multiselectable": true; onPointerEnter(): void };
  /** Menus, the panel beside the sheet, and what is said. */
  readonly layer: ReactNode;
  /** Behind the row that has the focus; its name is written at once. */
  addTask(): void;
  /** The line that an empty plan is begun with. */
  readonly firstLine: RefObject<HTMLInputElement | null>;
  addFirst(title: string): void;
  focusRow(id: string): void;
  /** Brings what a finding is about into view, and opens the field that says so. */
  goTo(finding: ScheduleFinding): void;
  /** Where removed rows can be brought back. */
  readonly removed: readonly { readonly section: Section; restore(record: string): void }[];
}

const weekdays = 7;
const usualWeek = 5;
const flashTime = 2_000;
/** What a new task is given by its place; alone it says nothing. */
const given: readonly string[] = ["phase", "assignees", "milestone"];

/** The list of tasks: what has the focus, what keys and presses mean, and what opens from its rows. */
export function useTaskList({ timeline, replica, root, scroller, headHeight, isTable, otherView, page }: {
  timeline: Timeline;
  replica: Replica;
  root: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  /** Px of the sticky head. */
  headHeight: number;
  isTable: boolean;
  /** Address of the chart, or of the table. */
  otherView: string;
  /** Id of the section whose page this is. */
  page: string;
}): TaskListParts {
  const { rows, schedule, store, session, mayEdit, listWidth } = timeline;
  const t = useTranslations("schedule");
  const helpId = useId();
  const firstLine = useRef<HTMLInputElement>(null);
  const [voice] = useState(() => createObservable(""));
  const [isNear, setNear] = useState(false);
  const columns = columnsFor(isTable ? "table" : listWidth < narrow ? "narrow" : "chart");
  const calendar = useSchedule(readCalendar, null) ?? schedule.schedule().calendar;
  const focus = useListFocus({ rows, root, scroller, headHeight, isTable });
  const listRows = useListRows(timeline, replica);
  const move = useKeyMove({ schedule, session, store, say: voice.set, onMoved: (id) => isTable || showBar(timeline, scroller.current, id) });
  const layer = useRowLayer({ focus, listRows, say: voice.set, insertBelow, reorder, removeRow: (row) => controller.removeRow(row) });
  const controller = useListController({
    timeline, replica, columns, isTable, root, focus, move, listRows,
    weekDays: useWeekDays(),
    onSelected: (count) => voice.set(t("selected", { count })),
    onFolded: (phase, isOpen) => voice.set(t(isOpen ? "unfolded" : "folded", { phase: phase || t("noPhase") })),
    openMenu: layer.openMenu,
  });
  const judgeFresh = useFreshRow({ store: focus.grid, section: listRows.tasks, root, actions: listRows.actions?.tasks ?? null, given });
  usePreloadedEditors(listRows.tasks, isNear && mayEdit);

  const show = useLatest((id: string) => {
    if (focus.indexOf(id) < 0) store.set({ filter: noFilter, collapsed: new Set() });
    focus.focusRow(id);
    focus.grid.flash(id);
    setTimeout(() => focus.grid.flash(null), flashTime);
  });
  useRowLink(listRows.milestones, useRecordIds("milestones"), show);
  useRowLink(listRows.tasks, useRecordIds("tasks"), show);
  useTopRow(page, scroller, useLatest((key: string) => focus.reveal(key, "start")));

  /** The row that has, or last had, the focus. */
  const active = () => rows[focus.indexOf(focus.grid.state().active?.record ?? "")] ?? null;
  const activeRecord = (): RecordRow | null => {
    const row = active();
    return row && row.kind !== "phase" ? row : null;
  };

  function addTask(at = active()): void {
    if (firstLine.current) return firstLine.current.focus();
    move.keep();
    const id = listRows.addTask(at);
    if (id !== null) writeName(id, "title");
  }
  function addFirst(title: string): void {
    const id = listRows.addTask(null, title);
    if (id !== null) focus.focusRow(id);
  }
  function goTo({ section, record, field }: ScheduleFinding): void {
    show(record);
    if (field !== null) layer.openDetails(section, record, field);
  }
  const { actions } = listRows;
  const removed = actions
    ? ([[listRows.tasks, actions.tasks], [listRows.milestones, actions.milestones]] as const).map(([section, { restore }]) => ({ section, restore }))
    : [];
  function addMilestone(): void {
    const id = listRows.addMilestone(active());
    if (id !== null) writeName(id, "title");
  }
  /** In this order: a new row nobody is in counts as left behind. */
  function writeName(id: string, column: "title"): void {
    focus.grid.edit({ record: id, field: column, select: "end" });
    focus.grid.setFresh(id);
    requestAnimationFrame(() => focus.reveal(id));
  }
  function insertBelow(row: RecordRow): void {
    addTask(row);
  }
  function reorder(row: RecordRow, by: 1 | -1): void {
    if (listRows.reorder(row, by)) requestAnimationFrame(() => focus.focusRow(row.key));
  }
  function editLinks(): void {
    const row = activeRecord();
    if (row && row.kind !== "buffer") layer.editLinks(row);
  }
  function openDetails(): void {
    const row = activeRecord();
    if (row) layer.openDetails(listRows.sectionOf(row).id, row.id);
  }
  useTimelineCommands({ store, listRows, isTable, otherView, addTask: () => addTask(), addMilestone, openDetails, editLinks });

  const { leave } = controller;
  const { openMenu } = layer;
  const writes = useMemo(() => createCellWrites(replica, schedule, session), [replica, schedule, session]);
  const byKey = useLatest((key: string, anchor: HTMLElement) => {
    const row = rows[focus.indexOf(key)];
    if (row && row.kind !== "phase") openMenu(row, anchor);
  });
  const view = useMemo(
    (): ListView => ({ grid: focus.grid, columns, isTable, mayEdit, schedule, calendar, store, writes, leave, openMenu: byKey }),
    [focus.grid, columns, isTable, mayEdit, schedule, calendar, store, writes, leave, byKey],
  );
  const { onBlur, ...handlers } = controller.handlers;
  return {
    view,
    grid: {
      role: "treegrid",
      "aria-label": t("listLabel"),
      "aria-describedby": helpId,
      "aria-rowcount": rows.length + 1,
      "aria-multiselectable": true,
      ...handlers,
      onBlur: (event) => {
        onBlur(event);
        judgeFresh(event);
      },
      onPointerEnter: () => setNear(true),
    },
    layer: (
      <>
        <p id={helpId} className="sr-only">{t(mayEdit ? "keysEdit" : "keysRead")}</p>
        <Says voice={voice} />
        {layer.content}
      </>
    ),
    addTask: () => addTask(),
    firstLine,
    addFirst,
    focusRow: focus.focusRow,
    goTo,
    removed,
  };
}

const narrow = 200;
const readCalendar = (store: ScheduleStore) => store.schedule().calendar;

/** Working days of a week. */
function useWeekDays(): number {
  const days = useRecord("overview", singleId)?.values["workingDays"];
  const count = Array.isArray(days) ? days.length : 0;
  return count > 0 && count <= weekdays ? count : usualWeek;
}
