import { createScale, type Scale } from "../timeline/scale";
import { type ChartData } from "./chart-data";

/** Right of the last date: room for its words, in px, and for what is likely to come later. */
const wordsRoom = 112;
const shareKeptFree = 0.12;

/** Fits the days into `width` px, the narrowest days aside. `hasWords`: beside the diamonds. */
export function chartScale({ first, last }: Pick<ChartData, "first" | "last">, width: number, hasWords: boolean): Scale {
  const room = Math.max(width * shareKeptFree, hasWords ? wordsRoom : 0);
  const { dayWidth } = createScale({ first, last, dayWidth: (width - room) / (last - first + 1) });
  return createScale({ first, last: Math.max(last, first + Math.floor(width / dayWidth) - 1), dayWidth });
}
