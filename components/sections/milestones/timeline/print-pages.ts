/** How a timeline lies on paper: stretches of days side by side, and of rows below each other. */
import { type DayNumber } from "@/lib/plan/derive/schedule/calendar";
import { createScale, type Range, type Scale } from "./scale";

/** Px at 96 to the inch that a lying sheet leaves inside its margins: Letter is the narrower, A4 the lower. Names and legend stand below. */
export const sheet = { width: 960, height: 620 } as const;

export interface PrintPage {
  readonly firstRow: number;
  /** Not included. */
  readonly lastRow: number;
  readonly range: Range;
}
export interface PrintPlan {
  readonly scale: Scale;
  readonly pages: readonly PrintPage[];
}

/** Under this a week has no room for its figure; then the chart goes on, on another sheet. */
const narrowestDay = 1.6;
const widestDay = 24;

/** Fits to the width of one sheet if the days stay legible, else to as few as they need. `rowHeight`, `listWidth`, `headHeight` in px. */
export function planPrint({ first, last, rows, rowHeight, listWidth, headHeight }: {
  first: DayNumber; last: DayNumber; rows: number; rowHeight: number; listWidth: number; headHeight: number;
}): PrintPlan {
  const days = last - first + 1;
  const room = sheet.width - listWidth;
  const across = Math.max(1, Math.ceil((days * narrowestDay) / room));
  const scale = createScale({ first, last, dayWidth: Math.min((room * across) / days, widestDay) });
  const rowsEach = Math.floor((sheet.height - headHeight) / rowHeight);
  const down = Math.max(1, Math.ceil(rows / rowsEach));
  const pages = Array.from({ length: down }, (_, band) => Array.from({ length: across }, (_, column): PrintPage => ({
    firstRow: band * rowsEach,
    lastRow: Math.min(rows, (band + 1) * rowsEach),
    range: { from: column * room, to: Math.min((column + 1) * room, scale.width) },
  }))).flat();
  return { scale, pages };
}
