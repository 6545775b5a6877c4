/** Baselines of a plan: who saved what, and when. What they hold is computed by the server and never changed. */
import { randomUUID } from "node:crypto";
import { type Baseline, type BaselineSummary } from "@/lib/plan/derive/baseline";
import { type BaselineRow, type Db } from "./schema";

export interface NewBaseline {
  readonly plan: string;
  readonly name: string;
  readonly takenBy: string;
  readonly baseline: Baseline;
}
export type BaselineOutcome = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly code: "baselines-full" | "no-baseline" };

export const mostBaselines = 50;
/** A removed one can be brought back for so long. */
const keptRemovedMs = 24 * 60 * 60 * 1000;

export function addBaseline(db: Db, { plan, name, takenBy, baseline }: NewBaseline, at: number): Promise<BaselineOutcome> {
  return db.transaction().execute(async (tx) => {
    await tx.deleteFrom("baselines").where("plan", "=", plan).where("removed_at", "<", at - keptRemovedMs).execute();
    if (await isFull(tx, plan)) return full;
    const id = randomUUID();
    const row = { id, plan, name, taken_by: takenBy, taken_at: at, removed_at: null, data: JSON.stringify(baseline) };
    await tx.insertInto("baselines").values(row).execute();
    return { ok: true, id };
  });
}

/** The last saved first. */
export async function baselinesOf(db: Db, plan: string): Promise<BaselineSummary[]> {
  const query = db
    .selectFrom("baselines")
    .innerJoin("users", "users.id", "baselines.taken_by")
    .select(["baselines.id", "baselines.name", "users.id as userId", "users.name as userName", "taken_at as takenAt"]);
  const live = query.where("plan", "=", plan).where("removed_at", "is", null);
  const rows = await live.orderBy("taken_at", "desc").orderBy("baselines.id").execute();
  return rows.map(({ id, name, userId, userName, takenAt }) => ({ id, name, takenBy: { id: userId, name: userName }, takenAt }));
}

/** Who saved it, also when it was removed; null when the plan has no such one. */
export async function findBaselineAuthor(db: Db, plan: string, id: string): Promise<string | null> {
  const query = db.selectFrom("baselines").select("taken_by").where("plan", "=", plan).where("id", "=", id);
  return (await query.executeTakeFirst())?.taken_by ?? null;
}

export async function readBaseline(db: Db, plan: string, id: string): Promise<Baseline | null> {
  const query = db.selectFrom("baselines").select("data").where("plan", "=", plan).where("id", "=", id).where("removed_at", "is", null);
  const row = await query.executeTakeFirst();
  return row ? (JSON.parse(row.data) as Baseline) : null;
}

export const renameBaseline = (db: Db, plan: string, id: string, name: string): Promise<BaselineOutcome> =>
  change(db, { plan, id, isRemoved: false }, { name });

export const removeBaseline = (db: Db, plan: string, id: string, at: number): Promise<BaselineOutcome> =>
  change(db, { plan, id, isRemoved: false }, { removed_at: at });

export function restoreBaseline(db: Db, plan: string, id: string): Promise<BaselineOutcome> {
  return db.transaction().execute(async (tx) =>
    (await isFull(tx, plan)) ? full : change(tx, { plan, id, isRemoved: true }, { removed_at: null }));
}

const full: BaselineOutcome = { ok: false, code: "baselines-full" };

async function isFull(db: Db, plan: string): Promise<boolean> {
  const query = db.selectFrom("baselines").select("id").where("plan", "=", plan).where("removed_at", "is", null);
  return (await query.limit(mostBaselines).execute()).length === mostBaselines;
}

async function change(
  db: Db, { plan, id, isRemoved }: { plan: string; id: string; isRemoved: boolean }, values: Partial<Pick<BaselineRow, "name" | "removed_at">>,
): Promise<BaselineOutcome> {
  const update = db.updateTable("baselines").set(values).where("plan", "=", plan).where("id", "=", id);
  const changed = await update.where("removed_at", isRemoved ? "is not" : "is", null).returning("id").executeTakeFirst();
  return changed ? { ok: true, id } : { ok: false, code: "no-baseline" };
}
