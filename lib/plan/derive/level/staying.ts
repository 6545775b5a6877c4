import { type Activity } from "@/lib/plan/derive/schedule/activity";
import { type Node } from "@/lib/plan/derive/schedule/network";

/**
 * Those that levelling leaves where they are: in progress, on a fixed date, or waited for by what is in
 * progress, which would move along. `nodes`: each after all it waits for.
 */
export function stayingAmong(nodes: readonly Node[]): ReadonlySet<Node> {
  const staying = new Set<Node>();
  /** Those of them that would move along with what they wait for. */
  const drawn = new Set<Node>();
  for (const node of nodes.toReversed()) {
    const isHeld = node.activity.started !== null || node.after.some(({ to }) => drawn.has(to));
    if (isHeld || isDated(node.activity)) staying.add(node);
    if (isHeld && !standsByItself(node.activity)) drawn.add(node);
  }
  return staying;
}

const isDated = ({ fixedStart, fixedFinish }: Activity): boolean => fixedStart !== null || fixedFinish !== null;

/** Whatever it waits for. */
const standsByItself = (activity: Activity): boolean => (activity.started === null ? isDated(activity) : activity.fixedFinish !== null);
