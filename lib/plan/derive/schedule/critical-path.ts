import { type Schedule } from "./scheduler";

/** Working days of the longest chain of critical tasks, buffers and lags left out; what may overlap counts once. */
export function criticalPathLength({ order }: Pick<Schedule, "order">): number {
  const lengths = new Float64Array(order.length);
  let longest = 0;
  for (const { rank, before, scheduled } of order) {
    if (!scheduled?.isCritical) continue;
    let ahead = 0;
    for (const { from } of before) ahead = Math.max(ahead, lengths[from.rank] ?? 0);
    lengths[rank] = ahead + scheduled.duration;
    longest = Math.max(longest, ahead + scheduled.duration);
  }
  return longest;
}
