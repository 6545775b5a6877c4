/** Which person of a plan a member is. Kept beside the document, where nobody can write it for somebody else. */
import { type Db } from "./schema";

export interface Claim { readonly plan: string; readonly user: string; readonly person: string }
export type ClaimOutcome = { readonly ok: true } | { readonly ok: false; readonly code: "person-taken" };

/** Instead of whom they were before. */
export function claimPerson(db: Db, claim: Claim): Promise<ClaimOutcome> {
  return db.transaction().execute(async (tx) => {
    const taken = await tx.selectFrom("claims").select("user").where("plan", "=", claim.plan).where("person", "=", claim.person).executeTakeFirst();
    if (taken && taken.user !== claim.user) return { ok: false, code: "person-taken" };
    await unclaim(tx, claim.plan, claim.user);
    await tx.insertInto("claims").values(claim).execute();
    return { ok: true };
  });
}

export async function unclaim(db: Db, plan: string, user: string): Promise<void> {
  await db.deleteFrom("claims").where("plan", "=", plan).where("user", "=", user).execute();
}

export const claimsIn = (db: Db, plan: string): Promise<Claim[]> =>
  db.selectFrom("claims").selectAll().where("plan", "=", plan).execute();

/** Who these members are in their other plans. */
export async function claimsElsewhere(db: Db, plan: string, users: readonly string[]): Promise<Claim[]> {
  if (users.length === 0) return [];
  return db.selectFrom("claims").selectAll().where("plan", "!=", plan).where("user", "in", users).execute();
}

/** Rises with everything that is written in a plan. */
export async function planVersion(db: Db, plan: string): Promise<number> {
  const last = async (table: "journal" | "snapshots") =>
    (await db.selectFrom(table).select(({ fn }) => fn.max("seq").as("seq")).where("plan", "=", plan).executeTakeFirst())?.seq ?? 0;
  return Math.max(Number(await last("journal")), Number(await last("snapshots")));
}
