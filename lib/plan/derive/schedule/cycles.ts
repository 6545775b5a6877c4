/** Activities that wait for each other: found, named, and cut apart. */
import { type Cycle, type Node } from "./network";

/** Takes every link inside a cycle out of the network. */
export function cutCycles(nodes: readonly Node[]): readonly Cycle[] {
  return components(nodes).filter(isCycle).map(cut).sort((a, b) => ((a.members[0] ?? "") < (b.members[0] ?? "") ? -1 : 1));
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
  for (let node: Node | null | undefined = last; node; node = cameFrom.get(node)) way.push(node);
  return way.toReversed();
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
    for (let last: Node | undefined; last !== node; component.push(last)) {
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
