import { type DateStyle, formatDate } from "@/lib/plan/format/dates";

/** A day as it reads beside another one: "Fri 19", as long as that one says the month. */
export function formatDayBeside(iso: string, other: string, style: DateStyle): string {
  const text = formatDate(iso, style);
  if (iso.slice(0, 7) !== other.slice(0, 7)) return text;
  return style.language === "ko" ? text.replace(/^.*월 /, "") : text.split(" ").slice(0, 2).join(" ");
}
