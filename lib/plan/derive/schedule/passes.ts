/**
 * The critical path method with the four dependency types of the precedence diagramming method
 * (Kelley and Walker 1959; Fondahl 1961; Moder, Phillips and Davis 1983), on working days. Work in
 * progress follows retained logic: what is left of it waits for its unfinished predecessors.
 */
import { type Activity, finishFrom, startFrom, workingPoint } from "./activity";
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
  const { start, finish, release, arrival, bufferLeft } = node;
  const bounds = boundsOf(node.before);
  if (node.activity.section === "milestones") scheduleMilestone(node, bounds, frame);
  else scheduleTask(node, bounds, frame);
  return (
    start !== node.start || finish !== node.finish || release !== node.release ||
    arrival !== node.arrival || bufferLeft !== node.bufferLeft
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

/** Where its predecessors alone would put it; what a fixed date may contradict. */
export function earliestByLinks(node: Node): Point {
  const { duration, away } = node.activity;
  const { start, finish } = boundsOf(node.before);
  return Math.max(start, finish === -Infinity ? finish : startFrom(finish, duration, away));
}

function scheduleTask(node: Node, bounds: Bounds, frame: Frame): void {
  const { activity } = node;
  node.rest = activity.isDone ? 0 : activity.duration;
  if (activity.isDone) {
    node.finish = activity.finished ?? finishFrom(activity.started ?? wishedStart(activity, bounds, frame), activity.duration, activity.away);
    node.start = Math.min(activity.started ?? activity.notBefore ?? startFrom(node.finish, activity.duration, activity.away), node.finish);
  } else if (activity.started !== null) {
    node.start = activity.started;
    scheduleRest(node, activity.started, bounds, frame);
  } else {
    node.start = startOf(activity, bounds, frame);
    node.finish = finishFrom(node.start, activity.duration, activity.away);
  }
  node.arrival = node.finish;
  node.bufferLeft = activity.isDone ? 0 : bufferLeftAt(activity, node.finish, activity.buffer);
  node.release = node.finish + node.bufferLeft;
}

function startOf(activity: Activity, bounds: Bounds, frame: Frame): Point {
  const { duration, away } = activity;
  const begin = (point: Point) => workingPoint(Math.max(point, frame.today), away);
  if (activity.fixedStart !== null) return begin(activity.fixedStart);
  if (activity.fixedFinish !== null) return begin(startFrom(activity.fixedFinish, duration, away));
  const start = begin(wishedStart(activity, bounds, frame));
  // Days away may make the latest fitting start end a day early.
  return finishFrom(start, duration, away) < bounds.finish ? workingPoint(start + 1, away) : start;
}

/** Where it was put, or later for its predecessors' sake. */
function wishedStart({ notBefore, duration, away }: Activity, bounds: Bounds, frame: Frame): Point {
  const byFinish = bounds.finish === -Infinity ? -Infinity : startFrom(bounds.finish, duration, away);
  return Math.max(notBefore ?? frame.projectStart, bounds.start, byFinish);
}

/** Work that was done took its days; the rest begins today at the earliest. */
function scheduleRest(node: Node, started: Point, bounds: Bounds, frame: Frame): void {
  const { activity } = node;
  const worked = workedAt(activity, started, frame.today);
  node.rest = Math.max(activity.duration - worked, 0);
  const resume = Math.max(finishFrom(started, worked, activity.away), frame.today, bounds.start);
  node.finish = Math.max(finishFrom(workingPoint(resume, activity.away), node.rest, activity.away), bounds.finish);
}

/** Where nobody said how far it is, the days since its start count; a last day is always left. */
const workedAt = ({ worked, duration }: Activity, started: Point, today: Point): number =>
  worked ?? Math.min(Math.max(today - started, 0), Math.max(duration - 1, 0));

function scheduleMilestone(node: Node, bounds: Bounds, frame: Frame): void {
  const { activity } = node;
  const byLinks = Math.max(bounds.start, bounds.finish);
  if (activity.isDone) {
    node.arrival = node.start = activity.finished ?? Math.max(byLinks, activity.promised ?? frame.projectStart);
    node.bufferLeft = 0;
  } else {
    node.arrival = Math.max(byLinks === -Infinity ? frame.projectStart : byLinks, frame.today);
    // Without predecessors there is nothing that could use the buffer up.
    const whole = byLinks === -Infinity && activity.promised !== null;
    node.bufferLeft = whole ? activity.buffer : bufferLeftAt(activity, node.arrival, 0);
    node.start = Math.max(node.arrival + (whole ? 0 : node.bufferLeft), activity.promised ?? -Infinity);
  }
  node.finish = node.release = node.start;
}

/** `after`: 0 when the promise stands behind the buffer, the buffer's size when before it. */
function bufferLeftAt({ buffer, promised }: Activity, arrival: Point, after: number): number {
  if (buffer === 0) return 0;
  return promised === null ? buffer : Math.min(Math.max(promised + after - arrival, 0), buffer);
}

/**
 * Late dates from those of the successors; of work in progress, the late start is that of the rest.
 * Answers whether any figure changed.
 */
export function backward(node: Node, projectFinish: Point): boolean {
  const { lateStart, lateFinish } = node;
  const { activity } = node;
  let finish = Math.min(projectFinish, activity.deadline ?? Infinity, activity.fixedFinish ?? Infinity);
  let start = activity.fixedStart ?? Infinity;
  const isMilestone = activity.section === "milestones";
  for (const { to, link } of node.after) {
    // What is done waits for nobody any more.
    if (to.activity.isDone) continue;
    const [latestStart, latestFinish] = latestArrival(to);
    if (link.type === "FS") finish = Math.min(finish, latestStart - link.lag - (isMilestone ? 0 : node.bufferLeft));
    else if (link.type === "SS") start = Math.min(start, latestStart - link.lag);
    else if (link.type === "FF") finish = Math.min(finish, latestFinish - link.lag);
    else start = Math.min(start, latestFinish - link.lag);
  }
  node.lateStart = Math.min(start, startFrom(finish, node.rest, activity.away));
  node.lateFinish = start === Infinity ? finish : Math.min(finish, finishFrom(node.lateStart, node.rest, activity.away));
  return lateStart !== node.lateStart || lateFinish !== node.lateFinish;
}

/** A milestone's buffer stands before it, so what it waits for must be done earlier. */
function latestArrival(node: Node): [start: Point, finish: Point] {
  const isMilestone = node.activity.section === "milestones";
  const ahead = isMilestone ? node.bufferLeft : 0;
  return [node.lateStart - ahead, node.lateFinish - ahead];
}

/** Working days an activity can slip before it moves the end of the plan or breaks a deadline. */
export function totalSlack({ activity, start, finish, lateStart, lateFinish }: Node): number {
  return activity.started === null ? Math.min(lateStart - start, lateFinish - finish) : lateFinish - finish;
}

/** Working days an activity can slip before anything that follows it moves; at most its total slack. */
export function freeSlack(node: Node, projectFinish: Point): number {
  let free = node.after.length === 0 ? projectFinish - node.finish : Infinity;
  for (const { to, link } of node.after) {
    const ahead = to.activity.section === "milestones" ? to.bufferLeft : 0;
    if (link.type === "FS") free = Math.min(free, to.start - ahead - link.lag - node.release);
    else if (link.type === "SS") free = Math.min(free, to.start - ahead - link.lag - node.start);
    else if (link.type === "FF") free = Math.min(free, to.finish - ahead - link.lag - node.finish);
    else free = Math.min(free, to.finish - ahead - link.lag - node.start);
  }
  return Math.min(free, totalSlack(node));
}
