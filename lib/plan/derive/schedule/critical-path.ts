import { type Schedule } from "./scheduler";

/** Working days of the longest chain of critical tasks, buffers and lags left out; what may overlap counts once. */
export function criticalPathLength({ order, get }: Pick<Schedule, "order" | "get">): number {
  const spans = new Map<string, { readonly start: number; readonly end: number }>();
  let longest = 0;
  for (const { activity, before } of order) {
    const entry = get(activity.id);
    if (!entry?.isCritical) continue;
    let [start, end] = [0, 0];
    for (const { from, link: { type } } of before) {
      const span = spans.get(from.activity.id);
      const at = (type === "FS" || type === "FF" ? span?.end : span?.start) ?? 0;
      if (type === "FS" || type === "SS") start = Math.max(start, at);
      else end = Math.max(end, at);
    }
    end = Math.max(end, start + entry.duration);
    spans.set(activity.id, { start, end });
    longest = Math.max(longest, end);
  }
  return longest;
}
