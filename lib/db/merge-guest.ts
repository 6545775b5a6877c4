/** A guest turns out to be someone with an account: their plans become that account's. */
import { outranks } from "./members";
import { type Db, type MemberRow } from "./schema";
import { endSessions } from "./users";

/**
 * Moves a guest's memberships, and what they saved, marked, approved and asked, to an account; where both are members the
 * higher role wins. The guest's row stays, signed out everywhere: the journal names it as an author.
 */
export function mergeGuest(db: Db, guest: string, account: string): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const own = await tx.selectFrom("members").selectAll().where("user", "=", account).execute();
    const brought = await tx.selectFrom("members").selectAll().where("user", "=", guest).execute();
    for (const member of brought)
      await moveMembership(tx, member, own.find(({ plan }) => plan === member.plan) ?? null, account);
    await moveJoins(tx, guest, account);
    await tx.updateTable("baselines").set({ taken_by: account }).where("taken_by", "=", guest).execute();
    await tx.updateTable("outsider_marks").set({ marked_by: account }).where("marked_by", "=", guest).execute();
    await tx.updateTable("outsider_marks").set({ settled_by: account }).where("settled_by", "=", guest).execute();
    await tx.updateTable("approvals").set({ by: account }).where("by", "=", guest).execute();
    await tx.updateTable("surveys").set({ made_by: account }).where("made_by", "=", guest).execute();
    await tx.updateTable("trail").set({ by: account }).where("by", "=", guest).execute();
    await endSessions(tx, guest);
  });
}

async function moveMembership(db: Db, brought: MemberRow, own: MemberRow | null, account: string): Promise<void> {
  const { plan, user: guest, role, link } = brought;
  if (!own) {
    await db.updateTable("members").set({ user: account }).where("plan", "=", plan).where("user", "=", guest).execute();
    return;
  }
  if (outranks(role, own.role))
    await db.updateTable("members").set({ role, link }).where("plan", "=", plan).where("user", "=", account).execute();
  await db.deleteFrom("members").where("plan", "=", plan).where("user", "=", guest).execute();
}

async function moveJoins(db: Db, guest: string, account: string): Promise<void> {
  const joins = await db.deleteFrom("joins").where("user", "=", guest).returning(["link", "at"]).execute();
  for (const join of joins)
    await db.insertInto("joins").values({ ...join, user: account }).onConflict((conflict) => conflict.doNothing()).execute();
}
