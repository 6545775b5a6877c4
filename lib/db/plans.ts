/** The plans' own rows: what a list of plans shows, not what the plans say. */
import { type Role } from "@/lib/plan/access";
import { type Language } from "@/lib/plan/language";
import { createLink, type CreatedLink } from "./links";
import { addMember } from "./members";
import { type Db } from "./schema";

export interface NewPlan {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly template: string;
  readonly createdBy: string;
}
export interface PlanSummary {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly role: Role;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The plan, its founder as owner, and a link by which others come to edit. */
export function createPlan(db: Db, { createdBy, ...plan }: NewPlan, at: number): Promise<CreatedLink> {
  return db.transaction().execute(async (tx) => {
    await tx.insertInto("plans").values({ ...plan, created_by: createdBy, created_at: at, updated_at: at }).execute();
    await addMember(tx, { plan: plan.id, user: createdBy, role: "owner", link: null }, at);
    return createLink(tx, { plan: plan.id, role: "editor", createdBy }, at);
  });
}

/** The plans someone is a member of, the last changed first. */
export const plansOf = (db: Db, user: string): Promise<PlanSummary[]> =>
  summaries(db, user).orderBy("plans.updated_at", "desc").orderBy("plans.id").execute();

/** A plan as one of its members sees it; null for a stranger, as if it did not exist. */
export const findPlan = async (db: Db, plan: string, user: string): Promise<PlanSummary | null> =>
  (await summaries(db, user).where("plans.id", "=", plan).executeTakeFirst()) ?? null;

/** Keeps the list in step with what the plan says of itself. */
export async function updatePlan(db: Db, plan: string, change: { readonly name?: string }, at: number): Promise<void> {
  await db.updateTable("plans").set({ ...change, updated_at: at }).where("id", "=", plan).execute();
}

/** When a plan last changed, in milliseconds; it lags behind by two seconds at most. */
export const updatedAt = async (db: Db, plan: string): Promise<number> =>
  (await db.selectFrom("plans").select("updated_at").where("id", "=", plan).executeTakeFirst())?.updated_at ?? 0;

/** Removes a plan with all it wrote. Answers who was a member. */
export function removePlan(db: Db, plan: string): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    const members = await tx.deleteFrom("members").where("plan", "=", plan).returning("user").execute();
    for (const table of ["heads", "journal", "snapshots", "quarantine"] as const)
      await tx.deleteFrom(table).where("plan", "=", plan).execute();
    await tx.deleteFrom("plans").where("id", "=", plan).execute();
    return members.map(({ user }) => user);
  });
}

function summaries(db: Db, user: string) {
  return db
    .selectFrom("plans")
    .innerJoin("members", "members.plan", "plans.id")
    .select(["plans.id", "plans.name", "plans.language", "members.role"])
    .select(["plans.created_at as createdAt", "plans.updated_at as updatedAt"])
    .where("members.user", "=", user);
}
