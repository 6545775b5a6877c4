/** A section is a kind of record: its fields, its words, and the questions an outsider asks of it. */
import { type Field, type FieldValue } from "./fields";
import { type Localized } from "./language";

/** Where a section stands in the plan. The six steps are numbered 1 to 6. */
export const steps = [
  "overview", "goals", "research", "risks", "milestones", "roles", "resources", "kickoff",
] as const;
export type Step = (typeof steps)[number];

export const questionWords = ["who", "what", "when", "how", "why"] as const;
export type QuestionWord = (typeof questionWords)[number];

/** Rules about what a record says, where filling a field is not enough; each is written in derive/readiness/record-rules. */
export type RecordRule = "oneAccountable" | "someoneResponsible" | "planBDecided" | "gapClosed";

/** A rule of the outsider test: answered when the section has a record, and each of its records answers it. */
export interface Question {
  /** Of the rule, for good: one that goes takes its number along, a new one gets the next. */
  readonly number: number;
  readonly word: QuestionWord;
  readonly text: Localized;
  /** A record answers by filling one of them; the first is where to answer. */
  readonly fields: readonly string[];
  /** Or by being named in this field of another section. */
  readonly namedBy?: { readonly section: string; readonly field: string };
  /** Or, instead of both, by keeping this rule. */
  readonly rule?: RecordRule;
}

export type Fields = Readonly<Record<string, Field>>;

export interface Section<F extends Fields = Fields> {
  /** kebab-case; the name of its root type and of its route. */
  readonly id: string;
  readonly step: Step;
  /** Exactly one record, with the id "plan", which always exists. */
  readonly single?: boolean;
  /** Before the row number: "G" makes G1, G2. */
  readonly prefix: string;
  readonly title: Localized;
  /** What its tab says where it shows more than its rows. */
  readonly tab?: Localized;
  /** One row: "goal"; the add line reads "Add a goal". */
  readonly noun: Localized;
  /** The whole label of the add line, since articles and particles differ: "Add a goal", "목표 추가". */
  readonly add: Localized;
  /** What an empty section asks. */
  readonly prompt: Localized;
  /** A sentence below the prompt: how to begin. */
  readonly hint: Localized;
  /** Rows that teams often forget; at most three. Taking one adds it, with its text in the title field. */
  readonly suggestions: readonly Localized[];
  readonly fields: F;
  /** The line field that names a record wherever it is mentioned. */
  readonly titleField: string & keyof F;
  /** A prose or line field shown under the title, in its cell. */
  readonly subtitleField?: string & keyof F;
  readonly questions: readonly Question[];
  /** The section on whose page its rows stand as well: it has an address of its own, and no tab. */
  readonly within?: string;
}

/** One row. `values` holds every field of the section, also the empty ones. */
export interface AnyRecord {
  readonly id: string;
  readonly order: string;
  readonly removed: boolean;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Ids of fields whose stored value could not be read; their `values` are empty. */
  readonly damaged: readonly string[];
}

export type Registry = readonly Section[];

/** The id of the only record of a single section. */
export const singleId = "plan";

/** Checks what types cannot: ids that the key codec can carry, fields that exist. Throws: it is a bug. */
export function defineSection<const Id extends string, F extends Fields>(
  section: Omit<Section<F>, "id"> & { readonly id: Id },
): Section<F> & { readonly id: Id } {
  if (!/^[a-z][a-z-]{0,31}$/.test(section.id)) throw new Error(`section id "${section.id}" is not kebab-case`);
  for (const id of Object.keys(section.fields))
    if (!/^[a-z][A-Za-z]{0,31}$/.test(id)) throw new Error(`field id "${section.id}.${id}" is not camelCase`);
  if (section.fields[section.titleField]?.kind !== "line")
    throw new Error(`"${section.id}.${section.titleField}" must be a line`);
  for (const field of section.questions.flatMap((question) => question.fields))
    if (!(field in section.fields)) throw new Error(`a question of "${section.id}" names no field: ${field}`);
  return section;
}
