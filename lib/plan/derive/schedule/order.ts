/** An order in which every node comes after all it waits for, and how it is kept when a link is added. */
import { cutCycles } from "./cycles";
import { type Cycle, type Edge, type Node } from "./network";

/** Kahn's algorithm (1962). What it cannot reach stands in cycles or behind them; their links are cut. */
export function sortTopologically(nodes: readonly Node[]): { order: Node[]; cycles: readonly Cycle[] } {
  const order: Node[] = [];
  const waiting = new Map(nodes.map((node) => [node, node.before.length]));
  drain(nodes.filter((node) => node.before.length === 0), waiting, order);
  const stuck = nodes.filter((node) => (waiting.get(node) ?? 0) > 0);
  if (stuck.length === 0) return { order, cycles: [] };

  const cycles = cutCycles(stuck);
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

/** Ranks are places in the order. */
export function rank(order: readonly Node[]): void {
  order.forEach((node, place) => (node.rank = place));
}

/**
 * Moves nodes within `order` so that a new edge leads forward again: only those between its two ends
 * that wait for them (Pearce and Kelly 2006, "A dynamic topological sort algorithm for directed acyclic
 * graphs"). False: the edge closes a cycle, and the order stands.
 */
export function placeBehind(order: Node[], { from, to }: Edge): boolean {
  if (from.rank < to.rank) return true;
  const behind = reach(to, ({ after }) => after.map((edge) => edge.to), ({ rank }) => rank <= from.rank);
  if (behind.has(from)) return false;
  const ahead = reach(from, ({ before }) => before.map((edge) => edge.from), ({ rank }) => rank >= to.rank);
  const moved = [...[...ahead].sort(byRank), ...[...behind].sort(byRank)];
  const places = moved.map(({ rank }) => rank).sort((a, b) => a - b);
  moved.forEach((node, index) => {
    node.rank = places[index] as number;
    order[node.rank] = node;
  });
  return true;
}

const byRank = (a: Node, b: Node): number => a.rank - b.rank;

function reach(first: Node, neighbours: (node: Node) => readonly Node[], isWithin: (node: Node) => boolean): Set<Node> {
  const found = new Set([first]);
  for (const node of found) for (const next of neighbours(node)) if (isWithin(next)) found.add(next);
  return found;
}
