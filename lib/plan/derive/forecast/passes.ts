/**
 * Both passes of the critical path method over flat arrays, for several runs of a forecast at once. They
 * compute what ../schedule/passes does, with three differences: durations may have fractions; a start
 * is chosen by the planned duration, since nobody knows beforehand how long a task will take; and late
 * dates ask for the end of the plan alone, not for deadlines and fixed dates that may be broken.
 */
import { finishFrom, startFrom, workingPoint } from "./absences";
import { inLanes, lanes } from "./lanes";
import { kinds, type NetworkArrays, slots } from "./network";

/** The figures of as many runs as there are lanes, overwritten by the next. */
export interface Runs {
  readonly network: NetworkArrays;
  /** See `slots`. */
  readonly points: Float64Array;
  readonly late: Float64Array;
  /** Of a milestone: when all it waits for is done. */
  readonly arrival: Float64Array;
  /** Of a task: when what is left of it begins. */
  readonly resume: Float64Array;
  readonly bufferLeft: Float64Array;
  /** By lane, the end of the plan. */
  readonly planFinish: Float64Array;
  /** How early its links let the activity at hand start, by lane, and then finish. */
  readonly bounds: Float64Array;
}

export function createRuns(network: NetworkArrays): Runs {
  const { release, start, finish } = network;
  return {
    network,
    points: inLanes(Float64Array.from([...release, ...start, ...finish])),
    late: new Float64Array(3 * release.length * lanes),
    arrival: inLanes(finish),
    resume: inLanes(start),
    bufferLeft: new Float64Array(release.length * lanes),
    planFinish: new Float64Array(lanes),
    bounds: new Float64Array(2 * lanes),
  };
}

/** Takes over the early dates of other runs. */
export function copyRuns({ points, arrival }: Runs, other: Runs): void {
  points.set(other.points);
  arrival.set(other.arrival);
}

/** Early dates. `durations`: of each task, what is left of it. `from`: the first rank that may differ from what the runs hold. */
export function forward(runs: Runs, durations: Float64Array, from = 0): void {
  const { network: { kind, projectStart }, points, planFinish } = runs;
  for (let rank = from; rank < kind.length; rank++) {
    if (kind[rank] === kinds.settled) continue;
    meet(runs, rank);
    if (kind[rank] === kinds.milestone) reach(runs, rank);
    else work(runs, rank, durations);
  }
  planFinish.fill(projectStart);
  for (let at = slots.finish * kind.length * lanes; at < points.length; at += lanes)
    for (let lane = 0; lane < lanes; lane++) planFinish[lane] = Math.max(planFinish[lane] as number, points[at + lane] as number);
}

function meet({ network: { linkFirst, linkSplit, linkSlot, linkLag }, points, bounds }: Runs, rank: number): void {
  bounds.fill(-Infinity);
  const split = linkSplit[rank] as number;
  const end = linkFirst[rank + 1] as number;
  for (let link = linkFirst[rank] as number; link < end; link++) {
    const from = (linkSlot[link] as number) * lanes;
    const lag = linkLag[link] as number;
    const to = link < split ? 0 : lanes;
    for (let lane = 0; lane < lanes; lane++) bounds[to + lane] = Math.max(bounds[to + lane] as number, (points[from + lane] as number) + lag);
  }
}

function reach({ network, points, arrival, resume, bufferLeft, bounds }: Runs, rank: number): void {
  const earliest = network.earliest[rank] as number;
  const bufferEnd = network.bufferEnd[rank] as number;
  const buffer = network.buffer[rank] as number;
  const gate = network.gate[rank] as number;
  const size = bufferLeft.length;
  for (let lane = 0; lane < lanes; lane++) {
    const at = rank * lanes + lane;
    const reached = Math.max(bounds[lane] as number, bounds[lanes + lane] as number, earliest);
    const left = Math.min(Math.max(bufferEnd - reached, 0), buffer);
    const point = Math.max(reached + left, gate);
    arrival[at] = reached;
    resume[at] = point;
    bufferLeft[at] = left;
    points[at] = points[size + at] = points[2 * size + at] = point;
  }
}

function work({ network, points, resume, bufferLeft, bounds }: Runs, rank: number, durations: Float64Array): void {
  const isFixed = !Number.isNaN(network.fixed[rank] as number);
  const isWaiting = network.kind[rank] === kinds.waiting;
  const bufferEnd = network.bufferEnd[rank] as number;
  const buffer = network.buffer[rank] as number;
  const gate = network.gate[rank] as number;
  const size = bufferLeft.length;
  for (let lane = 0; lane < lanes; lane++) {
    const at = rank * lanes + lane;
    const byFinish = bounds[lanes + lane] as number;
    const start = placed(network, rank, bounds[lane] as number, byFinish);
    // A fixed date wins over every link; without one, a link to the finish holds.
    const least = isFixed ? gate : Math.max(gate, byFinish);
    const finish = Math.max(finishFrom(network, rank, start, durations[at] as number), least);
    const left = Math.min(Math.max(bufferEnd - finish, 0), buffer);
    if (isWaiting) points[slots.start * size + at] = start;
    points[slots.finish * size + at] = finish;
    points[at] = finish + left;
    resume[at] = start;
    bufferLeft[at] = left;
  }
}

/** Where a task begins; of work in progress, where the rest goes on. */
function placed(network: NetworkArrays, rank: number, byStart: number, byFinish: number): number {
  const date = network.fixed[rank] as number;
  if (!Number.isNaN(date)) return date;
  const soonest = Math.max(network.earliest[rank] as number, byStart);
  if (byFinish === -Infinity || network.kind[rank] === kinds.begun) return workingPoint(network, rank, soonest);
  return placedBack(network, rank, soonest, byFinish);
}

function placedBack(network: NetworkArrays, rank: number, soonest: number, byFinish: number): number {
  const duration = network.planned[rank] as number;
  const start = workingPoint(network, rank, Math.max(soonest, startFrom(network, rank, byFinish, duration)));
  const isShort = finishFrom(network, rank, start, duration) < byFinish - tolerance;
  return isShort ? workingPoint(network, rank, start + 1) : start;
}

/** In working days: what sums of fractions differ by is no slack. */
const tolerance = 1e-6;

/**
 * Late dates of the runs that `forward` computed last. Adds to `critical`, by rank, the runs without
 * slack among the first `count`.
 */
export function backward(runs: Runs, durations: Float64Array, critical: Uint32Array, count: number): void {
  const { network: { kind }, late, planFinish } = runs;
  const size = kind.length * lanes;
  late.fill(Infinity);
  for (let at = slots.finish * size; at < late.length; at += lanes) late.set(planFinish, at);
  for (let rank = kind.length - 1; rank >= 0; rank--) {
    if (kind[rank] === kinds.settled) continue;
    settle(runs, rank, durations);
    critical[rank] = (critical[rank] as number) + countCritical(runs, rank, count);
    tell(runs, rank);
  }
}

/** How late it may be, now that every successor has told. */
function settle({ network, late, bufferLeft }: Runs, rank: number, durations: Float64Array): void {
  const isMilestone = network.kind[rank] === kinds.milestone;
  const hasBegun = network.kind[rank] === kinds.begun;
  const size = bufferLeft.length;
  for (let lane = 0; lane < lanes; lane++) {
    const at = rank * lanes + lane;
    const duration = durations[at] as number;
    // A task's buffer stands behind it.
    const behind = isMilestone ? 0 : (bufferLeft[at] as number);
    const finish = Math.min(late[slots.finish * size + at] as number, (late[at] as number) - behind);
    const latest = startFrom(network, rank, finish, duration);
    // A start that is past delays nobody any more.
    const start = hasBegun ? latest : Math.min(latest, late[slots.start * size + at] as number);
    late[slots.start * size + at] = start;
    late[slots.finish * size + at] = hasBegun ? finish : finishFrom(network, rank, start, duration);
  }
}

function countCritical({ points, late, resume }: Runs, rank: number, count: number): number {
  const size = resume.length;
  let critical = 0;
  for (let at = rank * lanes; at < rank * lanes + count; at++) {
    const slack = Math.min(
      (late[slots.start * size + at] as number) - (resume[at] as number),
      (late[slots.finish * size + at] as number) - (points[slots.finish * size + at] as number),
    );
    if (slack <= tolerance) critical++;
  }
  return critical;
}

/** Says to those it waits for how late they may be. */
function tell({ network, late, bufferLeft }: Runs, rank: number): void {
  const { kind, fixed, linkFirst, linkSplit, linkSlot, linkLag } = network;
  // What stands on a date waits for nobody.
  if (!Number.isNaN(fixed[rank] as number)) return;
  const isMilestone = kind[rank] === kinds.milestone;
  const size = bufferLeft.length;
  const split = linkSplit[rank] as number;
  const end = linkFirst[rank + 1] as number;
  for (let link = linkFirst[rank] as number; link < end; link++) {
    const to = (linkSlot[link] as number) * lanes;
    const lag = linkLag[link] as number;
    const from = (link < split ? slots.start : slots.finish) * size + rank * lanes;
    for (let lane = 0; lane < lanes; lane++) {
      // A milestone's buffer stands before it.
      const ahead = isMilestone ? (bufferLeft[rank * lanes + lane] as number) : 0;
      late[to + lane] = Math.min(late[to + lane] as number, (late[from + lane] as number) - ahead - lag);
    }
  }
}
