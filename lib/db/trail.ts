/** Who changed a watched field of a plan, when, and from what to what. Written by the server alone. */
import { type TrailEntry, type TrailStep } from "@/lib/plan/trail";
import { type Db, type TrailTable } from "./schema";

/** What one person did to a plan at one moment, in milliseconds. */
export interface TrailStride {
  readonly user: string;
  readonly at: number;
  readonly steps: readonly TrailStep[];
}

/** Milliseconds from the first of them within which a person's steps of one field are one: the last value is what they meant. */
export const oneStepMs = 10 * 60 * 1_000;
/** Entries of one field; the oldest go first. */
export const mostEntries = 500;

/**
 * In the order they were taken. A few statements, however many the steps: whoever waits for the disk waits for
 * this transaction too. Steps of a plan that is gone are left out.
 */
export function addTrail(db: Db, plan: string, strides: readonly TrailStride[]): Promise<void> {
  return db.transaction().execute(async (tx) => {
    if (!(await tx.selectFrom("plans").select("id").where("id", "=", plan).executeTakeFirst())) return;
    const known = await knownFields(tx, plan, strides);
    const fields = [...mergeSteps(known, plan, strides)];
    const replaced = fields.flatMap(([, { replaced: id }]) => id ?? []);
    const rows = fields.flatMap(([, { added }]) => added);
    if (replaced.length > 0) await tx.deleteFrom("trail").where("id", "in", replaced).execute();
    if (rows.length > 0) await tx.insertInto("trail").values(rows).execute();
    for (const [key, { added: [entry, ...more] }] of fields)
      if (entry && (known.get(key)?.count ?? 0) + 1 + more.length > mostEntries) await dropOldest(tx, entry);
  });
}

/** The last entry of a field, and how many there are. */
type KnownField = TrailTable & { readonly id: number; readonly count: number };
interface MergedField {
  /** The known entry, when it goes on: `added` then says it anew. */
  replaced: number | null;
  readonly added: TrailTable[];
}

const keyOf = ({ section, record, field }: Pick<TrailTable, "section" | "record" | "field">): string => `${section}/${record}.${field}`;

/** By field; also of other fields of the same records. */
async function knownFields(db: Db, plan: string, strides: readonly TrailStride[]): Promise<ReadonlyMap<string, KnownField>> {
  const namesOf = (part: "section" | "record") => [...new Set(strides.flatMap(({ steps }) => steps.map((step) => step[part])))];
  const rows = await db
    .selectFrom((nested) => nested
      .selectFrom("trail")
      .select(({ fn }) => [fn.max("trail.id").as("last"), fn.countAll<number>().as("count")])
      .where("plan", "=", plan)
      .where("section", "in", namesOf("section"))
      .where("record", "in", namesOf("record"))
      .groupBy(["section", "record", "field"])
      .as("fields"))
    .innerJoin("trail", "trail.id", "fields.last")
    .selectAll("trail")
    .select("fields.count")
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function mergeSteps(known: ReadonlyMap<string, KnownField>, plan: string, strides: readonly TrailStride[]): ReadonlyMap<string, MergedField> {
  const fields = new Map<string, MergedField>();
  for (const { user, at, steps } of strides)
    for (const step of steps) {
      const key = keyOf(step);
      const field = fields.get(key) ?? { replaced: null, added: [] };
      fields.set(key, field);
      mergeStep(field, known.get(key), { ...step, plan, by: user, began: at, at });
    }
  return fields;
}

function mergeStep(field: MergedField, known: KnownField | undefined, step: TrailTable): void {
  const last = field.added.at(-1) ?? (field.replaced === null ? known : undefined);
  if (!last || last.by !== step.by || step.at - last.began >= oneStepMs) return void field.added.push(step);
  if (last === known) field.replaced = known.id;
  else field.added.pop();
  // Whoever puts back what was there has changed nothing.
  if (last.before !== step.value) field.added.push({ ...step, before: last.before, began: last.began });
}

async function dropOldest(db: Db, { plan, section, record, field }: TrailTable): Promise<void> {
  const ofField = db.selectFrom("trail").where("plan", "=", plan).where("section", "=", section).where("record", "=", record).where("field", "=", field);
  await db.deleteFrom("trail").where("id", "in", ofField.select("id").orderBy("id", "desc").offset(mostEntries).limit(mostEntries)).execute();
}

/** How the watched fields of a record changed, the last change first. */
export const trailOf = (db: Db, plan: string, { section, record }: { readonly section: string; readonly record: string }): Promise<TrailEntry[]> =>
  read(entries(db, plan, section).where("record", "=", record).orderBy("trail.id", "desc"));

/** Of each watched field in a section the first change since then (milliseconds): it says what was before. */
export function firstChanges(db: Db, plan: string, { section, since }: { readonly section: string; readonly since: number }): Promise<TrailEntry[]> {
  const firsts = db.selectFrom("trail").select(({ fn }) => fn.min("trail.id").as("first"))
    .where("plan", "=", plan).where("section", "=", section).where("at", ">=", since).groupBy(["record", "field"]);
  return read(entries(db, plan, section).where("trail.id", "in", firsts).orderBy("trail.id"));
}

const entries = (db: Db, plan: string, section: string) =>
  db
    .selectFrom("trail")
    .innerJoin("users", "users.id", "trail.by")
    .select(["section", "record", "field", "before", "value", "at", "users.id as userId", "users.name as userName"])
    .where("plan", "=", plan)
    .where("section", "=", section);

async function read(query: ReturnType<typeof entries>): Promise<TrailEntry[]> {
  const rows = await query.execute();
  return rows.map(({ userId, userName, ...row }) => ({ ...row, by: { id: userId, name: userName } }));
}
