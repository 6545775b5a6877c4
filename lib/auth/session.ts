import { headers } from "next/headers";
import { type UserRow } from "@/lib/db/schema";
import { getHost, type Host } from "@/lib/host";
import { isSecure, readSession, type Session, type SessionKeys } from "./session-cookie";

/** A person as pages and answers show them. */
export interface User {
  readonly id: string;
  readonly kind: UserRow["kind"];
  readonly name: string;
  readonly email: string | null;
}

export const toUser = ({ id, kind, name, email }: UserRow): User => ({ id, kind, name, email });

export const sessionKeys = ({ env }: Pick<Host, "env">): SessionKeys => ({
  secret: env.secret,
  secure: isSecure(env.publicUrl),
});

export const sessionOf = (host: Host, requestHeaders: Headers): Promise<Session | null> =>
  readSession(host.db, requestHeaders.get("cookie"), sessionKeys(host));

/** Who this request comes from, for server components. */
export async function currentUser(): Promise<User | null> {
  const session = await sessionOf(getHost(), await headers());
  return session && toUser(session.user);
}
