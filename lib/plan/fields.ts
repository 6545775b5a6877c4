/**
 * The closed set of field kinds. A kind says how a field is stored (see doc/layout.ts), what its
 * value looks like to a reader, and how a stored scalar is read: totally, never with an exception.
 */
import { type Localized } from "./language";
import { emptyProse, type Prose, proseToText } from "./prose";

export type Scalar = string | number | boolean;

/** How a field lies in the document: one key, one key for each member, or a text type of its own. */
export type Storage = "scalar" | "members" | "line" | "prose";

interface FieldBase {
  readonly label: Localized;
  /** The question an empty field asks in a guided plan. */
  readonly prompt?: Localized;
  /** Shown only in the row's details, not as a column of its table. */
  readonly detail?: boolean;
  /** Why this field matters to someone who never met the team; shown in the details. */
  readonly hint?: Localized;
}
/** A field whose changes the server remembers: who, when, from what to what. See lib/plan/trail.ts. */
interface Trailing { readonly trail?: true }
export interface LineField extends FieldBase { readonly kind: "line" }
export interface ProseField extends FieldBase { readonly kind: "prose" }
export interface NumberField extends FieldBase, Trailing {
  readonly kind: "number";
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** Printed after the figure: "h", "%", "d". */
  readonly unit?: Localized;
  /** Id of a line field of the same record that names the unit; "m:ss" shows seconds as minutes. */
  readonly unitField?: string;
}
/** An amount in the plan's currency, in major units (won, euros). */
export interface MoneyField extends FieldBase { readonly kind: "money" }
/** A calendar day, "2027-01-19", without a time zone. */
export interface DateField extends FieldBase { readonly kind: "date" }
/** An hour of the day, "10:00", in the plan's own place. */
export interface TimeField extends FieldBase { readonly kind: "time" }
export interface Choice { readonly id: string; readonly label: Localized; readonly hint?: Localized }
export interface ChoiceField<Many extends boolean = boolean> extends FieldBase {
  readonly kind: "choice";
  readonly options: readonly Choice[];
  readonly many: Many;
}
/** One to five, each with a word. */
export interface ScaleField extends FieldBase, Trailing {
  readonly kind: "scale";
  readonly words: readonly [Localized, Localized, Localized, Localized, Localized];
}
export interface FlagField extends FieldBase { readonly kind: "flag" }
/** People of the plan: records of the section "people". */
export interface PersonField<Many extends boolean = boolean> extends FieldBase {
  readonly kind: "person";
  readonly many: Many;
}
/** Records of other sections. */
export interface ReferenceField<Many extends boolean = boolean> extends FieldBase {
  readonly kind: "reference";
  readonly to: readonly string[];
  readonly many: Many;
  /** What it names waits for this record, as if a dependency said so. */
  readonly ahead?: true;
}
export interface UrlField extends FieldBase { readonly kind: "url" }
/** Days or stretches of days, each with an optional name: holidays, time off. */
export interface DaysField extends FieldBase { readonly kind: "days" }
/** Predecessors with their type and lag in working days. */
export interface DependencyField extends FieldBase { readonly kind: "dependency"; readonly to: readonly string[] }
/** For each person of the plan R, A, C, I or nothing. */
export interface RaciField extends FieldBase { readonly kind: "raci" }

export type Field =
  | LineField | ProseField | NumberField | MoneyField | DateField | TimeField | ChoiceField | ScaleField
  | FlagField | PersonField | ReferenceField | UrlField | DaysField | DependencyField | RaciField;
export type FieldKind = Field["kind"];

export interface DayRange { readonly from: string; readonly to: string; readonly label: string }
export const dependencyTypes = ["FS", "SS", "FF", "SF"] as const;
export type DependencyType = (typeof dependencyTypes)[number];
/** `lag` in working days; negative is a lead. */
export interface Dependency { readonly on: string; readonly type: DependencyType; readonly lag: number }
export const raciLetters = ["R", "A", "C", "I"] as const;
export type RaciLetter = (typeof raciLetters)[number];
export type RaciRow = Readonly<Record<string, RaciLetter>>;

/** What a reader of a plan gets for a field. Absent is null, "" or an empty list; never undefined. */
export type ValueOf<F> = F extends { kind: "line" } ? string
  : F extends { kind: "prose" } ? Prose
  : F extends { kind: "number" | "money" | "scale" } ? number | null
  : F extends { kind: "flag" } ? boolean
  : F extends { kind: "days" } ? readonly DayRange[]
  : F extends { kind: "dependency" } ? readonly Dependency[]
  : F extends { kind: "raci" } ? RaciRow
  : F extends { many: true } ? readonly string[]
  : F extends { many: boolean } ? string | null
  : string | null;
export type FieldValue = ValueOf<Field> | readonly string[];

type Options<F> = Omit<F, "kind">;
export const line = (o: Options<LineField>): LineField => ({ kind: "line", ...o });
export const prose = (o: Options<ProseField>): ProseField => ({ kind: "prose", ...o });
export const number = (o: Options<NumberField>): NumberField => ({ kind: "number", ...o });
export const money = (o: Options<MoneyField>): MoneyField => ({ kind: "money", ...o });
export const date = (o: Options<DateField>): DateField => ({ kind: "date", ...o });
export const time = (o: Options<TimeField>): TimeField => ({ kind: "time", ...o });
export const choice = (o: Omit<Options<ChoiceField>, "many">): ChoiceField<false> => ({ kind: "choice", many: false, ...o });
export const choices = (o: Omit<Options<ChoiceField>, "many">): ChoiceField<true> => ({ kind: "choice", many: true, ...o });
export const scale = (o: Options<ScaleField>): ScaleField => ({ kind: "scale", ...o });
export const flag = (o: Options<FlagField>): FlagField => ({ kind: "flag", ...o });
export const person = (o: Omit<Options<PersonField>, "many">): PersonField<false> => ({ kind: "person", many: false, ...o });
export const people = (o: Omit<Options<PersonField>, "many">): PersonField<true> => ({ kind: "person", many: true, ...o });
export const reference = (o: Omit<Options<ReferenceField>, "many">): ReferenceField<false> => ({ kind: "reference", many: false, ...o });
export const references = (o: Omit<Options<ReferenceField>, "many">): ReferenceField<true> => ({ kind: "reference", many: true, ...o });
export const url = (o: Options<UrlField>): UrlField => ({ kind: "url", ...o });
export const days = (o: Options<DaysField>): DaysField => ({ kind: "days", ...o });
export const dependency = (o: Options<DependencyField>): DependencyField => ({ kind: "dependency", ...o });
export const raci = (o: Options<RaciField>): RaciField => ({ kind: "raci", ...o });

export function storageOf(field: Field): Storage {
  if (field.kind === "line" || field.kind === "prose") return field.kind;
  if (field.kind === "days" || field.kind === "dependency" || field.kind === "raci") return "members";
  return "many" in field && field.many ? "members" : "scalar";
}

export function emptyValue(field: Field): FieldValue {
  if (field.kind === "line") return "";
  if (field.kind === "prose") return emptyProse;
  if (field.kind === "raci") return emptyRaci;
  if (field.kind === "flag") return false;
  return storageOf(field) === "members" ? emptyList : null;
}
const emptyList: readonly never[] = Object.freeze([]);
const emptyRaci: RaciRow = Object.freeze(Object.create(null) as Record<string, RaciLetter>);

export function isEmptyValue(field: Field, value: FieldValue): boolean {
  if (value === null || value === "" || value === false) return true;
  if (field.kind === "prose") return proseToText(value as Prose) === "";
  if (field.kind === "raci") return Object.keys(value as RaciRow).length === 0;
  return Array.isArray(value) && value.length === 0;
}

/** A value read from outside: either it fits the field, or it is damaged and the reader goes on. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };
const damaged: Read<never> = { ok: false };
const fine = <T>(value: T): Read<T> => ({ ok: true, value });

export const maxLineLength = 2_000;
const idPattern = /^[A-Za-z0-9_-]{1,32}$/;
export const isRecordId = (value: unknown): value is string => typeof value === "string" && idPattern.test(value);

/** Reads a stored scalar. The same function judges what may be written. */
export function readScalar(field: Field, raw: unknown): Read<Scalar> {
  switch (field.kind) {
    case "number": return readNumber(raw, field.min, field.max, field.integer);
    case "money": return readNumber(raw, -1e15, 1e15, false);
    case "scale": return readNumber(raw, 1, 5, true);
    case "flag": return typeof raw === "boolean" ? fine(raw) : damaged;
    case "date": return isIsoDate(raw) ? fine(raw) : damaged;
    case "time": return typeof raw === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(raw) ? fine(raw) : damaged;
    case "choice": return isOption(field, raw) ? fine(raw) : damaged;
    case "person":
    case "reference": return isRecordId(raw) ? fine(raw) : damaged;
    case "url": return isUrl(raw) ? fine(raw) : damaged;
    default: return damaged;
  }
}

/**
 * Reads one member of a field that is stored as a key for each member. `member` is the part of the
 * key after the colon: an option, a record's id, or the first day of a stretch.
 */
export function readMember(field: Field, member: string, raw: unknown): Read<string | Dependency | DayRange | RaciLetter> {
  switch (field.kind) {
    case "choice": return raw === true && isOption(field, member) ? fine(member) : damaged;
    case "person":
    case "reference": return raw === true && isRecordId(member) ? fine(member) : damaged;
    case "dependency": return isRecordId(member) ? readDependency(member, raw) : damaged;
    case "raci": return isRecordId(member) && raciLetters.includes(raw as RaciLetter) ? fine(raw as RaciLetter) : damaged;
    case "days": return readDays(member, raw);
    default: return damaged;
  }
}

/** The stored form of a dependency's payload: "FS+2". */
export const dependencyPayload = ({ type, lag }: Pick<Dependency, "type" | "lag">): string =>
  `${type}${lag < 0 ? "" : "+"}${lag}`;
/** The stored form of a stretch of days: its last day, then its name. */
export const daysPayload = ({ to, label }: Pick<DayRange, "to" | "label">): string => `${to} ${label}`.trim();

function readNumber(raw: unknown, min = -1e15, max = 1e15, integer = false): Read<number> {
  if (typeof raw !== "number" || !Number.isFinite(raw) || raw < min || raw > max) return damaged;
  return integer && !Number.isInteger(raw) ? damaged : fine(raw);
}

function readDependency(on: string, raw: unknown): Read<Dependency> {
  const match = typeof raw === "string" ? /^(FS|SS|FF|SF)([+-]\d{1,4})$/.exec(raw) : null;
  return match ? fine({ on, type: match[1] as DependencyType, lag: Number(match[2]) }) : damaged;
}

function readDays(from: string, raw: unknown): Read<DayRange> {
  if (typeof raw !== "string" || raw.length > 220) return damaged;
  const to = raw.slice(0, 10);
  if (!isIsoDate(from) || !isIsoDate(to) || to < from) return damaged;
  return fine({ from, to, label: raw.slice(11) });
}

const isOption = (field: ChoiceField, raw: unknown): raw is string => field.options.some(({ id }) => id === raw);

export function isIsoDate(raw: unknown): raw is string {
  if (typeof raw !== "string" || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(raw)) return false;
  const time = Date.parse(`${raw}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(raw);
}

function isUrl(raw: unknown): raw is string {
  if (typeof raw !== "string" || raw.length > maxLineLength || !URL.canParse(raw)) return false;
  return /^(https?|mailto):/i.test(raw);
}
