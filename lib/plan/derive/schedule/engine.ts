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
  update(changed: readonly Activity[], removed: readonly string[], frame: Frame): Iterable<Node>;
  nodes(): ReadonlyMap<string, Node>;
  wiring(): Wiring;
  projectFinish(): Point;
}

/** So many new, gone or newly linked activities are wired together with all others rather than one by one. */
const fewEnough = 50;

export function createEngine(): Engine {
  const nodes = new Map<string, Node>();
  let wiring: Wiring = wire(nodes);
  let frame: Frame | null = null;
  let finish: Point = -Infinity;

  function update(changed: readonly Activity[], removed: readonly string[], next: Frame): Iterable<Node> {
    const isNewFrame = frame === null || frame.projectStart !== next.projectStart || frame.today !== next.today;
    frame = next;
    const seeds = take(changed, removed);
    const all = isNewFrame || seeds === null;
    const { order } = wiring;
    let mayEndEarlier = all || removed.length > 0;
    const moved = spread(order, all ? order : seeds, "after", (node) => {
      mayEndEarlier ||= node.finish === finish;
      return forward(node, next);
    });
    const nextFinish = mayEndEarlier ? latestFinish(order, next.projectStart) : latestFinish(moved, finish);
    const isNewFinish = nextFinish !== finish;
    finish = nextFinish;
    if (all || isNewFinish) {
      spread(order, order, "before", (node) => backward(node, nextFinish));
      return order;
    }
    const touched = withPredecessors([...seeds, ...moved]);
    for (const node of spread(order, touched, "before", (shifted) => backward(shifted, nextFinish))) touched.add(node);
    return touched;
  }

  /** Answers whose figures have to be computed again before those of all others; null: everybody's. */
  function take(changed: readonly Activity[], removed: readonly string[]): Set<Node> | null {
    const seeds = new Set<Node>();
    const [added, relinked]: [Node[], Node[]] = [[], []];
    for (const activity of changed) {
      const known = nodes.get(activity.id);
      const node = known ?? createNode(activity);
      if (!known) added.push(node);
      else if (!isSameLinks(known.activity, activity)) relinked.push(node);
      node.activity = activity;
      nodes.set(activity.id, node);
      seeds.add(node);
    }
    const gone = removed.flatMap((id) => nodes.get(id) ?? []);
    for (const id of removed) nodes.delete(id);
    const count = added.length + gone.length + relinked.length;
    if (count === 0) return seeds;
    const rewired = count <= fewEnough ? rewire(wiring, nodes, { added, removed: gone, relinked }) : null;
    wiring = rewired?.wiring ?? wire(nodes);
    return rewired && new Set([...seeds, ...rewired.touched]);
  }

  return { update, nodes: () => nodes, wiring: () => wiring, projectFinish: () => finish };
}

/**
 * Runs `compute` on `seeds` in the order of the network (backwards for "before") and, wherever a
 * figure changed, on the neighbours that depend on it. Answers the nodes that changed.
 */
function spread(order: readonly Node[], seeds: Iterable<Node>, towards: "after" | "before", compute: (node: Node) => boolean): readonly Node[] {
  const changed: Node[] = [];
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
    changed.push(node);
    for (const edge of node[towards]) mark(towards === "after" ? edge.to : edge.from);
  }
  return changed;
}

function withPredecessors(nodes: readonly Node[]): Set<Node> {
  const all = new Set(nodes);
  for (const node of nodes) for (const { from } of node.before) all.add(from);
  return all;
}

const isSameLinks = (a: Activity, b: Activity): boolean =>
  a.links.length === b.links.length &&
  a.links.every((link, index) => {
    const other = b.links[index];
    return link.on === other?.on && link.type === other.type && link.lag === other.lag && link.implied === other.implied;
  });

function latestFinish(nodes: readonly Node[], atLeast: Point): Point {
  let latest = atLeast;
  for (const { finish } of nodes) if (finish > latest) latest = finish;
  return latest;
}
