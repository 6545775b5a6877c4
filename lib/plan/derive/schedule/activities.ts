/** Tasks and milestones of a plan as the network sees them. Total: what cannot be used is left out. */
import { type Dependency } from "@/lib/plan/fields";
import { type AnyRecord } from "@/lib/plan/section";
import { type Activity, type Link, workingDays } from "./activity";
import { toDayNumber } from "@/lib/plan/day-number";
import { countBefore, type Point, type WorkCalendar } from "./calendar";
import { type Frame } from "./passes";

export interface Surroundings {
  readonly calendar: WorkCalendar;
  /** Days away by person, as points. */
  readonly away: ReadonlyMap<string, readonly Point[]>;
  readonly frame: Frame;
}

/** A task without an estimate and without both dates is taken to last one day. */
export const assumedDuration = 1;
const longestDuration = 10_000;
const longestLag = 10_000;

/** What is dropped takes no part. */
export const isDropped = (task: AnyRecord): boolean => task.values["status"] === "dropped";

export function taskActivity(task: AnyRecord, surroundings: Surroundings): Activity {
  const { calendar, frame } = surroundings;
  const read = reader(task, calendar);
  const away = commonAway(task.values["assignees"] as readonly string[], surroundings.away);
  const [start, due] = [read.morning("start"), read.evening("due")];
  const duration = durationOf(read.number("estimate"), start, due, away);
  const progress = read.number("progress");
  const worked = progress === null ? null : Math.floor((duration * Math.min(Math.max(progress, 0), 100)) / 100);
  const bound = (id: string, point: Point | null) => (task.values["constraint"] === id ? point : null);
  const isDone = isTaskDone(task);
  const begun = isDone || isTaskBegun(task) ? begunAt(start, worked ?? 0, isDone, frame) : null;
  const started = read.morning("actualStart") ?? begun;
  return {
    id: task.id,
    section: "tasks",
    duration,
    away,
    notBefore: Math.max(start ?? frame.projectStart, bound("startNoEarlier", read.morning("constraintDate")) ?? -Infinity),
    fixedStart: bound("startOn", read.morning("constraintDate")),
    fixedFinish: bound("finishOn", read.evening("constraintDate")),
    deadline: bound("finishNoLater", read.evening("constraintDate")),
    started,
    worked,
    isDone,
    finished: isDone ? (read.evening("actualFinish") ?? doneAt(due, started, frame)) : null,
    buffer: whole(read.number("buffer") ?? 0),
    promised: due,
    isMorning: false,
    links: linksOf(task),
  };
}

/** `tasks`: ids of those that are for this milestone. */
export function milestoneActivity(milestone: AnyRecord, tasks: readonly string[], { calendar, frame }: Surroundings): Activity {
  const read = reader(milestone, calendar);
  const isMorning = milestone.values["startOfDay"] === true;
  const at = isMorning ? read.morning : read.evening;
  const drawn = linksOf(milestone);
  const named = new Set(drawn.map(({ on }) => on));
  const implied = tasks.filter((id) => !named.has(id)).map((on): Link => ({ on, type: "FS", lag: 0, implied: true }));
  const actual = at("actual");
  return {
    id: milestone.id,
    section: "milestones",
    duration: 0,
    away: none,
    notBefore: frame.projectStart,
    fixedStart: null,
    fixedFinish: null,
    deadline: null,
    started: null,
    worked: null,
    isDone: actual !== null,
    finished: actual,
    buffer: whole(read.number("buffer") ?? 0),
    promised: at("date"),
    isMorning,
    links: [...drawn, ...implied],
  };
}

const none: readonly never[] = Object.freeze([]);

export const isTaskDone = ({ values }: AnyRecord): boolean =>
  values["status"] === "done" || values["progress"] === 100 || typeof values["actualFinish"] === "string";

/** Also what is done has begun; see `isTaskDone`. */
export const isTaskBegun = ({ values }: AnyRecord): boolean =>
  values["status"] === "doing" || Number(values["progress"]) > 0 || typeof values["actualStart"] === "string";

/** Nobody wrote down when it began: as planned, but not in the future; without a plan, so that its work ends today. */
function begunAt(start: Point | null, worked: number, isDone: boolean, { today }: Frame): Point | null {
  if (start !== null) return Math.min(start, today);
  return isDone ? null : today - worked;
}

/** Nobody wrote down when it was done: when it was due, but not in the future. What began today ends today. */
function doneAt(due: Point | null, started: Point | null, { today }: Frame): Point | null {
  return due === null ? null : Math.min(due, Math.max(today, (started ?? -Infinity) + 1));
}

/** A task rests when everyone it is assigned to is away. */
function commonAway(assignees: readonly string[], away: Surroundings["away"]): readonly Point[] {
  const [first, ...others] = assignees.map((person) => away.get(person) ?? none);
  if (!first || others.length === 0) return first ?? none;
  return first.filter((point) => others.every((points) => points[countBefore(points, point)] === point));
}

const linksOf = (record: AnyRecord): Link[] =>
  (record.values["after"] as readonly Dependency[]).map(({ on, type, lag }) => ({ on, type, lag: wholeLag(lag), implied: false }));

/** The schedule's unit is the day: a part of one counts whole. */
const whole = (days: number): number => Math.min(Math.max(Math.ceil(days), 0), longestDuration);
const wholeLag = (days: number): number => Math.min(Math.max(Math.trunc(days) || 0, -longestLag), longestLag);

function durationOf(estimate: number | null, start: Point | null, due: Point | null, away: readonly Point[]): number {
  if (estimate !== null) return whole(estimate);
  if (start === null || due === null) return assumedDuration;
  return whole(workingDays(start, due, away)) || assumedDuration;
}

function reader({ values }: AnyRecord, calendar: WorkCalendar) {
  const day = (field: string) => (typeof values[field] === "string" ? toDayNumber(values[field]) : Number.NaN);
  const pointOf = (morning: number) => (Number.isNaN(morning) ? null : calendar.pointAt(morning));
  return {
    number: (field: string) => (Number.isFinite(values[field]) ? (values[field] as number) : null),
    morning: (field: string): Point | null => pointOf(day(field)),
    evening: (field: string): Point | null => pointOf(day(field) + 1),
  };
}
