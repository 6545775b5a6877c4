/**
 * Feasible schedules of a project: the serial schedule generation scheme (Kelley 1963; Kolisch 1996)
 * and justification to the right and to the left (Valls, Ballestin and Quintanilla 2005).
 */
import { finishFrom, startFrom } from "../schedule/activity";
import { type Project, type ProjectActivity } from "./project";

export interface Timetable {
  readonly starts: Int32Array;
  readonly finishes: Int32Array;
  readonly makespan: number;
}
export interface Generator {
  /** Each activity of `list`, an order that no link contradicts, as early as what is placed already lets it. */
  generate(list: ArrayLike<number>): Timetable;
  /** Every activity as late as the makespan lets it, then as early: never longer, often shorter. Two schedules. */
  justify(timetable: Timetable): Timetable;
  /** Schedules generated so far; a justification to one side counts as one. */
  count(): number;
}

interface Tie { readonly other: number; readonly lag: number; readonly ofStart: boolean; readonly toStart: boolean }

export function createGenerator({ activities, capacity }: Project): Generator {
  const size = activities.length;
  const resources = capacity.length;
  const horizon = horizonOf(activities);
  const demand = Int32Array.from(activities.flatMap((activity) => capacity.map((units, index) => Math.min(activity.demand[index] ?? 0, units))));
  const needs = activities.map((activity, index) => activity.duration > 0 && hasDemand(demand, index, resources));
  const before = activities.map(({ links }) => links.map(({ from, type, lag }): Tie =>
    ({ other: from, lag, ofStart: type === "SS" || type === "SF", toStart: type === "FS" || type === "SS" })));
  const after = activities.map((): Tie[] => []);
  before.forEach((ties, index) => ties.forEach((tie) => after[tie.other]?.push({ ...tie, other: index })));
  const fixed = activities.flatMap(({ fixedStart }, index) => (fixedStart === null ? [] : [index]));
  /** Units in use, by day and resource. */
  let used = new Int32Array(0);
  let made = 0;
  return { generate, justify, count: () => made };

  function generate(list: ArrayLike<number>): Timetable {
    made++;
    used = new Int32Array(horizon * resources);
    const [starts, finishes] = [new Int32Array(size), new Int32Array(size)];
    const put = (index: number, start: number) => {
      starts[index] = start;
      finishes[index] = finishOf(index, start);
      book(index, start, 1);
    };
    for (const index of fixed) put(index, activities[index]?.fixedStart ?? 0);
    for (let place = 0; place < size; place++) {
      const index = list[place] as number;
      if (activities[index]?.fixedStart === null) put(index, firstFit(index, earliest(index, starts, finishes)));
    }
    return { starts, finishes, makespan: latest(finishes) };
  }

  function justify({ starts: from, finishes: to, makespan }: Timetable): Timetable {
    made += 2;
    const [starts, finishes] = [from.slice(), to.slice()];
    const shift = (index: number, find: () => number) => {
      if (activities[index]?.fixedStart !== null) return;
      book(index, starts[index] as number, -1);
      const start = find();
      starts[index] = start;
      finishes[index] = finishOf(index, start);
      book(index, start, 1);
    };
    rebook(starts);
    for (const index of sortedBy(finishes).reverse())
      shift(index, () => lastFit(index, latestFinish(index, starts, finishes, makespan), starts[index] as number));
    for (const index of sortedBy(starts)) shift(index, () => firstFit(index, earliest(index, starts, finishes)));
    return { starts, finishes, makespan: latest(finishes) };
  }

  function finishOf(index: number, start: number): number {
    const { duration, rests } = activities[index] as ProjectActivity;
    return finishFrom(start, duration, rests);
  }

  function earliest(index: number, starts: Int32Array, finishes: Int32Array): number {
    const { duration, rests, earliest: own } = activities[index] as ProjectActivity;
    let start = own;
    for (const { other, lag, ofStart, toStart } of before[index] as Tie[]) {
      const bound = ((ofStart ? starts[other] : finishes[other]) as number) + lag;
      start = Math.max(start, toStart ? bound : startFrom(bound, duration, rests));
    }
    return start;
  }

  function latestFinish(index: number, starts: Int32Array, finishes: Int32Array, makespan: number): number {
    const { duration, rests } = activities[index] as ProjectActivity;
    let finish = makespan;
    for (const { other, lag, ofStart, toStart } of after[index] as Tie[]) {
      const bound = ((toStart ? starts[other] : finishes[other]) as number) - lag;
      finish = Math.min(finish, ofStart ? finishFrom(bound, duration, rests) : bound);
    }
    return finish;
  }

  /** The first start from `from` on at which there is enough of everything. */
  function firstFit(index: number, from: number): number {
    if (!needs[index]) return from;
    let start = from;
    let finish = finishOf(index, start);
    for (let day = start; day < finish; day++) {
      if (isFree(index, day)) continue;
      start = day + 1;
      finish = finishOf(index, start);
    }
    return start;
  }

  /** The last start that ends at `finish` or before; not before `from`, where it fits. */
  function lastFit(index: number, finish: number, from: number): number {
    const { duration, rests } = activities[index] as ProjectActivity;
    let start = startFrom(finish, duration, rests);
    if (!needs[index]) return Math.max(start, from);
    for (let day = finishOf(index, start) - 1; day >= start && start > from; day--)
      if (!isFree(index, day)) start = startFrom(day, duration, rests);
    return Math.max(start, from);
  }

  function isFree(index: number, day: number): boolean {
    if (rests(index, day)) return true;
    for (let resource = 0; resource < resources; resource++) {
      const units = demand[index * resources + resource] as number;
      if (units > 0 && (used[day * resources + resource] as number) + units > (capacity[resource] as number)) return false;
    }
    return true;
  }

  function book(index: number, start: number, sign: 1 | -1): void {
    if (!needs[index]) return;
    const finish = finishOf(index, start);
    for (let day = start; day < finish; day++) {
      if (rests(index, day)) continue;
      for (let resource = 0; resource < resources; resource++)
        used[day * resources + resource] = (used[day * resources + resource] as number) + sign * (demand[index * resources + resource] as number);
    }
  }

  function rests(index: number, day: number): boolean {
    const days = (activities[index] as ProjectActivity).rests;
    return days.length > 0 && days.includes(day);
  }

  function rebook(starts: Int32Array): void {
    used.fill(0);
    starts.forEach((start, index) => book(index, start, 1));
  }
}

/** Enough for one activity after the other. */
function horizonOf(activities: readonly ProjectActivity[]): number {
  const work = activities.reduce((sum, { duration, rests, links }) =>
    sum + duration + rests.length + links.reduce((lags, { lag }) => lags + Math.max(lag, 0), 0), 0);
  const latestDate = activities.reduce((last, { earliest, fixedStart }) => Math.max(last, earliest, fixedStart ?? 0), 0);
  return work + latestDate + 1;
}

const hasDemand = (demand: Int32Array, index: number, resources: number): boolean =>
  demand.subarray(index * resources, (index + 1) * resources).some((units) => units > 0);

const latest = (finishes: Int32Array): number => finishes.reduce((last, finish) => Math.max(last, finish), 0);

/** Indexes by rising time; of equal ones in the order of the network. */
function sortedBy(times: Int32Array): number[] {
  return Array.from(times, (_, index) => index).sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
}
