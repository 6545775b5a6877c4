/** Which fields become columns of a table of some width, and how wide they are. */
import { type ComponentType } from "react";
import { type Field, type FieldKind } from "@/lib/plan/fields";
import { type Language } from "@/lib/plan/language";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { hasSuffix } from "@/components/fields/field-facts";

export interface Column {
  readonly id: string;
  readonly field: Field;
  readonly width: number;
  /** Figures stand at the right edge, so that their digits meet. */
  readonly end: boolean;
  /** Stands after an arrow: where a figure is going, beside where it is. */
  readonly arrow: boolean;
}
/** What is computed of a row, in a column of its own behind its fields. */
export interface ViewColumn {
  readonly id: string;
  readonly width: number;
  readonly end?: boolean;
  readonly Head: ComponentType;
  readonly Cell: ComponentType<{ readonly record: AnyRecord }>;
}
export interface TableLayout {
  /** The title's column takes what the others leave. */
  readonly columns: readonly Column[];
  readonly views: readonly ViewColumn[];
  /** Fields that found no room: they stand in a line under the title. */
  readonly dropped: readonly string[];
  readonly isList: boolean;
}

/** Room for the longest number: "G4", "T2018". */
export const numberWidth = (section: Section, rows: number): number =>
  Math.max(40, Math.ceil((section.prefix.length + String(rows).length) * 7.5) + 12);
const titleWidth = 216;
/** Narrower than this a table becomes a list (design: phones). */
const listWidth = 560;

interface LayoutOptions {
  /** The section whose columns it shares. */
  readonly like?: Section;
  readonly views?: readonly ViewColumn[];
}

/** `width` in CSS px; null before it was measured, when every column is shown. */
export function layoutTable(
  section: Section, width: number | null, language: Language, rows = 0, { like = section, views = [] }: LayoutOptions = {},
): TableLayout {
  const all = columnsOf(like, language).flatMap((column) => {
    const field = section.fields[column.id];
    return field ? [{ ...column, field }] : [];
  });
  if (width !== null && width < listWidth) return { columns: [], views: [], dropped: all.map(({ id }) => id), isList: true };
  const room = (width ?? Number.POSITIVE_INFINITY) - numberWidth(section, rows) - titleWidth - total(views);
  const columns = fit(all, room);
  const dropped = all.filter((column) => !columns.includes(column)).map(({ id }) => id);
  return { columns: Number.isFinite(room) ? stretch(columns, room) : columns, views, dropped, isList: false };
}

/** Fields a table may show, the title and what stands under it left out. */
function columnsOf(section: Section, language: Language): Column[] {
  const entries = Object.entries(section.fields).filter(
    ([id, field]) => !field.detail && id !== section.titleField && id !== section.subtitleField,
  );
  return entries.map(([id, field], index) => {
    const arrow = id === "target" && isSameFigure(entries[index - 1]?.[1], field);
    const room = kindWidths[widthKind(field)] + (arrow ? 16 : 0) + (hasSuffix(section, id) ? suffixWidth : 0);
    const width = Math.max(room, labelWidth(field.label[language]));
    return { id, field, width, end: (field.kind === "number" && !arrow) || field.kind === "money", arrow };
  });
}

/** "or fewer" behind a figure. */
const suffixWidth = 50;

type WidthKind = FieldKind | "choices" | "people" | "references";
const widthKind = (field: Field): WidthKind => {
  if (!("many" in field) || !field.many) return field.kind;
  return field.kind === "choice" ? "choices" : field.kind === "person" ? "people" : "references";
};

const kindWidths: Readonly<Record<WidthKind, number>> = {
  line: 148, prose: 196, number: 72, money: 92, date: 78, time: 64, choice: 104, choices: 124, scale: 104, flag: 60,
  person: 108, people: 124, reference: 132, references: 148, url: 128, days: 120, dependency: 104, raci: 148,
};

/** A target beside the figure it is for is read as "from here to there". */
const isSameFigure = (before: Field | undefined, field: Field): boolean =>
  before?.kind === "number" && field.kind === "number" && field.unitField !== undefined && before.unitField === field.unitField;

/** Room for a heading at 12px, which must not be cut. */
const labelWidth = (label: string): number =>
  [...label].reduce((sum, letter) => sum + (/[가-힣]/.test(letter) ? 12 : 6.6), 0) + 22;

/** Kinds in the order in which they give way, when there is no room for all. */
const givingWay: readonly WidthKind[] = [
  "raci", "prose", "url", "days", "dependency", "references", "line", "choices", "time", "flag", "reference", "number",
  "money", "scale", "people", "date", "choice", "person",
];

function fit(columns: readonly Column[], room: number): Column[] {
  const kept = [...columns];
  const leaving = columns.toSorted((a, b) => rank(a) - rank(b) || columns.indexOf(b) - columns.indexOf(a));
  for (const column of leaving) {
    if (total(kept) <= room) break;
    kept.splice(kept.indexOf(column), 1);
  }
  return kept;
}
const rank = ({ field }: Column): number => givingWay.indexOf(widthKind(field));
const total = (columns: readonly { readonly width: number }[]): number => columns.reduce((sum, { width }) => sum + width, 0);

/** Spare room goes to columns of running text, and most of it to the title. */
function stretch(columns: readonly Column[], room: number): Column[] {
  const texts = columns.filter(({ field }) => growing.has(widthKind(field)));
  const share = Math.floor(Math.max(0, room - total(columns)) / (texts.length + 2));
  const growth = Math.min(share, 160);
  return columns.map((column) => (texts.includes(column) ? { ...column, width: column.width + growth } : column));
}
const growing = new Set<WidthKind>(["line", "prose", "reference", "references", "people", "choices", "url", "dependency"]);
