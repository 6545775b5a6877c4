import { type Schedule } from "./scheduler";

/** Working days of the longest chain of critical tasks, buffers and lags left out. */
export function criticalPathLength({ order, get }: Pick<Schedule, "order" | "get">): number {
  const lengths = new Map<string, number>();
  let longest = 0;
  for (const { activity, before } of order) {
    const entry = get(activity.id);
    if (!entry?.isCritical) continue;
    let ahead = 0;
    for (const { from } of before) ahead = Math.max(ahead, lengths.get(from.activity.id) ?? 0);
    lengths.set(activity.id, ahead + entry.duration);
    longest = Math.max(longest, ahead + entry.duration);
  }
  return longest;
}
