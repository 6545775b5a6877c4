/**
 * Both passes of the critical path method over flat arrays, once for each run of a forecast. They
 * compute what ../schedule/passes does, with three differences: durations may have fractions; a start
 * is chosen by the planned duration, since nobody knows beforehand how long a task will take; and late
 * dates ask for the end of the plan alone, not for deadlines and fixed dates that may be broken.
 * Figures go from function to function in arrays: handed over one by one, each would be an object.
 */
import { finishFrom, startFrom, workingPoint } from "./absences";
import { kinds, type NetworkArrays, slots } from "./network";

/** The figures of one run, overwritten by the next. `points` and `late`: see `slots`. */
export interface Run {
  readonly network: NetworkArrays;
  readonly points: Float64Array;
  readonly late: Float64Array;
  /** By rank, of a milestone: when all it waits for is done. */
  readonly arrival: Float64Array;
  /** Of a task: when what is left of it begins. */
  readonly resume: Float64Array;
  readonly bufferLeft: Float64Array;
  /** How early its links let the activity at hand start, and finish. */
  readonly bounds: Float64Array;
}

export function createRun(network: NetworkArrays): Run {
  const { release, start, finish } = network;
  return {
    network,
    points: Float64Array.from([...release, ...start, ...finish]),
    late: new Float64Array(3 * release.length),
    arrival: finish.slice(),
    resume: start.slice(),
    bufferLeft: new Float64Array(release.length),
    bounds: new Float64Array(2),
  };
}

/** Takes over the early dates of another run. */
export function copyRun({ points, arrival }: Run, other: Run): void {
  points.set(other.points);
  arrival.set(other.arrival);
}

/**
 * Early dates. `durations`: of each task, what is left of it. `from`: the first rank that may differ
 * from what the run holds. Answers the finish of the plan.
 */
export function forward(run: Run, durations: Float64Array, from = 0): number {
  const { network: { kind, projectStart }, points } = run;
  for (let rank = from; rank < kind.length; rank++) {
    if (kind[rank] === kinds.settled) continue;
    meet(run, rank);
    if (kind[rank] === kinds.milestone) reach(run, rank);
    else work(run, rank, durations);
  }
  let planFinish = projectStart;
  for (let at = slots.finish * kind.length; at < points.length; at++) planFinish = Math.max(planFinish, points[at] as number);
  return planFinish;
}

function meet({ network: { linkFirst, linkSplit, linkSlot, linkLag }, points, bounds }: Run, rank: number): void {
  const split = linkSplit[rank] as number;
  const end = linkFirst[rank + 1] as number;
  let link = linkFirst[rank] as number;
  let bound = -Infinity;
  for (; link < split; link++) bound = Math.max(bound, (points[linkSlot[link] as number] as number) + (linkLag[link] as number));
  bounds[0] = bound;
  bound = -Infinity;
  for (; link < end; link++) bound = Math.max(bound, (points[linkSlot[link] as number] as number) + (linkLag[link] as number));
  bounds[1] = bound;
}

function reach({ network, points, arrival, resume, bufferLeft, bounds }: Run, rank: number): void {
  const { kind, earliest, bufferEnd, buffer, gate } = network;
  const reached = Math.max(bounds[0] as number, bounds[1] as number, earliest[rank] as number);
  const left = Math.min(Math.max((bufferEnd[rank] as number) - reached, 0), buffer[rank] as number);
  const point = Math.max(reached + left, gate[rank] as number);
  arrival[rank] = reached;
  resume[rank] = point;
  bufferLeft[rank] = left;
  for (let at = rank; at < points.length; at += kind.length) points[at] = point;
}

function work(run: Run, rank: number, durations: Float64Array): void {
  const { network, points, resume, bufferLeft, bounds } = run;
  const { kind, fixed, gate, bufferEnd, buffer } = network;
  const duration = durations[rank] as number;
  const start = placed(run, rank);
  let finish = finishFrom(network, rank, start, duration);
  // A fixed date wins over every link; without one, a link to the finish holds.
  if (Number.isNaN(fixed[rank] as number)) finish = Math.max(finish, bounds[1] as number);
  finish = Math.max(finish, gate[rank] as number);
  const left = Math.min(Math.max((bufferEnd[rank] as number) - finish, 0), buffer[rank] as number);
  if (kind[rank] === kinds.waiting) points[slots.start * kind.length + rank] = start;
  points[slots.finish * kind.length + rank] = finish;
  points[rank] = finish + left;
  resume[rank] = start;
  bufferLeft[rank] = left;
}

/** Where a task begins; of work in progress, where the rest goes on. */
function placed({ network, bounds }: Run, rank: number): number {
  const { kind, earliest, fixed, planned } = network;
  const date = fixed[rank] as number;
  if (!Number.isNaN(date)) return date;
  const soonest = Math.max(earliest[rank] as number, bounds[0] as number);
  const byFinish = bounds[1] as number;
  if (byFinish === -Infinity || kind[rank] === kinds.begun) return workingPoint(network, rank, soonest);
  const duration = planned[rank] as number;
  const start = workingPoint(network, rank, Math.max(soonest, startFrom(network, rank, byFinish, duration)));
  const isShort = finishFrom(network, rank, start, duration) < byFinish - tolerance;
  return isShort ? workingPoint(network, rank, start + 1) : start;
}

/** In working days: what sums of fractions differ by is no slack. */
const tolerance = 1e-6;

/** Late dates of the run that `forward` computed last. Adds one to `critical` wherever there is no slack. */
export function backward(run: Run, durations: Float64Array, planFinish: number, critical: Uint32Array): void {
  const { network: { kind }, late } = run;
  late.fill(planFinish, slots.finish * kind.length);
  late.fill(Infinity, 0, slots.finish * kind.length);
  for (let rank = kind.length - 1; rank >= 0; rank--) {
    if (kind[rank] === kinds.settled) continue;
    settle(run, rank, durations);
    if (slackOf(run, rank) <= tolerance) critical[rank] = (critical[rank] as number) + 1;
    tell(run, rank);
  }
}

/** How late it may be, now that every successor has told. */
function settle({ network, late, bufferLeft }: Run, rank: number, durations: Float64Array): void {
  const { kind } = network;
  const starts = slots.start * kind.length + rank;
  const finishes = slots.finish * kind.length + rank;
  const duration = durations[rank] as number;
  // A task's buffer stands behind it.
  const behind = kind[rank] === kinds.milestone ? 0 : (bufferLeft[rank] as number);
  // A start that is past delays nobody any more.
  const hasBegun = kind[rank] === kinds.begun;
  const bound = hasBegun ? Infinity : (late[starts] as number);
  const finish = Math.min(late[finishes] as number, (late[rank] as number) - behind);
  const start = Math.min(bound, startFrom(network, rank, finish, duration));
  late[starts] = start;
  late[finishes] = hasBegun ? finish : finishFrom(network, rank, start, duration);
}

const slackOf = ({ network: { kind }, points, late, resume }: Run, rank: number): number =>
  Math.min(
    (late[slots.start * kind.length + rank] as number) - (resume[rank] as number),
    (late[slots.finish * kind.length + rank] as number) - (points[slots.finish * kind.length + rank] as number),
  );

/** Says to those it waits for how late they may be. */
function tell({ network, late, bufferLeft }: Run, rank: number): void {
  const { kind, fixed, linkFirst, linkSplit, linkSlot, linkLag } = network;
  // What stands on a date waits for nobody.
  if (!Number.isNaN(fixed[rank] as number)) return;
  // A milestone's buffer stands before it.
  const ahead = kind[rank] === kinds.milestone ? (bufferLeft[rank] as number) : 0;
  const start = (late[slots.start * kind.length + rank] as number) - ahead;
  const finish = (late[slots.finish * kind.length + rank] as number) - ahead;
  const split = linkSplit[rank] as number;
  const end = linkFirst[rank + 1] as number;
  for (let link = linkFirst[rank] as number; link < end; link++) {
    const slot = linkSlot[link] as number;
    late[slot] = Math.min(late[slot] as number, (link < split ? start : finish) - (linkLag[link] as number));
  }
}
