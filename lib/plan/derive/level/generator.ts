/**
 * Feasible schedules of a project: the serial schedule generation scheme (Kelley 1963; Kolisch 1996),
 * forwards, and backwards for justification (Valls, Ballestin and Quintanilla 2005).
 */
import { finishFrom, startFrom, workingPoint } from "@/lib/plan/derive/schedule/activity";
import { countBefore } from "@/lib/plan/derive/schedule/calendar";
import { type Compiled } from "./compiled";
import { type Timetable } from "./project";

export interface Generator {
  /**
   * Places each activity of `list`, an order in which each comes after those it waits for, as early as
   * what is placed already lets it. Answers when all is done.
   */
  generate(list: Int32Array, into: Timetable): number;
  /**
   * Places each activity of `list`, an order in which each comes before those it waits for, as late as
   * `finish`, what was promised and what is placed already let it. Where there is no room, it stands
   * before day 0: the times give an order, no schedule.
   */
  postpone(list: Int32Array, finish: number, into: Timetable): void;
  /** Schedules made so far, in both directions. */
  count(): number;
  /** Days looked at or booked so far, and what else takes time, in the same unit: the same on every machine. */
  effort(): number;
}

/** Days that could be looked at while an activity is placed otherwise. */
const perActivity = 8;
/** Figures that could be copied while a day is looked at. */
const cellsCopied = 16;

export function createGenerator(project: Compiled): Generator {
  const { size, resources, duration, earliest, isFixed, rests, bufferAtEarliest, buffer, due, before, after, horizon, base } = project;
  const { needFirst, needResource, needUnits } = project;
  /** Free units by day and resource. */
  const free = base.slice();
  /** Days from this on are as in `base`. */
  let untouched = 0;
  let made = 0;
  let days = 0;
  return { generate, postpone, count: () => made, effort: () => days + made * size * perActivity };

  function generate(list: Int32Array, { starts, finishes }: Timetable): number {
    clear();
    let makespan = 0;
    for (let place = 0; place < size; place++) {
      const index = list[place] as number;
      const start = isFixed[index] ? (earliest[index] as number) : firstFit(index, earliestStart(index, starts, finishes));
      starts[index] = start;
      const finish = (finishes[index] = finishOf(index, start));
      if (finish > makespan) makespan = finish;
      if (isNeedy(index)) book(index, start, finish);
    }
    return makespan;
  }

  function postpone(list: Int32Array, finish: number, { starts, finishes }: Timetable): void {
    clear();
    for (let place = 0; place < size; place++) {
      const index = list[place] as number;
      const start = isFixed[index] ? (earliest[index] as number) : lastFit(index, latestStart(index, finish, starts, finishes));
      starts[index] = start;
      finishes[index] = finishOf(index, start);
      if (isNeedy(index)) book(index, start, finishes[index] as number);
    }
  }

  function clear(): void {
    made++;
    days += (untouched * resources) / cellsCopied;
    free.set(base.subarray(0, untouched * resources));
    untouched = 0;
  }

  function isNeedy(index: number): boolean {
    return (needFirst[index] as number) < (needFirst[index + 1] as number);
  }

  function finishOf(index: number, start: number): number {
    const pauses = rests[index] as readonly number[];
    return pauses.length === 0 ? start + (duration[index] as number) : finishFrom(start, duration[index] as number, pauses);
  }

  /** The latest start from which it ends at `finish` or before. */
  function startBy(index: number, finish: number): number {
    const pauses = rests[index] as readonly number[];
    return pauses.length === 0 ? finish - (duration[index] as number) : startFrom(finish, duration[index] as number, pauses);
  }

  function earliestStart(index: number, starts: Int32Array, finishes: Int32Array): number {
    const { first, other, lag, ofStart, toStart } = before;
    let start = earliest[index] as number;
    let finish = 0;
    for (let tie = first[index] as number; tie < (first[index + 1] as number); tie++) {
      const from = other[tie] as number;
      let bound = lag[tie] as number;
      if (ofStart[tie]) bound += starts[from] as number;
      else {
        bound += finishes[from] as number;
        if (toStart[tie]) bound += (starts[from] === earliest[from] ? bufferAtEarliest[from] : buffer[from]) as number;
      }
      if (!toStart[tie]) finish = Math.max(finish, bound);
      else if (bound > start) start = bound;
    }
    const pauses = rests[index] as readonly number[];
    if (pauses.length === 0) return Math.max(start, finish - (duration[index] as number));
    start = workingPoint(Math.max(start, startBy(index, finish)), pauses);
    // Where rests stand before the bound, the latest start that keeps it ends too early.
    while (finishOf(index, start) < finish) start = workingPoint(start + 1, pauses);
    return start;
  }

  function latestStart(index: number, makespan: number, starts: Int32Array, finishes: Int32Array): number {
    const { first, other, lag, ofStart, toStart } = after;
    let finish = Math.min(makespan, due[index] as number);
    let start = makespan;
    for (let tie = first[index] as number; tie < (first[index + 1] as number); tie++) {
      const to = other[tie] as number;
      const bound = ((toStart[tie] ? starts[to] : finishes[to]) as number) - (lag[tie] as number);
      if (ofStart[tie]) start = Math.min(start, bound);
      else finish = Math.min(finish, toStart[tie] ? bound - (buffer[index] as number) : bound);
    }
    return Math.min(start, startBy(index, finish));
  }

  /**
   * The first start from `from` on at which there is enough of everything. Each stretch is looked at from
   * its end, since nothing that begins before the last day without enough can stand there.
   */
  function firstFit(index: number, from: number): number {
    if (!isNeedy(index)) return from;
    const pauses = rests[index] as readonly number[];
    let start = from;
    let finish = finishOf(index, start);
    for (let known = start; ; ) {
      const day = lastShortage(index, pauses, known, finish);
      if (day < known) return start;
      known = finish;
      start = pauses.length === 0 ? day + 1 : workingPoint(day + 1, pauses);
      finish = finishOf(index, start);
    }
  }

  /** The last start up to `from` at which there is enough of everything; before day 0 there is. */
  function lastFit(index: number, from: number): number {
    if (!isNeedy(index)) return from;
    const pauses = rests[index] as readonly number[];
    let start = from;
    for (let known = finishOf(index, start); ; ) {
      const day = firstShortage(index, pauses, start, known);
      if (day >= known) return start;
      known = start;
      start = startBy(index, day);
    }
  }

  /** Of the days from `first` to before `end`; a day before `first` when there is none. */
  function lastShortage(index: number, pauses: readonly number[], first: number, end: number): number {
    let day = (end < horizon ? end : horizon) - 1;
    while (day >= first && (isEnough(index, day) || (pauses.length !== 0 && isRest(pauses, day)))) day--;
    days += end - day;
    return day;
  }

  /** The same from the other side; `end` or later when there is none. */
  function firstShortage(index: number, pauses: readonly number[], first: number, end: number): number {
    const last = end < horizon ? end : horizon;
    let day = first < 0 ? 0 : first;
    while (day < last && (isEnough(index, day) || (pauses.length !== 0 && isRest(pauses, day)))) day++;
    days += day - first;
    return day < last ? day : end;
  }

  function isEnough(index: number, day: number): boolean {
    const last = needFirst[index + 1] as number;
    const row = day * resources;
    for (let need = needFirst[index] as number; need < last; need++)
      if ((free[row + (needResource[need] as number)] as number) < (needUnits[need] as number)) return false;
    return true;
  }

  function book(index: number, start: number, finish: number): void {
    const pauses = rests[index] as readonly number[];
    const first = needFirst[index] as number;
    const last = needFirst[index + 1] as number;
    const end = Math.min(finish, horizon);
    for (let day = Math.max(start, 0); day < end; day++) {
      if (pauses.length !== 0 && isRest(pauses, day)) continue;
      const row = day * resources;
      for (let need = first; need < last; need++) {
        const cell = row + (needResource[need] as number);
        free[cell] = (free[cell] as number) - (needUnits[need] as number);
      }
    }
    days += end - start;
    if (end > untouched) untouched = end;
  }
}

const isRest = (days: readonly number[], day: number): boolean => days[countBefore(days, day)] === day;
