/** Tasks and milestones of a plan as the network sees them. Total: what cannot be used is left out. */
import { type DayRange, type Dependency } from "@/lib/plan/fields";
import { type AnyRecord } from "@/lib/plan/section";
import { type Activity, type Link } from "./activity";
import { type Point, toDayNumber, type WorkCalendar } from "./calendar";

export interface Surroundings {
  readonly calendar: WorkCalendar;
  /** Days away by person, as points. */
  readonly away: ReadonlyMap<string, readonly Point[]>;
}

/** A task without an estimate and without both dates is taken to last one day. */
export const assumedDuration = 1;
const longestDuration = 10_000;

/** What is dropped takes no part. */
export const isDropped = (task: AnyRecord): boolean => task.values["status"] === "dropped";

export function taskActivity(task: AnyRecord, { calendar, away }: Surroundings): Activity {
  const read = reader(task, calendar);
  const start = read.morning("start");
  const due = read.evening("due");
  const duration = durationOf(read.number("estimate"), start, due);
  const constraint = task.values["constraint"];
  const progress = read.number("progress");
  const isDone = task.values["status"] === "done" || progress === 100 || read.evening("actualFinish") !== null;
  const started = read.morning("actualStart") ?? (hasBegun(task) ? start : null);
  const bound = (id: string, point: Point | null) => (constraint === id ? point : null);
  const asSoonAs = bound("startNoEarlier", read.morning("constraintDate"));
  return {
    id: task.id,
    section: "tasks",
    duration,
    away: commonAway(task.values["assignees"] as readonly string[], away),
    notBefore: start === null ? asSoonAs : Math.max(start, asSoonAs ?? start),
    fixedStart: bound("startOn", read.morning("constraintDate")),
    fixedFinish: bound("finishOn", read.evening("constraintDate")),
    deadline: bound("finishNoLater", read.evening("constraintDate")),
    started: isDone ? (started ?? start) : started,
    worked: progress === null ? null : Math.floor((duration * Math.min(Math.max(progress, 0), 100)) / 100),
    isDone,
    finished: isDone ? (read.evening("actualFinish") ?? due) : null,
    buffer: whole(read.number("buffer") ?? 0),
    promised: due,
    isMorning: false,
    links: linksOf(task),
  };
}

/** `tasks`: ids of those that are for this milestone. */
export function milestoneActivity(milestone: AnyRecord, tasks: readonly string[], { calendar }: Surroundings): Activity {
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
    notBefore: null,
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

/** Days on which nobody of the team works anyway are no days away. In points, in order. */
export function awayPoints(stretches: readonly DayRange[], calendar: WorkCalendar): readonly Point[] {
  const points = new Set<Point>();
  for (const { from, to } of stretches)
    for (let point = calendar.pointAt(toDayNumber(from)); point < calendar.pointAt(toDayNumber(to) + 1); point++) points.add(point);
  return [...points].sort((a, b) => a - b);
}

const none: readonly never[] = Object.freeze([]);

/** A task rests when everyone it is assigned to is away. */
function commonAway(assignees: readonly string[], away: Surroundings["away"]): readonly Point[] {
  const [first, ...others] = assignees.map((person) => away.get(person) ?? none);
  if (!first || others.length === 0) return first ?? none;
  return first.filter((point) => others.every((points) => points.includes(point)));
}

const linksOf = (record: AnyRecord): Link[] =>
  (record.values["after"] as readonly Dependency[]).map(({ on, type, lag }) => ({ on, type, lag: Math.trunc(lag), implied: false }));

const hasBegun = ({ values }: AnyRecord): boolean =>
  values["status"] === "doing" || (typeof values["progress"] === "number" && values["progress"] > 0);

/** The schedule's unit is the day: a part of one counts whole. */
const whole = (days: number): number => Math.min(Math.ceil(days), longestDuration);

function durationOf(estimate: number | null, start: Point | null, due: Point | null): number {
  if (estimate !== null) return whole(estimate);
  return start !== null && due !== null ? Math.max(due - start, 0) : assumedDuration;
}

function reader({ values }: AnyRecord, calendar: WorkCalendar) {
  const date = (field: string) => (typeof values[field] === "string" ? values[field] : null);
  return {
    number: (field: string) => (typeof values[field] === "number" ? values[field] : null),
    morning(field: string): Point | null {
      const iso = date(field);
      return iso === null ? null : calendar.pointAt(toDayNumber(iso));
    },
    evening(field: string): Point | null {
      const iso = date(field);
      return iso === null ? null : calendar.pointAt(toDayNumber(iso) + 1);
    },
  };
}
