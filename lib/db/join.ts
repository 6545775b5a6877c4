/** How links make members, and how revoking one unmakes them. */
import { type GrantableRole, type Role } from "@/lib/plan/access";
import { findLink, type Key } from "./links";
import { addMember, outranks } from "./members";
import { type Db, type LinkRow } from "./schema";
import { findUser } from "./users";

export interface Joined {
  readonly plan: string;
  readonly role: Role;
  /** Whether they had another role before, or none. */
  readonly changed: boolean;
}

export interface Invitation {
  readonly plan: string;
  readonly planName: string;
  readonly role: GrantableRole;
  readonly inviter: string;
}

/** What a live link says of where it leads, to whoever holds its token or code. */
export async function findInvitation(db: Db, key: Key): Promise<Invitation | null> {
  const link = await findLink(db, key);
  if (!link) return null;
  const query = db.selectFrom("plans").select("name").where("id", "=", link.plan);
  const [plan, inviter] = [await query.executeTakeFirst(), await findUser(db, link.created_by)];
  return { plan: link.plan, planName: plan?.name ?? "", role: link.role, inviter: inviter?.name ?? "" };
}

/** Joins by a token or a code; null when no live link has it. */
export function joinByLink(db: Db, key: Key, user: string, at: number): Promise<Joined | null> {
  return db.transaction().execute(async (tx) => {
    const link = await findLink(tx, key);
    if (!link) return null;
    await tx.insertInto("joins").values({ link: link.id, user, at }).onConflict((conflict) => conflict.doNothing()).execute();
    return { plan: link.plan, ...(await takeRole(tx, link, user, at)) };
  });
}

/** Revokes a link. Answers the people whose access changed, or null when the plan has no such live link. */
export function revokeLink(db: Db, plan: string, link: string, at: number): Promise<string[] | null> {
  return db.transaction().execute(async (tx) => {
    const revoke = tx.updateTable("links").set({ revoked_at: at }).where("id", "=", link).where("plan", "=", plan);
    if (!(await revoke.where("revoked_at", "is", null).returning("id").executeTakeFirst())) return null;
    const came = await tx.selectFrom("members").select("user").where("plan", "=", plan).where("link", "=", link).execute();
    for (const { user } of came) await fallBack(tx, plan, user);
    return came.map(({ user }) => user);
  });
}

/** Gives someone whose link ended the best of their other links, or takes their membership. */
async function fallBack(db: Db, plan: string, user: string): Promise<void> {
  const used = await db
    .selectFrom("joins")
    .innerJoin("links", "links.id", "joins.link")
    .select(["links.id", "links.role"])
    .where("joins.user", "=", user)
    .where("links.plan", "=", plan)
    .where("links.revoked_at", "is", null)
    .execute();
  const best = used.toSorted((a, b) => (outranks(a.role, b.role) ? -1 : 1))[0];
  if (best) await setRole(db, plan, user, best);
  else await db.deleteFrom("members").where("plan", "=", plan).where("user", "=", user).execute();
}

/** A link raises only what another link gave: what an owner decided by hand stands. */
async function takeRole(db: Db, link: LinkRow, user: string, at: number): Promise<Omit<Joined, "plan">> {
  const { plan, role } = link;
  const query = db.selectFrom("members").select(["role", "link"]).where("plan", "=", plan).where("user", "=", user);
  const member = await query.executeTakeFirst();
  if (!member) {
    await addMember(db, { plan, user, role, link: link.id }, at);
    return { role, changed: true };
  }
  if (member.link === null || !outranks(role, member.role)) return { role: member.role, changed: false };
  await setRole(db, plan, user, link);
  return { role, changed: true };
}

async function setRole(db: Db, plan: string, user: string, { id, role }: Pick<LinkRow, "id" | "role">): Promise<void> {
  const change = db.updateTable("members").set({ role, link: id });
  await change.where("plan", "=", plan).where("user", "=", user).execute();
}
