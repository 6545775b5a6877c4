"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Replica } from "@/lib/client/replica";
import { setValue } from "@/lib/plan/doc/records";
import { type FieldValue } from "@/lib/plan/fields";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type Section } from "@/lib/plan/section";
import { useSection } from "@/components/plan/use-section";
import { type RowActions, useRowActions } from "@/components/table/use-row-actions";
import { type Timeline } from "../timeline-context";

export type RecordRow = Extract<TimelineRow, { id: string }>;

/** What can be done to whole rows of the list. */
export interface ListRows {
  readonly tasks: Section;
  readonly milestones: Section;
  /** Null while I may not edit. */
  readonly actions: { readonly tasks: RowActions; readonly milestones: RowActions } | null;
  /** Behind the row, in its phase; null is the end of the list. Answers the new task's id. */
  addTask(at: TimelineRow | null, title?: string): string | null;
  addMilestone(at: TimelineRow | null): string | null;
  /** A buffer is taken away from its milestone or task. */
  remove(row: RecordRow): void;
  /** Among the tasks of its phase. Answers whether it was moved. */
  reorder(row: RecordRow, by: 1 | -1): boolean;
  setBuffer(row: RecordRow, days: number | null): void;
  sectionOf(row: RecordRow): Section;
  titleOf(row: RecordRow): string;
  /** Days that are kept free for it. */
  bufferOf(row: RecordRow): number;
}

export function useListRows({ rows, schedule, store }: Timeline, replica: Replica): ListRows {
  const language = useLocale();
  const t = useTranslations("table");
  const tasks = useSection("tasks");
  const milestones = useSection("milestones");
  const [taskActions, milestoneActions] = [useRowActions(tasks), useRowActions(milestones)];
  const actions = taskActions && milestoneActions && { tasks: taskActions, milestones: milestoneActions };

  const sectionOf = (row: RecordRow): Section => ((row.kind === "buffer" ? row.of === "tasks" : row.kind === "task") ? tasks : milestones);
  function titleOf(row: RecordRow): string {
    const section = sectionOf(row);
    return String(replica.snapshot.record(section.id, row.id)?.values[section.titleField] ?? "") || section.noun[language];
  }

  /** The last task at or before the row, in its phase. */
  function taskBefore(at: TimelineRow): string | undefined {
    if (at.kind === "phase") return at.members.findLast((id) => schedule.entry(id)?.section === "tasks");
    const upTo = rows.slice(0, rows.indexOf(at) + 1);
    return upTo.findLast((row): row is RecordRow => row.kind === "task" && row.phase === at.phase)?.id;
  }

  /** What a new row needs to pass the filter, and to stand in the phase. */
  function valuesAt(at: TimelineRow | null, section: Section): Record<string, FieldValue> {
    const { person, milestone } = store.state().filter;
    const isTask = section === tasks;
    return {
      ...(at && at.phase !== "" ? { phase: at.phase } : {}),
      ...(person === null ? {} : isTask ? { assignees: [person] } : { owner: person }),
      ...(milestone !== null && isTask ? { milestone } : {}),
    };
  }

  function makeRoom(at: TimelineRow | null): void {
    const { collapsed, filter } = store.state();
    if (filter.onlyCritical) store.set({ filter: { ...filter, onlyCritical: false } });
    if (at && collapsed.has(at.phase)) store.set({ collapsed: new Set([...collapsed].filter((phase) => phase !== at.phase)) });
  }

  function setBuffer(row: RecordRow, days: number | null): void {
    if (!actions) return;
    replica.undo.stopCapturing();
    setValue(replica.writer, sectionOf(row).id, row.id, "buffer", days);
    replica.undo.stopCapturing();
  }

  return {
    tasks,
    milestones,
    actions,
    sectionOf,
    titleOf,
    bufferOf: (row) => schedule.entry(row.id)?.buffer ?? 0,
    addTask(at, title) {
      const place = at ?? rows.findLast(({ kind }) => kind === "task") ?? null;
      const after = place && taskBefore(place);
      makeRoom(place);
      return taskActions?.add(after ? { after } : {}, { ...valuesAt(place, tasks), ...(title === undefined ? {} : { title }) }) ?? null;
    },
    addMilestone(at) {
      makeRoom(at);
      return milestoneActions?.add({}, valuesAt(at, milestones)) ?? null;
    },
    setBuffer,
    remove(row) {
      if (row.kind === "buffer") setBuffer(row, null);
      else actions?.[sectionOf(row) === tasks ? "tasks" : "milestones"].remove(row.id, titleOf(row) || t("untitled"));
    },
    reorder({ id, phase }, by) {
      const peers = rows.filter((row): row is RecordRow => row.kind === "task" && row.phase === phase).map((row) => row.id);
      const other = peers[peers.indexOf(id) + by];
      if (!taskActions || other === undefined) return false;
      const ids = replica.snapshot.ids("tasks").filter((each) => each !== id);
      taskActions.move(id, by > 0 ? other : (ids[ids.indexOf(other) - 1] ?? null));
      return true;
    },
  };
}
