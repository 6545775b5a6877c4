/** Keeps a schedule up to date: an edit costs what it touches. */
import { type Activity } from "./activity";
import { type Point } from "./calendar";
import { createNode, type Node, rewire, wire, type Wiring } from "./network";
import { backward, forward, type Frame } from "./passes";

export interface Engine {
  /**
   * `changed`: activities that are new or not what they were; `removed`: ids that are gone.
   * Answers the nodes whose figures may differ from before.
   */
  update(changed: readonly Activity[], removed: readonly string[], frame: Frame): ReadonlySet<Node>;
  nodes(): ReadonlyMap<string, Node>;
  wiring(): Wiring;
  projectFinish(): Point;
}

export function createEngine(): Engine {
  const nodes = new Map<string, Node>();
  let wiring: Wiring = wire(nodes);
  let frame: Frame | null = null;
  let finish: Point = -Infinity;

  function update(changed: readonly Activity[], removed: readonly string[], next: Frame): ReadonlySet<Node> {
    const isNewFrame = frame === null || frame.projectStart !== next.projectStart || frame.today !== next.today;
    frame = next;
    const { seeds, isSorted } = take(changed, removed);
    // In a new order any node may stand behind another, or be free of it.
    const all = !isSorted || isNewFrame;
    const moved = spread(wiring.order, all ? wiring.order : seeds, "after", (node) => forward(node, next));
    const nextFinish = projectFinishOf(wiring.order, next);
    const isNewFinish = nextFinish !== finish;
    finish = nextFinish;
    const starts = all || isNewFinish ? wiring.order : new Set([...seeds, ...moved, ...predecessorsOf([...seeds, ...moved])]);
    const shifted = spread(wiring.order, starts, "before", (node) => backward(node, nextFinish));
    const touched = new Set([...seeds, ...moved, ...shifted]);
    for (const node of predecessorsOf(touched)) touched.add(node);
    return all || isNewFinish ? new Set(wiring.order) : touched;
  }

  function take(changed: readonly Activity[], removed: readonly string[]): { seeds: Set<Node>; isSorted: boolean } {
    const seeds = new Set<Node>();
    const relinked: Node[] = [];
    let isSorted = removed.length === 0;
    for (const id of removed) nodes.delete(id);
    for (const activity of changed) {
      const node = nodes.get(activity.id);
      if (!node) isSorted = false;
      else if (!isSameLinks(node.activity, activity)) relinked.push(node);
      if (node) node.activity = activity;
      seeds.add(node ?? added(activity));
    }
    for (const node of relinked) {
      // Those it waited for until now have more slack, perhaps.
      if (isSorted) for (const { from } of node.before) seeds.add(from);
      const rewired: Wiring | null = isSorted ? rewire(wiring, nodes, node) : null;
      if (rewired) wiring = rewired;
      else isSorted = false;
    }
    if (!isSorted) wiring = wire(nodes);
    return { seeds, isSorted };
  }

  function added(activity: Activity): Node {
    const node = createNode(activity);
    nodes.set(activity.id, node);
    return node;
  }

  return { update, nodes: () => nodes, wiring: () => wiring, projectFinish: () => finish };
}

/**
 * Runs `compute` on `seeds` in the order of the network (backwards for "before") and, wherever a
 * figure changed, on the neighbours that depend on it. Answers the nodes that changed.
 */
function spread(order: readonly Node[], seeds: Iterable<Node>, towards: "after" | "before", compute: (node: Node) => boolean): Set<Node> {
  const changed = new Set<Node>();
  const pending = new Uint8Array(order.length);
  let waiting = 0;
  let [low, high] = [order.length, -1];
  const mark = ({ rank }: Node) => {
    if (pending[rank]) return;
    pending[rank] = 1;
    waiting++;
    low = Math.min(low, rank);
    high = Math.max(high, rank);
  };
  for (const node of seeds) mark(node);
  const step = towards === "after" ? 1 : -1;
  for (let rank = towards === "after" ? low : high; waiting > 0; rank += step) {
    if (!pending[rank]) continue;
    pending[rank] = 0;
    waiting--;
    const node = order[rank] as Node;
    if (!compute(node)) continue;
    changed.add(node);
    for (const edge of node[towards]) mark(towards === "after" ? edge.to : edge.from);
  }
  return changed;
}

const predecessorsOf = (nodes: Iterable<Node>): Node[] => [...nodes].flatMap((node) => node.before.map(({ from }) => from));

const isSameLinks = (a: Activity, b: Activity): boolean =>
  a.links.length === b.links.length &&
  a.links.every((link, index) => {
    const other = b.links[index];
    return link.on === other?.on && link.type === other.type && link.lag === other.lag && link.implied === other.implied;
  });

function projectFinishOf(order: readonly Node[], frame: Frame): Point {
  let finish = frame.projectStart;
  for (const node of order) finish = Math.max(finish, node.finish);
  return finish;
}
