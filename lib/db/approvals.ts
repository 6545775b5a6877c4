/** What is approved of a plan: one approval for each part, with who gave it and when. */
import { type Approval } from "@/lib/plan/approval";
import { type ApprovalsTable, type Db } from "./schema";

export type ApprovalOutcome = { readonly ok: true } | { readonly ok: false; readonly code: "approvals-full" | "no-approval" };

export const mostApprovals = 500;

/** Approving what somebody has approved already, word for word, changes nothing: theirs stands. */
export function giveApproval(db: Db, approval: ApprovalsTable): Promise<ApprovalOutcome> {
  const { plan, subject, by, content } = approval;
  return db.transaction().execute(async (tx) => {
    const given = tx.selectFrom("approvals").where("plan", "=", plan);
    const standing = await given.selectAll().where("subject", "=", subject).executeTakeFirst();
    if (!standing && (await given.select("subject").execute()).length >= mostApprovals) return { ok: false, code: "approvals-full" };
    if (standing && standing.content === content && standing.by !== by) return { ok: true };
    await tx.deleteFrom("approvals").where("plan", "=", plan).where("subject", "=", subject).execute();
    await tx.insertInto("approvals").values(approval).execute();
    return { ok: true };
  });
}

/** In the order of their subjects. */
export async function approvalsOf(db: Db, plan: string): Promise<Approval[]> {
  const rows = await db
    .selectFrom("approvals")
    .innerJoin("users", "users.id", "approvals.by")
    .select(["subject", "users.id as userId", "users.name as userName", "at", "content"])
    .where("plan", "=", plan)
    .orderBy("subject")
    .execute();
  return rows.map(({ subject, userId, userName, at, content }) => ({ subject, by: { id: userId, name: userName }, at, content }));
}

/** Who gave it; null when it is not approved. */
export async function findApprover(db: Db, plan: string, subject: string): Promise<string | null> {
  const query = db.selectFrom("approvals").select("by").where("plan", "=", plan).where("subject", "=", subject);
  return (await query.executeTakeFirst())?.by ?? null;
}

export async function withdrawApproval(db: Db, plan: string, subject: string): Promise<ApprovalOutcome> {
  const query = db.deleteFrom("approvals").where("plan", "=", plan).where("subject", "=", subject).returning("subject");
  return (await query.executeTakeFirst()) ? { ok: true } : { ok: false, code: "no-approval" };
}
