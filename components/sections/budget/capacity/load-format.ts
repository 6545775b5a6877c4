/** Figures of the heat map as people read them. */
import { type Cell, type LoadBand } from "@/lib/plan/derive/capacity/cell";
import { toIsoDate } from "@/lib/plan/day-number";
import { numberFormat } from "@/lib/plan/format/number-format";
import { type DateStyle, formatDays } from "@/lib/plan/format/dates";

export type Measure = "percent" | "hours";

/** "1,204", "12", "7.5": without decimals from ten on, below with one where it says something. Both languages write it so. */
export const formatHours = (hours: number): string =>
  numberFormat("en", { maximumFractionDigits: 1 }).format(Math.abs(hours) < 10 ? hours : Math.round(hours));

/** What is printed in a cell: a dot while somebody is away all week. */
export function cellText({ days, planned, percent }: Cell, measure: Measure): string {
  if (days === 0 && planned === 0) return "·";
  if (measure === "hours") return formatHours(planned);
  return percent === Infinity ? "∞" : String(percent);
}

/** "8–12 Feb": from Monday to Friday, which is how people name a week. */
export const weekDays = (monday: number, style: DateStyle): string =>
  formatDays({ from: toIsoDate(monday), to: toIsoDate(monday + 4) }, style);

export const bandClass: Readonly<Record<LoadBand, string>> = {
  0: "bg-load-0", 1: "bg-load-1", 2: "bg-load-2", 3: "bg-load-3", 4: "bg-load-4",
  over: "bg-load-over font-semibold shadow-[inset_0_-2px_0_var(--color-critical)] forced-colors:border-b-2 forced-colors:border-[CanvasText]",
};
