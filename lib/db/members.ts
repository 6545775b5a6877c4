/** Who belongs to a plan, in which role and in which presence colour. */
import { type Role, roles } from "@/lib/plan/access";
import { type Db, type MemberRow, type UserRow } from "./schema";

export interface Membership {
  readonly role: Role;
  /** 1 to 8: a presence colour. */
  readonly color: number;
  readonly name: string;
}
export interface Member extends Membership {
  readonly user: string;
  readonly kind: UserRow["kind"];
  readonly joinedAt: number;
  readonly lastSeenAt: number;
}
export type MemberOutcome = { readonly ok: true } | { readonly ok: false; readonly code: "no-member" | "last-owner" };
export interface Grant {
  readonly plan: string;
  readonly user: string;
  readonly role: Role;
  /** The link it comes by; null for the founder, and when an owner gives it. */
  readonly link: string | null;
}

export async function findMembership(db: Db, plan: string, user: string): Promise<Membership | null> {
  const query = db.selectFrom("members").innerJoin("users", "users.id", "members.user");
  const columns = query.select(["members.role", "members.color", "users.name"]);
  return (await columns.where("members.plan", "=", plan).where("members.user", "=", user).executeTakeFirst()) ?? null;
}

/** Everyone, in the order they joined. */
export function membersOf(db: Db, plan: string): Promise<Member[]> {
  return db
    .selectFrom("members")
    .innerJoin("users", "users.id", "members.user")
    .select(["members.user", "users.name", "users.kind", "members.role", "members.color"])
    .select(["members.joined_at as joinedAt", "members.last_seen_at as lastSeenAt"])
    .where("members.plan", "=", plan)
    .orderBy("members.joined_at")
    .orderBy("members.user")
    .execute();
}

/** Adds someone who is no member yet; the colour is given here. */
export async function addMember(db: Db, grant: Grant, at: number): Promise<void> {
  const members = await db.selectFrom("members").selectAll().where("plan", "=", grant.plan).execute();
  const row = { ...grant, color: chooseColor(members), joined_at: at, last_seen_at: at };
  await db.insertInto("members").values(row).execute();
}

/** What an owner gives by hand stands: no link raises it, and none takes it along when revoked. */
export function changeRole(db: Db, plan: string, user: string, role: Role): Promise<MemberOutcome> {
  return db.transaction().execute(async (tx) => {
    const refused = role === "owner" ? await refuseStranger(tx, plan, user) : await refuseLoss(tx, plan, user);
    if (refused) return refused;
    const change = tx.updateTable("members").set({ role, link: null });
    await change.where("plan", "=", plan).where("user", "=", user).execute();
    return { ok: true };
  });
}

export function removeMember(db: Db, plan: string, user: string): Promise<MemberOutcome> {
  return db.transaction().execute(async (tx) => {
    const refused = await refuseLoss(tx, plan, user);
    if (refused) return refused;
    await tx.deleteFrom("members").where("plan", "=", plan).where("user", "=", user).execute();
    const links = tx.selectFrom("links").select("id").where("plan", "=", plan);
    await tx.deleteFrom("joins").where("user", "=", user).where("link", "in", links).execute();
    return { ok: true };
  });
}

/** Remembers that someone is here, so that colours are taken from those longest away. */
export async function markSeen(db: Db, plan: string, user: string, at: number): Promise<void> {
  const mark = db.updateTable("members").set({ last_seen_at: at });
  await mark.where("plan", "=", plan).where("user", "=", user).execute();
}

export const outranks = (role: Role, other: Role): boolean => roles.indexOf(role) < roles.indexOf(other);

const colors = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export function chooseColor(members: readonly Pick<MemberRow, "color" | "last_seen_at">[]): number {
  const lastSeen = new Map<number, number>();
  for (const { color, last_seen_at: at } of members) lastSeen.set(color, Math.max(at, lastSeen.get(color) ?? at));
  const free = colors.find((color) => !lastSeen.has(color));
  return free ?? colors.toSorted((a, b) => (lastSeen.get(a) ?? 0) - (lastSeen.get(b) ?? 0))[0] ?? 1;
}

async function refuseStranger(db: Db, plan: string, user: string): Promise<MemberOutcome | null> {
  return (await findMembership(db, plan, user)) ? null : { ok: false, code: "no-member" };
}

async function refuseLoss(db: Db, plan: string, user: string): Promise<MemberOutcome | null> {
  const owners = await db.selectFrom("members").select("user").where("plan", "=", plan).where("role", "=", "owner").execute();
  if (owners.length === 1 && owners[0]?.user === user) return { ok: false, code: "last-owner" };
  return refuseStranger(db, plan, user);
}
