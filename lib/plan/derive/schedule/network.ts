/**
 * The network of activities: who waits for whom, in an order in which each comes after what it waits
 * for. Concurrent edits can close a cycle; the links inside one are left out, and the cycle is told.
 */
import { type Activity, type Link } from "./activity";
import { type Point } from "./calendar";
import { placeBehind, rank, sortTopologically } from "./order";
import { type Scheduled } from "./scheduled";

export interface Edge {
  readonly from: Node;
  readonly to: Node;
  readonly link: Link;
}
/** An activity with what is computed of it; passes.ts says how. */
export interface Node {
  activity: Activity;
  /** Those that are scheduled by. */
  before: Edge[];
  after: Edge[];
  /** Its place in the order: higher than that of every node it waits for. */
  rank: number;
  start: Point;
  finish: Point;
  /** When what is left of it begins: the start, until it has begun. */
  resume: Point;
  /** Working days still to be done. */
  rest: number;
  /** When what follows may begin: the finish, and the buffer that is left behind it. */
  release: Point;
  /** A milestone: when all it waits for is done. */
  arrival: Point;
  bufferLeft: number;
  /** How late what is left of it may begin. */
  lateStart: Point;
  lateFinish: Point;
  /** What everybody reads; null until it is computed first. */
  scheduled: Scheduled | null;
}

export function createNode(activity: Activity): Node {
  return {
    activity, before: [], after: [], rank: 0,
    start: 0, finish: 0, resume: 0, rest: 0, release: 0, arrival: 0, bufferLeft: 0, lateStart: 0, lateFinish: 0, scheduled: null,
  };
}

/** Activities that wait for each other. None of the links among them takes part in the schedule. */
export interface Cycle {
  readonly members: readonly string[];
  /** One way round, the shortest from its first member: each waits for the next, the last for the first. */
  readonly path: readonly string[];
}
/** A link to what is not in the plan. */
export interface Orphan { readonly id: string; readonly link: Link }
export interface Wiring {
  /** By their first members. */
  readonly cycles: readonly Cycle[];
  /** By who waits, then by what for. */
  readonly orphans: readonly Orphan[];
  /** In the order of their ranks. */
  readonly order: readonly Node[];
}

/** Connects the nodes by their activities' links and ranks them. Takes time in proportion to nodes and links. */
export function wire(nodes: ReadonlyMap<string, Node>): Wiring {
  const orphans: Orphan[] = [];
  for (const node of nodes.values()) [node.before, node.after] = [[], []];
  for (const node of nodes.values()) for (const edge of edgesInto(node, nodes, orphans)) connect(edge);
  const { order, cycles } = sortTopologically([...nodes.values()]);
  return { order, cycles, orphans: orphans.sort(byWaiting) };
}

export interface Rewiring {
  readonly added: readonly Node[];
  readonly removed: readonly Node[];
  /** Whose links are not what they were. */
  readonly relinked: readonly Node[];
}

/**
 * The same for a few nodes: `nodes` holds the added ones and no longer the removed ones. Answers also
 * those whose neighbours changed. Null when a cycle is or was closed: then all has to be wired afresh.
 */
export function rewire(
  wiring: Wiring, nodes: ReadonlyMap<string, Node>, { added, removed, relinked }: Rewiring,
): { readonly wiring: Wiring; readonly touched: ReadonlySet<Node> } | null {
  if (wiring.cycles.length > 0) return null;
  const touched = new Set<Node>();
  const gone = new Set(removed);
  const came = new Set(added.map(({ activity }) => activity.id));
  const waiting = wiring.orphans.flatMap(({ id, link }) => (came.has(link.on) ? (nodes.get(id) ?? []) : []));
  const lost = removed.flatMap(({ after }) => after.map(({ to }) => to));
  const anew = new Set([...added, ...relinked, ...waiting, ...lost].filter((node) => !gone.has(node)));

  for (const node of [...removed, ...anew]) {
    for (const { from } of node.before) touched.add(from);
    disconnect(node);
  }
  const order = [...wiring.order.filter((node) => !gone.has(node)), ...added];
  rank(order);
  const orphans = wiring.orphans.filter(({ id }) => nodes.has(id) && !isAmong(anew, nodes.get(id)));
  for (const node of anew) {
    touched.add(node);
    for (const edge of edgesInto(node, nodes, orphans)) {
      connect(edge);
      if (!placeBehind(order, edge)) return null;
    }
  }
  for (const node of gone) touched.delete(node);
  return { wiring: { order, cycles: [], orphans: orphans.sort(byWaiting) }, touched };
}

const isAmong = (set: ReadonlySet<Node>, node: Node | undefined): boolean => node !== undefined && set.has(node);

/** Puts links that lead nowhere among the orphans. */
function edgesInto(to: Node, nodes: ReadonlyMap<string, Node>, orphans: Orphan[]): Edge[] {
  return to.activity.links.flatMap((link) => {
    const from = nodes.get(link.on);
    if (!from) orphans.push({ id: to.activity.id, link });
    return from ? [{ from, to, link }] : [];
  });
}

function connect(edge: Edge): void {
  edge.to.before.push(edge);
  edge.from.after.push(edge);
}

/** From what it waits for. */
function disconnect(node: Node): void {
  for (const { from } of node.before) from.after = from.after.filter(({ to }) => to !== node);
  node.before = [];
}

const byWaiting = (a: Orphan, b: Orphan): number =>
  a.id === b.id ? (a.link.on < b.link.on ? -1 : 1) : a.id < b.id ? -1 : 1;
