/** The schedule's network as flat arrays: what one run of a forecast computes with. */
import { type DependencyType } from "@/lib/plan/fields";
import { startFrom, workingPoint } from "../schedule/activity";
import { type Edge, type Node } from "../schedule/network";
import { type Frame } from "../schedule/passes";

/**
 * `settled` stands where the schedule has it in every run: what is done, and a milestone that waits
 * for nothing. `begun` has an actual start.
 */
export const kinds = { settled: 0, waiting: 1, begun: 2, milestone: 3 } as const;
/** The points of a run stand in one array: every release, then every start, then every finish. */
export const slots = { release: 0, start: 1, finish: 2 } as const;
const slotOf: Readonly<Record<DependencyType, number>> = { FS: slots.release, SS: slots.start, FF: slots.finish, SF: slots.start };
const boundsStart = ({ link }: Edge): boolean => link.type === "FS" || link.type === "SS";

/** One figure for each task and milestone, in the schedule's order; points and working days. */
export interface NetworkArrays {
  readonly kind: Uint8Array;
  /** What is waiting begins no earlier, the rest of what has begun goes on no earlier, a milestone's tasks are done no earlier. */
  readonly earliest: Float64Array;
  /** Not finished, or as a milestone not reached, before: a fixed finish, a milestone's date. Minus infinity without. */
  readonly gate: Float64Array;
  /** Where it starts, or goes on, whatever it waits for; NaN when no date is fixed. */
  readonly fixed: Float64Array;
  /** Days by which its start is chosen: nobody knows beforehand how long it will take. */
  readonly planned: Float64Array;
  readonly buffer: Float64Array;
  /** When its buffer is used up; infinite when no date is promised. */
  readonly bufferEnd: Float64Array;
  /** As the schedule has them: constants of what is settled, the start of what has begun. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  readonly release: Float64Array;
  /** Days away of activity `i`: `awayDays` from `awayFirst[i]` to `awayFirst[i + 1]`. */
  readonly awayFirst: Int32Array;
  readonly awayDays: Int32Array;
  /** The morning of the first day away, the evening of the last; infinity and minus infinity without any. */
  readonly awayBegin: Float64Array;
  readonly awayEnd: Float64Array;
  /**
   * Links by which activity `i` waits, none where it is settled: those that bound its start from
   * `linkFirst[i]`, those that bound its finish from `linkSplit[i]` to `linkFirst[i + 1]`.
   */
  readonly linkFirst: Int32Array;
  readonly linkSplit: Int32Array;
  /** What is waited for, a place in the points of a run: see `slots`. */
  readonly linkSlot: Int32Array;
  readonly linkLag: Float64Array;
  readonly projectStart: number;
}

export function networkArrays(order: readonly Node[], frame: Frame): NetworkArrays {
  const each = (figure: (node: Node) => number) => Float64Array.from(order, figure);
  const toStart = order.map((node) => (isSettled(node) ? [] : node.before.filter(boundsStart)));
  const toFinish = order.map((node) => (isSettled(node) ? [] : node.before.filter((edge) => !boundsStart(edge))));
  const links = order.map((_, rank) => [...(toStart[rank] ?? []), ...(toFinish[rank] ?? [])]);
  const linkFirst = firstsOf(links);
  const away = order.map(({ activity }) => activity.away);
  return {
    kind: Uint8Array.from(order, kindOf),
    earliest: each((node) => earliestOf(node, frame)),
    gate: each(gateOf),
    fixed: each((node) => fixedOf(node, frame)),
    planned: each(({ activity }) => activity.duration),
    buffer: each(({ activity }) => activity.buffer),
    bufferEnd: each(({ activity: { promised, buffer, section } }) => (promised ?? Infinity) + (section === "tasks" ? buffer : 0)),
    start: each(({ start }) => start),
    finish: each(({ finish }) => finish),
    release: each(({ release }) => release),
    awayFirst: firstsOf(away),
    awayDays: Int32Array.from(away.flat()),
    awayBegin: each(({ activity }) => activity.away[0] ?? Infinity),
    awayEnd: each(({ activity }) => (activity.away.at(-1) ?? -Infinity) + 1),
    linkFirst,
    linkSplit: Int32Array.from(order, (_, rank) => (linkFirst[rank] ?? 0) + (toStart[rank]?.length ?? 0)),
    linkSlot: Int32Array.from(links.flat(), ({ from, link }) => slotOf[link.type] * order.length + from.rank),
    linkLag: Float64Array.from(links.flat(), ({ link }) => link.lag),
    projectStart: frame.projectStart,
  };
}

export const isSettled = ({ activity, before }: Node): boolean =>
  activity.isDone || (activity.section === "milestones" && before.length === 0);

function kindOf(node: Node): number {
  if (isSettled(node)) return kinds.settled;
  if (node.activity.section === "milestones") return kinds.milestone;
  return node.activity.started === null ? kinds.waiting : kinds.begun;
}

function earliestOf({ activity }: Node, { today }: Frame): number {
  if (activity.section === "milestones") return today;
  return Math.max(activity.started ?? activity.notBefore, today);
}

function gateOf({ activity, finish }: Node): number {
  if (activity.section === "milestones") return activity.promised ?? -Infinity;
  const { fixedStart, fixedFinish } = activity;
  // Where days off stand before a fixed finish, the schedule's own finish may be the evening before them.
  return fixedFinish !== null && fixedStart === null ? Math.min(fixedFinish, finish) : -Infinity;
}

function fixedOf({ activity }: Node, { today }: Frame): number {
  const { fixedStart, fixedFinish, started, duration, away } = activity;
  const begin = (point: number) => workingPoint(Math.max(point, today), away);
  if (started !== null) return fixedFinish === null ? Number.NaN : begin(started);
  if (fixedStart !== null) return begin(fixedStart);
  return fixedFinish === null ? Number.NaN : begin(startFrom(fixedFinish, duration, away));
}

/** Where each of `lists` begins when they are laid end to end, and where the last one ends. */
export function firstsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const firsts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => (firsts[index + 1] = (firsts[index] as number) + list.length));
  return firsts;
}
