/**
 * The network of activities: who waits for whom, in an order in which each comes after what it waits
 * for. Concurrent edits can close a cycle; the links inside one are left out, and the cycle is told.
 */
import { type Activity, type Link } from "./activity";
import { type Point } from "./calendar";

export interface Edge {
  readonly from: Node;
  readonly to: Node;
  readonly link: Link;
}
/** An activity with what is computed of it; passes.ts says what each figure means. */
export interface Node {
  activity: Activity;
  /** Those that are scheduled by. */
  before: Edge[];
  after: Edge[];
  /** Higher than that of every node it waits for. */
  rank: number;
  start: Point;
  finish: Point;
  /** Working days still to be done. */
  rest: number;
  /** When what follows may begin: the finish, and the buffer that is left behind it. */
  release: Point;
  /** A milestone: when all it waits for is done. */
  arrival: Point;
  bufferLeft: number;
  lateStart: Point;
  lateFinish: Point;
}

export function createNode(activity: Activity): Node {
  return {
    activity, before: [], after: [], rank: 0,
    start: 0, finish: 0, rest: 0, release: 0, arrival: 0, bufferLeft: 0, lateStart: 0, lateFinish: 0,
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
  readonly cycles: readonly Cycle[];
  readonly orphans: readonly Orphan[];
  /** In the order of their ranks. */
  readonly order: readonly Node[];
}

/** Connects the nodes by their activities' links and ranks them. Takes time in proportion to nodes and links. */
export function wire(nodes: ReadonlyMap<string, Node>): Wiring {
  const orphans: Orphan[] = [];
  for (const node of nodes.values()) [node.before, node.after] = [[], []];
  for (const node of nodes.values())
    for (const link of node.activity.links) {
      const from = nodes.get(link.on);
      if (!from) orphans.push({ id: node.activity.id, link });
      else connect({ from, to: node, link });
    }
  const { order, cycles } = sortTopologically([...nodes.values()]);
  return { order, cycles, orphans };
}

/**
 * Connects one node anew after its activity's links changed. Null when that needs a new order: somebody
 * it now waits for ranks behind it, or there are cycles, of which any link may be the last.
 */
export function rewire(wiring: Wiring, nodes: ReadonlyMap<string, Node>, node: Node): Wiring | null {
  const { id, links } = node.activity;
  const isBehind = ({ on }: Link) => (nodes.get(on)?.rank ?? -1) >= node.rank;
  if (wiring.cycles.length > 0 || links.some(isBehind)) return null;
  for (const edge of node.before) edge.from.after = edge.from.after.filter((other) => other !== edge);
  node.before = [];
  const orphans = wiring.orphans.filter((orphan) => orphan.id !== id);
  for (const link of links) {
    const from = nodes.get(link.on);
    if (from) connect({ from, to: node, link });
    else orphans.push({ id, link });
  }
  return { ...wiring, orphans };
}

function connect(edge: Edge): void {
  edge.to.before.push(edge);
  edge.from.after.push(edge);
}

/** Kahn's algorithm (1962); what it cannot reach is cut along Tarjan's strongly connected components (1972). */
function sortTopologically(nodes: readonly Node[]): { order: Node[]; cycles: Cycle[] } {
  const order: Node[] = [];
  const waiting = new Map(nodes.map((node) => [node, node.before.length]));
  drain(nodes.filter((node) => node.before.length === 0), waiting, order);
  const stuck = nodes.filter((node) => (waiting.get(node) ?? 0) > 0);
  if (stuck.length === 0) return { order, cycles: [] };

  const cycles = components(stuck).filter(isCycle).map(cut);
  const done = new Set(order);
  for (const node of stuck) waiting.set(node, node.before.filter(({ from }) => !done.has(from)).length);
  drain(stuck.filter((node) => waiting.get(node) === 0), waiting, order);
  return { order, cycles };
}

function drain(ready: Node[], waiting: Map<Node, number>, order: Node[]): void {
  for (const node of ready) {
    node.rank = order.push(node) - 1;
    for (const { to } of node.after) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
}

const isCycle = (component: readonly Node[]): boolean =>
  component.length > 1 || component.some((node) => node.before.some(({ from }) => from === node));

/** Sorted first, so that everyone names the same way round. */
function cut(component: Node[]): Cycle {
  component.sort(byId);
  for (const node of component) node.before.sort((a, b) => byId(a.from, b.from));
  const members = new Set(component);
  const path = shortestWayRound(component[0] as Node, members);
  for (const node of component) {
    node.before = node.before.filter(({ from }) => !members.has(from));
    node.after = node.after.filter(({ to }) => !members.has(to));
  }
  return { members: component.map(idOf), path: path.map(idOf) };
}

const byId = (a: Node, b: Node): number => (idOf(a) < idOf(b) ? -1 : 1);
const idOf = ({ activity }: Node): string => activity.id;

/** Breadth first along what each waits for, until somebody waits for `first`. */
function shortestWayRound(first: Node, members: ReadonlySet<Node>): Node[] {
  const cameFrom = new Map<Node, Node | null>([[first, null]]);
  for (const [node] of cameFrom)
    for (const { from } of node.before) {
      if (from === first) return wayTo(node, cameFrom);
      if (members.has(from) && !cameFrom.has(from)) cameFrom.set(from, node);
    }
  return [first];
}

function wayTo(last: Node, cameFrom: ReadonlyMap<Node, Node | null>): Node[] {
  const way: Node[] = [];
  for (let node: Node | null | undefined = last; node; node = cameFrom.get(node)) way.unshift(node);
  return way;
}

/** Tarjan's algorithm with a stack of its own: a chain of thousands must not overflow the engine's. */
function components(nodes: readonly Node[]): Node[][] {
  const found: Node[][] = [];
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const lower = (node: Node, to: number) => low.set(node, Math.min(low.get(node) ?? to, to));
  const enter = (node: Node) => {
    index.set(node, index.size);
    lower(node, index.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, next: 0 };
  };
  const close = (node: Node) => {
    const component: Node[] = [];
    for (let last: Node | undefined; last !== node; component.unshift(last)) {
      last = open.pop() as Node;
      isOpen.delete(last);
    }
    found.push(component);
  };

  for (const root of nodes) {
    if (index.has(root)) continue;
    const calls = [enter(root)];
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      const { node } = call;
      const to = node.after[call.next++]?.to;
      if (to && !index.has(to)) calls.push(enter(to));
      else if (to) {
        if (isOpen.has(to)) lower(node, index.get(to) ?? 0);
      } else {
        calls.pop();
        const parent = calls.at(-1)?.node;
        if (parent) lower(parent, low.get(node) ?? 0);
        if (low.get(node) === index.get(node)) close(node);
      }
    }
  }
  return found;
}
