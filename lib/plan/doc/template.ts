/** A new plan's first update. Only the server calls this: it carries the starter plans' texts. */
import * as Y from "yjs";
import { exampleId } from "../example";
import { type Language } from "../language";
import { type Registry, singleId } from "../section";
import { sections } from "../sections";
import { overview } from "../sections/overview";
import { usualWorkingDays } from "../sections/choices/weekdays";
import { origins } from "./layout";
import { addRecord, type Outcome, setValue, type Writer } from "./records";
import { guidedStarter } from "./starters/guided";
import { sampleStarter } from "./starters/sample";
import { sampleName } from "./starters/sample/names";
import { rowsOf, rowValues, type Starter, type StarterTable } from "./starters/starter";

/** `guided` asks a question in every field and shows examples; `sample` is a whole plan to learn from. */
export const templates = ["guided", "blank", "sample"] as const;
export type Template = (typeof templates)[number];

export interface SeedOptions {
  readonly template: Template;
  /** Empty: the sample keeps its own name. */
  readonly name: string;
  readonly language: Language;
  /** ISO day. Dates of the guided plan count from it; the sample has dates of its own. */
  readonly start: string;
  newId(): string;
  /** In [0, 1). */
  random(): number;
  readonly registry?: Registry;
}

/** What the plan is called in lists, before anybody opened it. */
export function planName({ template, name, language }: Pick<SeedOptions, "template" | "name" | "language">): string {
  return name.trim() || (template === "sample" ? sampleName[language] : "");
}

export function seedPlan(options: SeedOptions): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = Math.floor(options.random() * 2 ** 32);
  const { newId, random, registry = sections } = options;
  const writer: Writer = { doc, registry, origin: origins.seed, newId, random };
  doc.transact(() => writeStarter(writer, starterOf(options), options), origins.seed);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

function starterOf(options: SeedOptions): Starter {
  if (options.template === "sample") return [...sampleStarter, nameTable(options)];
  const own = newOverview(options);
  return options.template === "blank" ? [own] : [own, ...guidedStarter(options.start)];
}

const nameTable = (options: SeedOptions): StarterTable =>
  rowsOf(overview, { [singleId]: { name: planName(options) } });

function newOverview(options: SeedOptions): StarterTable {
  return rowsOf(overview, {
    [singleId]: {
      name: planName(options),
      start: options.start,
      currency: options.language === "ko" ? "KRW" : "USD",
      workingDays: usualWorkingDays,
      prompts: options.template === "guided",
    },
  });
}

/** Ids are made first, so that rows may name rows of later sections. */
function writeStarter(writer: Writer, starter: Starter, { template, language }: SeedOptions): void {
  const tables = starter.filter(({ section }) => writer.registry.some(({ id }) => id === section.id));
  const ids = makeIds(tables, () => (template === "guided" ? exampleId(writer.newId()) : writer.newId()));
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`a starter row names no other row: ${key}`);
    return id;
  };
  for (const table of tables)
    for (const row of table.rows) writeRow(writer, table, idOf(row.key), rowValues(table, row, language, idOf));
}

function makeIds(tables: Starter, newId: () => string): Map<string, string> {
  const ids = new Map([[singleId, singleId]]);
  for (const { rows } of tables) for (const { key } of rows) if (key !== singleId) ids.set(key, newId());
  return ids;
}

function writeRow(writer: Writer, { section }: StarterTable, id: string, values: ReturnType<typeof rowValues>): void {
  if (!section.single) return expectDone(addRecord(writer, section.id, { id }, values), section.id);
  for (const [field, value] of Object.entries(values)) expectDone(setValue(writer, section.id, id, field, value), field);
}

function expectDone(outcome: Outcome<unknown>, where: string): void {
  if (!outcome.ok) throw new Error(`a starter row does not fit ${where}: ${outcome.code}`);
}
