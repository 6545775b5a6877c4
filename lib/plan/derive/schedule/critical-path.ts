import { type Schedule } from "./scheduler";

/** Working days of the longest chain of critical tasks, buffers and lags left out; what may overlap counts once. */
export function criticalPathLength({ order }: Pick<Schedule, "order">): number {
  const starts = new Float64Array(order.length);
  const ends = new Float64Array(order.length);
  let longest = 0;
  for (const { rank, before, scheduled } of order) {
    if (!scheduled?.isCritical) continue;
    let [start, end] = [0, 0];
    for (const { from, link: { type } } of before) {
      const at = (type === "FS" || type === "FF" ? ends : starts)[from.rank] ?? 0;
      if (type === "FS" || type === "SS") start = Math.max(start, at);
      else end = Math.max(end, at);
    }
    starts[rank] = start;
    ends[rank] = Math.max(end, start + scheduled.duration);
    longest = Math.max(longest, ends[rank]);
  }
  return longest;
}
