/** Who is who, and may what: as the database says it now. */
import { type Role } from "@/lib/plan/access";
import { type Db } from "@/lib/db/schema";

export interface Access {
  readonly role: Role;
  /** 1 to 8: a presence colour. */
  readonly color: number;
  readonly name: string;
  /** Of the sessions that are valid now; a session with another one was ended. */
  readonly sessionVersion: number;
}
export interface Visit {
  readonly plan: string;
  readonly user: string;
}

/** For each visit what the person may do there, or null. One query for all. */
export async function readAccess(db: Db, visits: readonly Visit[]): Promise<(Access | null)[]> {
  const plans = [...new Set(visits.map(({ plan }) => plan))];
  const users = [...new Set(visits.map(({ user }) => user))];
  const rows = await db
    .selectFrom("members")
    .innerJoin("users", "users.id", "members.user")
    .select(["members.plan", "members.user", "members.role", "members.color", "users.name"])
    .select("users.session_version as sessionVersion")
    .where("members.plan", "in", plans)
    .where("members.user", "in", users)
    .execute();
  const byVisit = new Map(rows.map(({ plan, user, ...access }) => [visitKey({ plan, user }), access]));
  return visits.map((visit) => byVisit.get(visitKey(visit)) ?? null);
}

export const visitKey = ({ plan, user }: Visit): string => `${plan} ${user}`;
