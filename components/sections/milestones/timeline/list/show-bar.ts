import { rowSpan } from "../spans";
import { type Timeline } from "../timeline-context";

/** Px of the sheet at the left of the list, and what is kept free around a bar. */
const gutter = 28;
const margin = 32;

/** Scrolls the chart so far that what is moved is in view: its end, as long as its beginning is too. */
export function showBar({ scale, session, schedule, rows, rowOf, listWidth }: Timeline, scroller: HTMLElement | null, id: string): void {
  const row = rows[rowOf(id)];
  const span = row && rowSpan(row, session.preview.entry(id), schedule.schedule().calendar, scale);
  if (!scroller || !span) return;
  const from = Math.max(scroller.scrollLeft - gutter, 0);
  const to = scroller.scrollLeft - gutter + scroller.clientWidth - listWidth;
  const [left, right] = [span.left - margin - from, span.right + margin - to];
  if (left < 0) scroller.scrollLeft += left;
  else if (right > 0) scroller.scrollLeft += Math.min(left, right);
}
