/** How a timeline lies on paper: stretches of days side by side, and of rows below each other. */
import { type DayNumber } from "@/lib/plan/day-number";
import { createScale, type Range, type Scale } from "./scale";

/**
 * Px at 96 to the inch that a lying sheet leaves inside its margins and gutters: Letter is the narrower, A4
 * the lower. `title`: what stands above the first one.
 */
export const sheet = { width: 904, height: 700, title: 140 } as const;

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

/**
 * Fits to the width of one sheet if the days stay legible, else to as few as they need. `headings`: whether
 * each row names those below it. `besides`: px of head, names and legend on each sheet.
 */
export function planPrint({ first, last, headings, rowHeight, listWidth, besides }: {
  first: DayNumber; last: DayNumber; headings: readonly boolean[]; rowHeight: number; listWidth: number; besides: number;
}): PrintPlan {
  const days = last - first + 1;
  const room = sheet.width - listWidth;
  const across = Math.max(1, Math.ceil((days * narrowestDay) / room));
  const scale = createScale({ first, last, dayWidth: Math.min((room * across) / days, widestDay) });
  const bands = bandsOf(headings, (index) => Math.floor((sheet.height - besides - (index === 0 ? sheet.title : 0)) / rowHeight));
  const pages = bands.flatMap((band) => Array.from({ length: across }, (_, column): PrintPage => ({
    ...band,
    range: { from: column * room, to: Math.min((column + 1) * room, scale.width) },
  })));
  return { scale, pages };
}

type Band = Pick<PrintPage, "firstRow" | "lastRow">;

/** As many rows as a sheet holds; a heading never stands last on one. */
function bandsOf(headings: readonly boolean[], roomOn: (sheet: number) => number): readonly Band[] {
  const bands: Band[] = [];
  let firstRow = 0;
  do {
    let lastRow = Math.min(headings.length, firstRow + roomOn(bands.length));
    if (lastRow < headings.length) while (lastRow > firstRow + 1 && headings[lastRow - 1]) lastRow--;
    bands.push({ firstRow, lastRow });
    firstRow = lastRow;
  } while (firstRow < headings.length);
  return bands;
}
