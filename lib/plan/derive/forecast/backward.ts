/**
 * The backward pass, for several runs at once. Unlike in ../schedule/passes, late dates ask for the end
 * of the plan alone, not for deadlines and fixed dates that may be broken.
 */
import { finishFrom, startFrom } from "./absences";
import { lanes } from "./lanes";
import { kinds, slots } from "./network";
import { type Runs, tolerance } from "./runs";

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
