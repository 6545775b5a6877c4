/** A single value as the text one edits, and back again. */
import { type Field, type FieldValue, readScalar } from "@/lib/plan/fields";
import { formatDate } from "@/lib/plan/format/dates";
import { parseMoney } from "@/lib/plan/format/money";
import { formatFigure, formatNumber, isClockUnit, parseNumber } from "@/lib/plan/format/numbers";
import { parseDate } from "@/lib/plan/format/parse-date";
import { parseTime } from "@/lib/plan/format/times";
import { type Language } from "@/lib/plan/language";

export interface DraftContext {
  readonly language: Language;
  readonly today: string;
  /** Of a number: printed after it, or "m:ss". */
  readonly unit: string;
  /** What stands in the plan, which "+5d" counts from. */
  readonly value: FieldValue;
  /** No date before this one is taken. */
  readonly earliest?: string;
}
export type DraftProblem =
  | "badNumber" | "badDuration" | "badMoney" | "badDate" | "badTime" | "badUrl" | "tooSmall" | "tooLarge" | "tooEarly" | "notWhole";
export type Draft =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly problem: DraftProblem; readonly limit: string };

export function draftOf(field: Field, value: FieldValue, context: DraftContext): string {
  if (value === null || value === undefined) return "";
  // A date is edited with its year: otherwise it could change by being kept.
  if (field.kind === "date") return formatDate(String(value), { language: context.language, year: null, short: true });
  if (typeof value !== "number") return String(value);
  return field.kind === "money" ? formatFigure(value, "", context.language).figure : formatFigure(value, context.unit, context.language).figure;
}

/** An empty text clears; anything else must fit the field. */
export function readDraft(field: Field, text: string, context: DraftContext): Draft {
  const typed = text.trim();
  if (typed === "") return { ok: true, value: null };
  switch (field.kind) {
    case "number": return readNumber(field, typed, context);
    case "money": return checked(field, parseMoney(typed), "badMoney");
    case "date": return readDate(field, typed, context);
    case "time": return checked(field, parseTime(typed), "badTime");
    default: return checked(field, toUrl(typed), "badUrl");
  }
}

function readNumber(field: Extract<Field, { kind: "number" }>, typed: string, context: DraftContext): Draft {
  const value = parseNumber(typed, context.unit);
  const limitText = (limit: number) => formatNumber(limit, context.unit, context.language);
  if (value === null) return refuse(isClockUnit(context.unit) ? "badDuration" : "badNumber");
  if (field.min !== undefined && value < field.min) return refuse("tooSmall", limitText(field.min));
  if (field.max !== undefined && value > field.max) return refuse("tooLarge", limitText(field.max));
  if (field.integer && !Number.isInteger(value)) return refuse("notWhole");
  return checked(field, value, "badNumber");
}

function readDate(field: Field, typed: string, { today, value, earliest, language }: DraftContext): Draft {
  const day = parseDate(typed, { today, base: dateOf(value) });
  if (day && earliest && day < earliest) return refuse("tooEarly", formatDate(earliest, { language, year: null, short: true }));
  return checked(field, day, "badDate");
}

function checked(field: Field, value: string | number | null, problem: DraftProblem): Draft {
  return value !== null && readScalar(field, value).ok ? { ok: true, value } : refuse(problem);
}

const refuse = (problem: DraftProblem, limit = ""): Draft => ({ ok: false, problem, limit });
const dateOf = (value: FieldValue): string | null => (typeof value === "string" && value !== "" ? value : null);

/** "example.org/plan" is meant as a web address, "ana@example.org" as a mail address. */
function toUrl(typed: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(typed)) return typed;
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(typed)) return `mailto:${typed}`;
  return /^[^\s/]+\.[^\s/]{2,}/.test(typed) ? `https://${typed}` : typed;
}
