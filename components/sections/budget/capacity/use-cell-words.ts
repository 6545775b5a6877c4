"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Cell } from "@/lib/plan/derive/capacity/cell";
import { formatHours } from "./load-format";

/** A cell in words: "Minjun, week of 8 February, 142 percent, 10 hours over". */
export function useCellWords(): (name: string, cell: Cell) => string {
  const t = useTranslations("capacity.map");
  const longDay = useLongDay();
  return (name, { monday, days, planned, percent, over, free }) => {
    const day = longDay(monday);
    if (days === 0 && planned === 0) return t("cellAway", { name, day });
    if (percent === Infinity) return t("cellNoHours", { name, day, hours: formatHours(planned) });
    const words = t("cell", { name, day, percent: String(percent) });
    return `${words}, ${over > 0 ? t("over", { hours: formatHours(over) }) : t("free", { hours: formatHours(Math.max(free - planned, 0)) })}`;
  };
}

/** "8 February", "2월 8일". */
export function useLongDay(): (day: number) => string {
  const format = useDayFormat({ day: "numeric", month: "long" });
  return (day) => format(day);
}

/** A day as the language of the page writes it. */
export function useDayFormat(options: Intl.DateTimeFormatOptions): (day: number) => string {
  const language = useLocale();
  const format = formatFor(language === "en" ? "en-GB" : language, options);
  return (day) => format.format(day * 86_400_000);
}

/** A format costs a hundred times what writing a day with it does. */
function formatFor(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
const formats = new Map<string, Intl.DateTimeFormat>();
