/** The load of everybody in every week of a plan, kept up to date: an edit costs what it touches. */
import { type DayNumber, toDayNumber } from "@/lib/plan/day-number";
import { absences, dailyHours, daysAWeek } from "@/lib/plan/derive/level/load";
import { changedTasks, missingIn, type Step } from "@/lib/plan/derive/schedule/changed-tasks";
import { type Schedule } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { type Busy, busyHours, nobodyBusy } from "./busy";
import { type Availability, type Cell, cellFrom, type Part } from "./cell";
import { sumUp } from "./sums";
import { type TaskHours, taskHours, type Team } from "./task-hours";
import { mondayOf, type Week, weekFrom, weeksBetween } from "./weeks";

/** One person over all weeks. Keeps its identity while nothing in it changes. */
export interface PersonLoad {
  readonly person: string;
  /** Hours for this plan in a week without days off. */
  readonly hours: number;
  readonly availability: Availability;
  /** Weeks in which there is something, by their Mondays. */
  readonly cells: ReadonlyMap<DayNumber, Cell>;
}
export interface Capacity {
  /** From the first to the last in which anything is planned. */
  readonly weeks: readonly Week[];
  /** The Monday of this week. */
  readonly now: DayNumber;
  /** In the order of their table. */
  readonly people: readonly PersonLoad[];
  /** Who has too much from this week on, by person, then by week. */
  readonly over: readonly Cell[];
  /** Hours of everybody in a week without days off. */
  readonly hoursAWeek: number;
}

/** One plan, its schedule, and what was read from both. */
export interface Known {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly capacity: Capacity;
}

export const cellAt = ({ availability, cells }: PersonLoad, week: Week): Cell => cells.get(week.monday) ?? emptyCell(availability, week);

/** A week without work, the same one while the person brings the same. */
function emptyCell(availability: Availability, week: Week): Cell {
  const known = empty.get(availability) ?? new Map<DayNumber, Cell>();
  empty.set(availability, known);
  const cell = known.get(week.monday) ?? cellFrom(availability, week, none);
  known.set(week.monday, cell);
  return cell;
}
const empty = new WeakMap<Availability, Map<DayNumber, Cell>>();

/** Of one person; undefined: they are not in the plan. */
export function loadOf({ people }: Pick<Capacity, "people">, person: string): PersonLoad | undefined {
  const known = byPerson.get(people) ?? new Map(people.map((load) => [load.person, load]));
  byPerson.set(people, known);
  return known.get(person);
}
const byPerson = new WeakMap<readonly PersonLoad[], ReadonlyMap<string, PersonLoad>>();

/** A plan read once. `busy`: see there. */
export const capacityOf = (plan: Plan, schedule: Schedule, busy: Busy = nobodyBusy): Capacity => createCapacity().follow(plan, schedule, busy);

export interface CapacityFollower {
  /** `schedule` of the same plan. Answers the same object while nothing in it changes. */
  follow(plan: Plan, schedule: Schedule, busy?: Busy): Capacity;
}

interface World {
  readonly calendar: Schedule["calendar"];
  readonly today: string;
  readonly people: readonly AnyRecord[];
  readonly daysAWeek: number;
  readonly busy: Busy;
}
/** What the weeks of a capacity come from. */
interface Stretch {
  readonly span: readonly [first: DayNumber, last: DayNumber];
  readonly day: DayNumber;
  readonly calendar: Schedule["calendar"];
}
const none: readonly Part[] = [];

export function createCapacity(): CapacityFollower {
  let world: World | null = null;
  let team: Team = { daily: new Map(), away: new Map() };
  let last: Step | null = null;
  let stretch: Stretch | null = null;
  let tasks = new Map<string, TaskHours>();
  /** By person, then by week, then by task. */
  let loads = new Map<string, Map<DayNumber, Map<string, number>>>();
  let rows = new Map<string, PersonLoad>();
  let capacity: Capacity = { weeks: [], now: 0, people: [], over: [], hoursAWeek: 0 };

  function follow(plan: Plan, schedule: Schedule, busy: Busy = nobodyBusy): Capacity {
    const next: World = { calendar: schedule.calendar, today: schedule.today, people: tableOf(plan, "people").records, daysAWeek: daysAWeek(plan), busy };
    const concerned = peopleConcerned(world, next);
    if (concerned === null) reset();
    if (concerned === null || concerned.size > 0)
      team = { daily: dailyHours(plan), away: absences(plan, schedule.calendar) };
    const step: Step = { schedule, tasks: tableOf(plan, "tasks").records };
    const touched = readTasks(step, concerned?.size === 0 ? last : null);
    last = step;
    for (const person of concerned ?? team.daily.keys()) touched.set(person, null);
    world = next;
    const gathered = gather(schedule, next, touched);
    if (!isSame(capacity, gathered)) capacity = gathered;
    return capacity;
  }

  function reset(): void {
    tasks = new Map();
    loads = new Map();
    rows = new Map();
  }

  /** `from`: nobody's hours changed since; null: all tasks are read. Answers the weeks of each person in which anything is not what it was. */
  function readTasks({ schedule, tasks: records }: Step, from: Step | null): Map<string, Set<DayNumber> | null> {
    const touched = new Map<string, Set<DayNumber> | null>();
    const [now, gone] = changedTasks(from, { schedule, tasks: records }) ?? [records, missingIn(records, tasks.keys())];
    for (const id of gone) {
      replace(id, tasks.get(id), undefined, touched);
      tasks.delete(id);
    }
    for (const record of now) {
      const hours = taskHours(record, schedule, team);
      replace(record.id, tasks.get(record.id), hours, touched);
      tasks.set(record.id, hours);
    }
    return touched;
  }

  function replace(task: string, was: TaskHours | undefined, now: TaskHours | undefined, touched: Map<string, Set<DayNumber> | null>): void {
    for (const person of new Set([...(was?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const [before, after] = [was?.get(person), now?.get(person)];
      for (const monday of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
        const hours = after?.get(monday);
        if (before?.get(monday) === hours) continue;
        setHours(person, monday, task, hours);
        const weeks = touched.get(person) ?? new Set();
        touched.set(person, weeks.add(monday));
      }
    }
  }

  function setHours(person: string, monday: DayNumber, task: string, hours: number | undefined): void {
    const weeks = loads.get(person) ?? new Map<DayNumber, Map<string, number>>();
    const week = weeks.get(monday) ?? new Map<string, number>();
    if (hours === undefined) week.delete(task);
    else week.set(task, hours);
    if (week.size === 0) weeks.delete(monday);
    else weeks.set(monday, week);
    loads.set(person, weeks);
  }

  function gather(schedule: Schedule, { calendar, today, people, busy, daysAWeek: days }: World, touched: Map<string, Set<DayNumber> | null>): Capacity {
    for (const [person, weeks] of touched) {
      const daily = team.daily.get(person);
      if (daily === undefined) rows.delete(person);
      else rows.set(person, renewed(person, daily, days, weeks, schedule, busy));
    }
    const list = people.flatMap(({ id }) => rows.get(id) ?? []);
    const day = toDayNumber(today);
    const now = mondayOf(day);
    return {
      now,
      people: list,
      weeks: weeksOf({ span: spanOf(list, schedule), day, calendar }),
      over: list.flatMap((load) => sumUp(load).over.filter(({ monday }) => monday >= now)),
      hoursAWeek: list.reduce((sum, { hours }) => sum + hours, 0),
    };
  }

  function weeksOf(next: Stretch): readonly Week[] {
    if (stretch && isSameStretch(stretch, next)) return capacity.weeks;
    stretch = next;
    const weeks = weeksBetween(...next.span, next.day, next.calendar);
    return isSameWeeks(capacity.weeks, weeks) ? capacity.weeks : weeks;
  }

  /** `weeks`: those that changed; null: all of them. */
  function renewed(person: string, daily: number, days: number, weeks: ReadonlySet<DayNumber> | null, { calendar }: Schedule, busy: Busy): PersonLoad {
    const was = rows.get(person);
    const own = loads.get(person);
    const isWhole = !was || weeks === null;
    const availability = isWhole
      ? { person, daily, away: team.away.get(person) ?? [], busy: busyHours(busy.get(person) ?? [], calendar) }
      : was.availability;
    const cells = new Map(isWhole ? [] : was.cells);
    for (const monday of isWhole ? new Set([...(own?.keys() ?? []), ...availability.busy.keys()]) : weeks) {
      const load = own?.get(monday);
      if (load || availability.busy.has(monday)) cells.set(monday, cellFrom(availability, weekFrom(monday, calendar), partsOf(load)));
      else cells.delete(monday);
    }
    return { person, hours: daily * days, availability, cells };
  }

  return { follow };
}

const isSame = (a: Capacity, b: Capacity): boolean =>
  a.now === b.now && a.weeks === b.weeks && a.people.length === b.people.length && a.people.every((row, index) => row === b.people[index]);

const isSameStretch = (a: Stretch, b: Stretch): boolean =>
  a.day === b.day && a.calendar === b.calendar && a.span[0] === b.span[0] && a.span[1] === b.span[1];

const isSameWeeks = (a: readonly Week[], b: readonly Week[]): boolean =>
  a.length === b.length && a.every(({ monday, from, to }, index) => {
    const other = b[index];
    return other?.monday === monday && other.from === from && other.to === to;
  });

/** In an order that does not depend on how they came, so that sums do not either. */
const partsOf = (load: ReadonlyMap<string, number> | undefined): readonly Part[] =>
  [...(load ?? [])].map(([task, hours]) => ({ task, hours })).sort((a, b) => b.hours - a.hours || (a.task < b.task ? -1 : 1));

/** Whose hours, days away or other plans are not what they were; null: those of everybody. */
function peopleConcerned(was: World | null, now: World): ReadonlySet<string> | null {
  if (!was || was.calendar !== now.calendar || was.today !== now.today || was.daysAWeek !== now.daysAWeek || was.busy !== now.busy) return null;
  const concerned = new Set<string>();
  if (was.people === now.people) return concerned;
  const before = new Map(was.people.map((record) => [record.id, record]));
  for (const record of now.people) {
    const known = before.get(record.id);
    before.delete(record.id);
    if (!known || (known !== record && !isSameAvailability(known, record))) concerned.add(record.id);
  }
  for (const gone of before.keys()) concerned.add(gone);
  return concerned;
}

const isSameAvailability = ({ values: a }: AnyRecord, { values: b }: AnyRecord): boolean =>
  a["hours"] === b["hours"] && (a["timeOff"] === b["timeOff"] || JSON.stringify(a["timeOff"]) === JSON.stringify(b["timeOff"]));

/** From the start of the plan, or the first work, to its end, or the last. */
function spanOf(people: readonly PersonLoad[], { calendar, frame, finish }: Schedule): [first: DayNumber, last: DayNumber] {
  let [first, last] = [calendar.dayOf(frame.projectStart), calendar.eveningOf(Math.max(finish, frame.projectStart + 1))];
  for (const load of people) {
    const own = sumUp(load);
    first = Math.min(first, own.first);
    last = Math.max(last, own.last);
  }
  return [first, last];
}
