/** What every activity is scheduled in: working days, absences, the start of the plan and today. */
import { type DayRange } from "@/lib/plan/fields";
import { findRecord, type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, singleId } from "@/lib/plan/section";
import { type Surroundings } from "./activities";
import { toDayNumber } from "@/lib/plan/day-number";
import { createWorkCalendar, type Point, stretchOf, type WorkCalendar } from "./calendar";
import { type Frame } from "./passes";

/** Follows a plan: working days and absences are read again only when they are not what they were. */
export function createSurroundings() {
  let overview: AnyRecord | null | undefined;
  let people: readonly AnyRecord[] | undefined;
  let key = "";
  let world: Surroundings = { calendar: createWorkCalendar([], []), away: new Map(), frame: { projectStart: 0, today: 0 } };

  /** Answers whether anything changed. */
  function follow(plan: Plan, today: string): boolean {
    const isNewCalendar = followCalendar(plan);
    const frame = frameOf(plan, today, world.calendar);
    if (!isNewCalendar && isSameFrame(frame, world.frame)) return false;
    world = { ...world, frame };
    return true;
  }

  function followCalendar(plan: Plan): boolean {
    const nextOverview = findRecord(plan, "overview", singleId);
    const nextPeople = tableOf(plan, "people").records;
    if (nextOverview === overview && nextPeople === people) return false;
    [overview, people] = [nextOverview, nextPeople];
    const weekdays = (nextOverview?.values["workingDays"] ?? none) as readonly string[];
    const holidays = (nextOverview?.values["holidays"] ?? none) as readonly DayRange[];
    const absences = nextPeople.map(({ id, values }) => [id, values["timeOff"] as readonly DayRange[]] as const);
    const nextKey = JSON.stringify([weekdays, holidays, absences]);
    if (nextKey === key) return false;
    key = nextKey;
    const calendar = createWorkCalendar(weekdays.map((name) => weekdayNames.indexOf(name)), holidays);
    const away = new Map(absences.map(([id, stretches]) => [id, awayPoints(stretches, calendar)]));
    world = { ...world, calendar, away };
    return true;
  }

  return { follow, now: () => world };
}

const none: readonly never[] = Object.freeze([]);
const weekdayNames: readonly string[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Days on which nobody of the team works anyway are no days away. In points, in order. */
export function awayPoints(stretches: readonly DayRange[], calendar: WorkCalendar): readonly Point[] {
  const points = new Set<Point>();
  for (const [first, last] of stretches.map(stretchOf))
    for (let point = calendar.pointAt(first); point < calendar.pointAt(last + 1); point++) points.add(point);
  return [...points].sort((a, b) => a - b);
}

/** A plan without a start begins with the first date that anybody gave a task. */
function frameOf(plan: Plan, iso: string, calendar: WorkCalendar): Frame {
  const today = calendar.pointAt(toDayNumber(iso));
  const start = findRecord(plan, "overview", singleId)?.values["start"] ?? firstStart(tableOf(plan, "tasks").records);
  const day = typeof start === "string" ? toDayNumber(start) : Number.NaN;
  return { projectStart: Number.isNaN(day) ? today : calendar.pointAt(day), today };
}

function firstStart(tasks: readonly AnyRecord[]): string | null {
  let first: string | null = null;
  for (const { values } of tasks) {
    const start = values["start"];
    if (typeof start === "string" && (first === null || start < first)) first = start;
  }
  return first;
}

const isSameFrame = (a: Frame, b: Frame): boolean => a.projectStart === b.projectStart && a.today === b.today;
