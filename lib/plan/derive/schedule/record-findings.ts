/** What the schedule shows of one task or milestone. */
import { type Dependency } from "@/lib/plan/fields";
import { type AnyRecord } from "@/lib/plan/section";
import { type Finding } from "../finding";
import { isTaskDone } from "./activities";
import { type ScheduleFinding, type ScheduleFindingCode } from "./findings";
import { daysBetween } from "./passes";
import { type Schedule, type Scheduled } from "./scheduler";

export interface View {
  readonly schedule: Schedule;
  /** Ids of tasks. */
  readonly dropped: ReadonlySet<string>;
}

/** What is dropped is not looked at. */
export const findingsOfTask = (task: AnyRecord, view: View): readonly ScheduleFinding[] =>
  collect("tasks", task, (tell) => {
    if (view.dropped.has(task.id)) return;
    tellActualDates(task, view.schedule, tell);
    if (isTaskDone(task)) return;
    tellLinks("tasks", task, view, tell);
    tellContradictions(task, tell);
    const scheduled = entryOf("tasks", task, view.schedule);
    if (!scheduled) return;
    tellDates(task, scheduled, view.schedule, tell);
    tellPromise(scheduled, "due", task.values["due"], view.schedule, tell);
    if (scheduled.buffer > 0 && scheduled.bufferLeft === 0) tell("bufferUsedUp", "open", "buffer", { days: scheduled.buffer });
  });

export const findingsOfMilestone = (milestone: AnyRecord, view: View): readonly ScheduleFinding[] =>
  collect("milestones", milestone, (tell) => {
    if (isAfter(milestone.values["actual"], view.schedule.today)) tell("actualInFuture", "broken", "actual");
    if (typeof milestone.values["actual"] === "string") return;
    tellLinks("milestones", milestone, view, tell);
    const scheduled = entryOf("milestones", milestone, view.schedule);
    if (!scheduled) return;
    tellPromise(scheduled, "date", milestone.values["date"], view.schedule, tell);
    if (scheduled.buffer === 0) tell("noBuffer", "open", "buffer");
    else if (scheduled.bufferLeft === 0) tell("bufferUsedUp", "open", "buffer", { days: scheduled.buffer });
  });

type Details = Partial<Pick<ScheduleFinding, "others" | "days" | "repair" | "path">>;
type Tell = (code: ScheduleFindingCode, severity: Finding["severity"], field: string | null, details?: Details) => void;

function collect(section: string, { id }: AnyRecord, look: (tell: Tell) => void): ScheduleFinding[] {
  const found: ScheduleFinding[] = [];
  look((code, severity, field, details) => found.push({ code, section, record: id, field, others: [], severity, ...details }));
  return found;
}

function entryOf(section: string, { id }: AnyRecord, schedule: Schedule): Scheduled | null {
  const scheduled = schedule.get(id);
  return scheduled?.section === section ? scheduled : null;
}

function tellLinks(section: string, { id, values }: AnyRecord, { schedule, dropped }: View, tell: Tell): void {
  const tellLost = (field: string, on: string) => {
    const code = dropped.has(on) ? "droppedLink" : "orphanLink";
    tell(code, code === "orphanLink" ? "broken" : "open", field, { others: [on], repair: { section, record: id, field, on } });
  };
  for (const { on } of values["after"] as readonly Dependency[]) if (!schedule.node(on)) tellLost("after", on);
  const milestone = values["milestone"];
  if (typeof milestone === "string" && schedule.get(milestone)?.section !== "milestones") tellLost("milestone", milestone);
}

/** What cannot be, whatever the schedule makes of it. */
function tellContradictions({ values }: AnyRecord, tell: Tell): void {
  const { start, due, low, estimate, high, constraint, constraintDate } = values;
  if (isAfter(start, due)) tell("dueBeforeStart", "broken", "due");
  if (isMore(low, estimate)) tell("rangeOrder", "broken", "low");
  if (isMore(estimate ?? low, high)) tell("rangeOrder", "broken", "high");
  if (constraint && !constraintDate) tell("constraintWithoutDate", "open", "constraintDate");
  if (constraintDate && !constraint) tell("dateWithoutConstraint", "open", "constraint");
}

function tellActualDates({ values }: AnyRecord, { today }: Schedule, tell: Tell): void {
  const { actualStart, actualFinish } = values;
  if (isAfter(actualStart, actualFinish)) tell("finishedBeforeStarted", "broken", "actualFinish");
  if (isAfter(actualStart, today)) tell("actualInFuture", "broken", "actualStart");
  if (isAfter(actualFinish, today)) tell("actualInFuture", "broken", "actualFinish");
}

function tellDates({ id, values }: AnyRecord, { start, finish, isStarted }: Scheduled, schedule: Schedule, tell: Tell): void {
  const node = schedule.node(id);
  if (!node) return;
  const { deadline, fixedStart, fixedFinish } = node.activity;
  for (const edge of node.before) {
    const days = -daysBetween(edge);
    if (days > 0) tell("brokenLink", "broken", "constraintDate", { others: [edge.from.activity.id], days });
  }
  if (deadline !== null && finish > deadline) tell("missedDeadline", "broken", "constraintDate", { days: finish - deadline });
  const missed = Math.max(isStarted ? 0 : start - (fixedStart ?? start), finish - (fixedFinish ?? finish));
  if (missed > 0) tell("missedDate", "broken", "constraintDate", { days: missed });
  const behind = isStarted ? 0 : schedule.frame.today - node.activity.notBefore;
  if (typeof values["start"] === "string" && behind > 0 && !isAfter(schedule.today, values["due"])) tell("notBegun", "open", "start", { days: behind });
}

function tellPromise({ finish, promised }: Scheduled, field: string, date: unknown, { today }: Schedule, tell: Tell): void {
  const days = finish - (promised ?? finish);
  if (isAfter(today, date)) tell("overdue", "broken", field, { days });
  else if (days > 0) tell("late", "broken", field, { days });
}

/** ISO dates stand in the order of their letters. */
const isAfter = (a: unknown, b: unknown): boolean => typeof a === "string" && typeof b === "string" && a > b;
const isMore = (a: unknown, b: unknown): boolean => typeof a === "number" && typeof b === "number" && a > b;
