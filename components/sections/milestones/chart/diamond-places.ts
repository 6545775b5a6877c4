/** Where a milestone's marks stand in its row, in px from the left edge of the chart. */
import { toDayNumber } from "@/lib/plan/day-number";
import { type Scale } from "../timeline/scale";
import { type ChartRow } from "./chart-data";

export interface Places {
  readonly now: number;
  /** Null when the milestone is not in the baseline, or there is none. */
  readonly was: number | null;
  /** Beside which place the words stand, and on which side of it. */
  readonly words: { readonly x: number; readonly side: "left" | "right" };
}

/** Px from the middle of a diamond to the words beside it. */
export const wordsGap = 13;

/** `wordsWidth`: px that the words of this milestone take. */
export function placesOf({ date, isMorning, drift }: Pick<ChartRow, "date" | "isMorning" | "drift">, scale: Scale, wordsWidth: number): Places {
  // A milestone of the evening stands at the end of its day, as in the timeline.
  const at = (iso: string) => (isMorning ? scale.x(toDayNumber(iso)) : scale.x(toDayNumber(iso) + 1) - 2);
  const now = at(date);
  const was = drift?.was ? at(drift.was) : null;
  const [left, right] = [Math.min(now, was ?? now), Math.max(now, was ?? now)];
  // The words stand on the side of the date they name, unless there is no room.
  const wantsLeft = was !== null && now < was;
  const needed = wordsGap + wordsWidth;
  const hasRoom = { left: left >= needed, right: scale.width - right >= needed };
  const side = wantsLeft ? (hasRoom.left ? "left" : "right") : hasRoom.right || !hasRoom.left ? "right" : "left";
  return { now, was, words: { x: side === "left" ? left : right, side } };
}
