/** Where the milestones of the overview's strip and their names stand. Pure; lengths in CSS px. */
import { type DayNumber, toDayNumber, toIsoDate } from "@/lib/plan/day-number";

export interface StripScale {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly width: number;
}
export interface StripLabel {
  readonly left: number;
  readonly width: number;
  /** 0 is right below the line. */
  readonly lane: number;
  readonly align: "left" | "center" | "right";
}

/** From the first day of the first month to a little after the last date. */
export function stripScale(dates: readonly string[], width: number): StripScale {
  const days = dates.map(toDayNumber);
  const first = toIsoDate(Math.min(...days));
  const from = toDayNumber(`${first.slice(0, 7)}-01`);
  const last = Math.max(...days);
  return { from, to: last + Math.max(7, Math.round((last - from) / 14)), width };
}

export const xOf = ({ from, to, width }: StripScale, day: DayNumber): number => ((day - from) / Math.max(to - from, 1)) * width;

/** First days of months; every so many, so that their names do not touch. */
export function monthsOf(scale: StripScale): readonly { readonly iso: string; readonly x: number }[] {
  const found: { iso: string; x: number }[] = [];
  for (let [year = 0, month = 1] = toIsoDate(scale.from).split("-").map(Number); ; month === 12 ? [year, month] = [year + 1, 1] : month++) {
    const iso = `${year}-${String(month).padStart(2, "0")}-01`;
    if (toDayNumber(iso) > scale.to) break;
    found.push({ iso, x: xOf(scale, toDayNumber(iso)) });
  }
  const every = Math.ceil((found.length * leastMonth) / Math.max(scale.width, 1)) || 1;
  return found.filter((_, index) => index % every === 0);
}

const leastMonth = 44;
const lean = 8;
const gap = 12;

/**
 * Names stand centred below their diamond. Two that would touch lean away from each other; one that
 * still has no room goes a lane down.
 */
export function placeLabels(items: readonly { readonly x: number; readonly width: number }[], width: number): readonly StripLabel[] {
  const placed: StripLabel[] = [];
  for (const { x, width: own } of items) {
    const inside = (left: number) => Math.min(Math.max(left, 0), Math.max(width - own, 0));
    const isFree = (left: number, lane: number) => placed.every((other) => other.lane !== lane || other.left + other.width + gap <= left || left + own + gap <= other.left);
    const ways = [
      { left: inside(x - own / 2), align: "center" as const },
      { left: inside(x - lean), align: "left" as const },
      { left: inside(x - own + lean), align: "right" as const },
    ];
    leanBack(placed, items, ways);
    // As many lanes as names are enough for all of them.
    for (let lane = 0; lane <= placed.length; lane++) {
      const way = ways.find(({ left }) => isFree(left, lane));
      if (!way) continue;
      placed.push({ ...way, width: own, lane });
      break;
    }
  }
  return placed;
}

/** The name before ends at its diamond, if that makes room for the next one beside it. */
function leanBack(placed: StripLabel[], items: readonly { readonly x: number }[], ways: readonly { readonly left: number }[]): void {
  const last = placed.at(-1);
  const needed = Math.max(...ways.map(({ left }) => left)) - gap;
  if (!last || last.lane > 0 || last.left + last.width <= needed) return;
  const left = (items[placed.length - 1]?.x ?? 0) + lean - last.width;
  const isFree = left >= 0 && placed.every((other) => other === last || other.lane > 0 || other.left + other.width + gap <= left);
  if (isFree && left + last.width <= needed) placed[placed.length - 1] = { ...last, left, align: "right" };
}
