/**
 * Starter plans as they are written by hand: words in both languages side by side, and other rows
 * named by a key of their own, which becomes a record's id when a plan is seeded.
 */
import { type Dependency, type Field, type FieldValue, type RaciLetter, type RaciRow, type ValueOf } from "@/lib/plan/fields";
import { type Language, type Localized } from "@/lib/plan/language";
import { type Fields, type Section } from "@/lib/plan/section";
import { markupToProse } from "./markup";

/** A bare string reads the same in both languages. */
export type Words = Localized | string;
export interface WrittenDays { readonly from: string; readonly to: string; readonly label: Words }

type Written<F> = F extends { kind: "line" | "prose" } ? Words
  : F extends { kind: "days" } ? readonly WrittenDays[]
  : F extends { kind: "dependency" } ? readonly Dependency[]
  : F extends { kind: "raci" } ? RaciRow
  : Exclude<ValueOf<F>, null>;
type WrittenRow<F extends Fields> = { readonly [K in keyof F]?: Written<F[K]> };

type AnyWritten = Words | number | boolean | RaciRow | readonly string[] | readonly Dependency[] | readonly WrittenDays[];
export interface StarterRow { readonly key: string; readonly values: Readonly<Record<string, AnyWritten>> }
export interface StarterTable { readonly section: Section; readonly rows: readonly StarterRow[] }
export type Starter = readonly StarterTable[];

/** The rows of one section, by key, in their order. */
export function rowsOf<F extends Fields>(
  section: Section & { readonly fields: F }, rows: Readonly<Record<string, WrittenRow<F>>>,
): StarterTable {
  const entries = Object.entries(rows as Record<string, StarterRow["values"]>);
  return { section, rows: entries.map(([key, values]) => ({ key, values })) };
}

/** Starts when `on` is finished; a negative lag may overlap its end. */
export const finishToStart = (on: string, lag = 0): Dependency => ({ on, type: "FS", lag });

/** The values of a row as `addRecord` takes them. */
export function rowValues(
  { section }: StarterTable, row: StarterRow, language: Language, idOf: (key: string) => string,
): Record<string, FieldValue> {
  const values = Object.entries(row.values).map(([id, written]) => {
    const field = section.fields[id];
    if (!field) throw new Error(`a starter row names no field: ${section.id}.${id}`);
    return [id, toValue(field, written, language, idOf)];
  });
  return Object.fromEntries(values);
}

/** `written` fits `field`, because `rowsOf` checked the row against its section. */
function toValue(field: Field, written: AnyWritten, language: Language, idOf: (key: string) => string): FieldValue {
  switch (field.kind) {
    case "line": return inLanguage(written as Words, language);
    case "prose": return markupToProse(inLanguage(written as Words, language));
    case "days": return (written as readonly WrittenDays[]).map((days) => ({ ...days, label: inLanguage(days.label, language) }));
    case "dependency": return (written as readonly Dependency[]).map((item) => ({ ...item, on: idOf(item.on) }));
    case "raci": return lettersById(written as RaciRow, idOf);
    case "person":
    case "reference": return typeof written === "string" ? idOf(written) : (written as readonly string[]).map(idOf);
    default: return written as FieldValue;
  }
}

const inLanguage = (words: Words, language: Language): string => (typeof words === "string" ? words : words[language]);

function lettersById(row: RaciRow, idOf: (key: string) => string): RaciRow {
  return Object.fromEntries(Object.entries(row).map(([key, letter]): [string, RaciLetter] => [idOf(key), letter]));
}
