/** Figures with their unit, and durations: a unit of "m:ss" shows seconds as minutes. */
import { type Language } from "../language";
import { numberFormat } from "./number-format";

/** Units under which a number of seconds is written as minutes and seconds. */
const clockUnits = new Set(["m:ss", "mm:ss", "분:초"]);
export const isClockUnit = (unit: string): boolean => clockUnits.has(unit.trim().toLowerCase());

export interface Figure {
  readonly figure: string;
  /** Printed after the figure; empty when the figure says it already. */
  readonly unit: string;
}

/** A figure and its unit apart, so that a table can print the unit quietly. */
export function formatFigure(value: number, unit: string, language: Language): Figure {
  if (isClockUnit(unit)) return { figure: formatSeconds(value), unit: "" };
  const figure = numberFormat(language, { maximumFractionDigits: 3 }).format(value);
  return unit.trim() === "%" ? { figure: `${figure}%`, unit: "" } : { figure, unit: unit.trim() };
}

/** "4,200 calls", "31%", "6:40", "5일": Korean counters and one-letter marks stand closer. */
export function formatNumber(value: number, unit: string, language: Language): string {
  const { figure, unit: after } = formatFigure(value, unit, language);
  if (after === "") return figure;
  return /^[가-힣]/.test(after) ? `${figure}${after}` : `${figure} ${after}`;
}

/** The number, or null. Under a clock unit "6:40" is 400 seconds. */
export function parseNumber(text: string, unit = ""): number | null {
  const typed = text.trim();
  if (isClockUnit(unit) && typed.includes(":")) return parseSeconds(typed);
  const bare = unit !== "" && typed.toLowerCase().endsWith(unit.toLowerCase()) ? typed.slice(0, -unit.length) : typed;
  return parseFigure(bare.replace(/%$/, ""));
}

const scales: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9,
  천: 1e3, 만: 1e4, 백만: 1e6, 천만: 1e7, 억: 1e8, 조: 1e12,
};

/** "1,200", "2.4m", "240만", "1억 2천만": a sum of figures, each with an optional scale. */
export function parseFigure(text: string): number | null {
  const typed = text.trim().toLowerCase().replace(/−/g, "-").replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  const match = /^(-)?(.+)$/.exec(typed);
  const terms = [...(match?.[2] ?? "").matchAll(/(\d+(?:\.\d+)?|\.\d+)\s*([a-z]+|[가-힣]+)?\s*/g)];
  if (!match || terms.length === 0 || terms.map((term) => term[0]).join("") !== match[2]) return null;
  if (terms.length > 1 && terms.slice(0, -1).some((term) => term[2] === undefined)) return null;
  let sum = 0;
  for (const [, digits = "", scale] of terms) {
    const factor = scale === undefined ? 1 : scales[scale];
    if (factor === undefined) return null;
    sum += Number(digits) * factor;
  }
  // Decimal fractions of a scale must not leave binary dust: 2.4 * 1e6 is 2400000.
  const value = Number((match[1] ? -sum : sum).toPrecision(15));
  return Number.isFinite(value) ? value : null;
}

/** 400 -> "6:40"; an hour and more keeps counting minutes: "75:00". */
export function formatSeconds(seconds: number): string {
  const size = Math.round(Math.abs(seconds));
  return `${seconds < 0 ? "-" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
}

export function parseSeconds(text: string): number | null {
  const match = /^(-)?(?:(\d{1,4}):)?(\d{1,6}):([0-5]?\d)$/.exec(text.trim());
  if (!match) return null;
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3]) * 60 + Number(match[4]);
  return match[1] ? -seconds : seconds;
}
