/**
 * The forward pass of the critical path method, for several runs of a forecast at once. It computes
 * what ../schedule/passes does, with two differences: durations may have fractions, and a start is
 * chosen by the planned duration, since nobody knows beforehand how long a task will take.
 */
import { finishFrom, startFrom, workingPoint } from "./absences";
import { lanes } from "./lanes";
import { kinds, type NetworkArrays, slots } from "./network";
import { type Runs, tolerance } from "./runs";

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
