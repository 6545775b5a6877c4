/**
 * The critical path method with the four dependency types of the precedence diagramming method
 * (Kelley and Walker 1959; Fondahl 1961; Moder, Phillips and Davis 1983), on working days. Work in
 * progress follows retained logic: what is left of it waits for its unfinished predecessors.
 */
import { type Activity, finishFrom, startFrom, workingDays, workingPoint } from "./activity";
import { type Point } from "./calendar";
import { type Edge, type Node } from "./network";

export interface Frame {
  /** Nothing that has no date of its own begins before. */
  readonly projectStart: Point;
  /** This morning: nothing that is unfinished can be done before. */
  readonly today: Point;
}

/** Early dates from those of the predecessors. Answers whether any figure changed. */
export function forward(node: Node, frame: Frame): boolean {
  const { start, resume, finish, release, arrival, bufferLeft } = node;
  const bounds = boundsOf(node.before);
  if (node.activity.section === "milestones") scheduleMilestone(node, bounds, frame);
  else scheduleTask(node, bounds, frame);
  return (
    start !== node.start || resume !== node.resume || finish !== node.finish ||
    release !== node.release || arrival !== node.arrival || bufferLeft !== node.bufferLeft
  );
}

interface Bounds { readonly start: Point; readonly finish: Point }

/** How early an activity may start and finish for its predecessors' sake; minus infinity without any. */
function boundsOf(edges: readonly Edge[]): Bounds {
  let [start, finish] = [-Infinity, -Infinity];
  for (const { from, link } of edges) {
    if (link.type === "FS") start = Math.max(start, from.release + link.lag);
    else if (link.type === "SS") start = Math.max(start, from.start + link.lag);
    else if (link.type === "FF") finish = Math.max(finish, from.finish + link.lag);
    else finish = Math.max(finish, from.start + link.lag);
  }
  return { start, finish };
}

function scheduleTask(node: Node, bounds: Bounds, frame: Frame): void {
  const { activity } = node;
  if (activity.isDone) placeDone(node, bounds, frame);
  else if (activity.started === null) scheduleWhole(node, bounds, frame);
  else scheduleRest(node, activity.started, bounds, frame);
  node.arrival = node.finish;
  // The promise stands before the buffer of a task.
  node.bufferLeft = activity.isDone ? 0 : bufferLeftAt(activity, node.finish - activity.buffer);
  node.release = node.finish + node.bufferLeft;
}

/** Where its dates say, and without any where it would have been, but not in the future. */
function placeDone(node: Node, bounds: Bounds, { today }: Frame): void {
  const { started, finished, duration, away } = node.activity;
  node.rest = 0;
  node.finish = finished ?? Math.min(
    finishFrom(started ?? earliestStart(node.activity, bounds), duration, away),
    Math.max(today, (started ?? -Infinity) + 1),
  );
  node.start = started !== null && started <= node.finish ? started : startFrom(node.finish, duration, away);
  node.resume = node.finish;
}

function scheduleWhole(node: Node, bounds: Bounds, frame: Frame): void {
  const { duration, away } = node.activity;
  node.rest = duration;
  node.start = node.resume = startOf(node.activity, bounds, frame);
  node.finish = finishFrom(node.start, duration, away);
}

function startOf(activity: Activity, bounds: Bounds, { today }: Frame): Point {
  const { fixedStart, fixedFinish, duration, away } = activity;
  const begin = (point: Point) => workingPoint(Math.max(point, today), away);
  if (fixedStart !== null) return begin(fixedStart);
  if (fixedFinish !== null) return begin(startFrom(fixedFinish, duration, away));
  const start = begin(earliestStart(activity, bounds));
  // Where days away stand before the bound, the latest start that keeps it ends too early.
  return finishFrom(start, duration, away) < bounds.finish ? workingPoint(start + 1, away) : start;
}

/** Where it was put, or later for its predecessors' sake. */
function earliestStart({ notBefore, duration, away }: Activity, bounds: Bounds): Point {
  const byFinish = bounds.finish === -Infinity ? -Infinity : startFrom(bounds.finish, duration, away);
  return Math.max(notBefore, bounds.start, byFinish);
}

/** What is left begins today at the earliest; a link to its finish lets it pause, and a fixed finish wins over all links. */
function scheduleRest(node: Node, started: Point, bounds: Bounds, { today }: Frame): void {
  const { duration, worked, away, fixedFinish } = node.activity;
  const byNow = Math.max(started, today);
  // Where nobody said how far it is, its working days until now count; a last day is always left.
  const done = worked ?? Math.min(workingDays(started, byNow, away), Math.max(duration - 1, 0));
  node.rest = duration - done;
  node.start = started;
  node.resume = workingPoint(fixedFinish === null ? Math.max(byNow, bounds.start) : byNow, away);
  node.finish = Math.max(finishFrom(node.resume, node.rest, away), fixedFinish ?? bounds.finish);
}

function scheduleMilestone(node: Node, bounds: Bounds, frame: Frame): void {
  const { activity } = node;
  const { finished, promised } = activity;
  const earliest = promised === null ? Math.max(frame.projectStart, frame.today) : frame.today;
  node.rest = 0;
  node.arrival = finished ?? Math.max(bounds.start, bounds.finish, earliest);
  node.bufferLeft = finished === null ? bufferLeftAt(activity, node.arrival) : 0;
  node.start = finished ?? Math.max(node.arrival + node.bufferLeft, promised ?? -Infinity);
  node.resume = node.finish = node.release = node.start;
}

/** What is left of a buffer that stands between `point` and the promise. Without a promise nothing can use it up. */
function bufferLeftAt({ buffer, promised }: Activity, point: Point): number {
  return promised === null ? buffer : Math.min(Math.max(promised - point, 0), buffer);
}

/** Late dates from those of the successors; see Node. Answers whether any figure changed. */
export function backward(node: Node, projectFinish: Point): boolean {
  const { lateStart, lateFinish, activity, rest } = node;
  if (activity.isDone) [node.lateStart, node.lateFinish] = [node.start, node.finish];
  else {
    const { start, finish } = lateBoundsOf(node, projectFinish);
    node.lateStart = Math.min(start, startFrom(finish, rest, activity.away));
    node.lateFinish = activity.started === null ? finishFrom(node.lateStart, rest, activity.away) : finish;
  }
  return lateStart !== node.lateStart || lateFinish !== node.lateFinish;
}

/** How late an activity may start and finish for the sake of its dates, its successors and the end of the plan. */
function lateBoundsOf(node: Node, projectFinish: Point): Bounds {
  const { fixedStart, fixedFinish, deadline, started } = node.activity;
  let start = started === null ? (fixedStart ?? Infinity) : Infinity;
  let finish = Math.min(projectFinish, deadline ?? Infinity, fixedFinish ?? Infinity);
  for (const edge of node.after) {
    if (!isHeldBy(node, edge)) continue;
    const { to, link } = edge;
    const ahead = daysAhead(to);
    if (link.type === "FS") finish = Math.min(finish, to.lateStart - ahead - link.lag - (node.release - node.finish));
    else if (link.type === "SS") start = Math.min(start, to.lateStart - ahead - link.lag);
    else if (link.type === "FF") finish = Math.min(finish, to.lateFinish - ahead - link.lag);
    else start = Math.min(start, to.lateFinish - ahead - link.lag);
  }
  return { start, finish };
}

/** What is done waits for nobody any more, and a start that is past delays nobody any more. */
const isHeldBy = ({ activity }: Node, { to, link }: Edge): boolean =>
  !to.activity.isDone && (activity.started === null || link.type === "FS" || link.type === "FF");

/** A milestone's buffer stands before it, so what it waits for must be done earlier. */
const daysAhead = ({ activity, bufferLeft }: Node): number => (activity.section === "milestones" ? bufferLeft : 0);

/** Working days between where a dependency lets its successor be and where that stands; negative: it does not hold. */
export function daysBetween({ from, to, link }: Edge): number {
  const lag = link.lag + daysAhead(to);
  if (link.type === "FS") return to.resume - from.release - lag;
  if (link.type === "SS") return to.resume - from.start - lag;
  return to.finish - (link.type === "FF" ? from.finish : from.start) - lag;
}

/** Working days an activity can slip before it moves the end of the plan or breaks a date; below zero when it breaks one. */
export function totalSlack({ resume, finish, lateStart, lateFinish, activity }: Node): number {
  return activity.isDone ? 0 : Math.min(lateStart - resume, lateFinish - finish);
}

/** Working days an activity can slip before anything that follows it moves: between zero and its total slack. */
export function freeSlack(node: Node): number {
  let free = totalSlack(node);
  for (const edge of node.after) if (isHeldBy(node, edge)) free = Math.min(free, daysBetween(edge));
  return Math.max(free, 0);
}
