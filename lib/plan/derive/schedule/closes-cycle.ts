/** Whether a new dependency would make activities wait for each other. */
import { type Schedule } from "./scheduler";

/**
 * The way round that a link would close if `to` waited for `on`: from `to` along what waits for it to
 * `on`. Null when it closes none. In proportion to what `on` waits for already.
 */
export function cycleClosedBy({ node }: Pick<Schedule, "node">, on: string, to: string): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[on, null]]);
  for (const [id] of cameFrom) {
    if (id === to) return wayFrom(to, cameFrom);
    for (const link of node(id)?.activity.links ?? []) if (!cameFrom.has(link.on)) cameFrom.set(link.on, id);
  }
  return null;
}

function wayFrom(first: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let id: string | null | undefined = first; id != null; id = cameFrom.get(id)) way.push(id);
  return way;
}
