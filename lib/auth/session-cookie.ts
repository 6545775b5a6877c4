/**
 * The session: a token next-auth understands, in the cookie next-auth uses. Read the same way by
 * route handlers, server components and the websocket's upgrade.
 */
import { decode, encode } from "next-auth/jwt";
import { findUser } from "@/lib/db/users";
import { type Db, type UserRow } from "@/lib/db/schema";

export interface SessionKeys {
  readonly secret: string;
  /** Whether people come by https; then the cookie is bound to it. */
  readonly secure: boolean;
}
export interface Session {
  readonly user: UserRow;
  /** Milliseconds. */
  readonly issuedAt: number;
}

/** Long, since a guest has no other way back; renewed whenever it is used. In seconds. */
export const sessionAge = 180 * 24 * 60 * 60;

export const isSecure = (publicUrl: string | null): boolean => publicUrl?.startsWith("https://") ?? false;

export const sessionCookieName = (secure: boolean): string =>
  secure ? "__Secure-next-auth.session-token" : "next-auth.session-token";

/** What the token says: who, and which version of their sessions. Names change, so none is kept. */
export const sessionClaims = (user: Pick<UserRow, "id" | "session_version">) => ({
  sub: user.id,
  version: user.session_version,
});

export async function sessionCookie(user: UserRow, { secret, secure }: SessionKeys): Promise<string> {
  const token = await encode({ token: sessionClaims(user), secret, maxAge: sessionAge });
  return cookie(token, sessionAge, secure);
}

export const endedSessionCookie = (secure: boolean): string => cookie("", 0, secure);

/** Who a Cookie header speaks for; null when it holds no session, or one that has been ended. */
export async function readSession(db: Db, cookieHeader: string | null | undefined, keys: SessionKeys): Promise<Session | null> {
  const token = parseCookies(cookieHeader ?? "").get(sessionCookieName(keys.secure));
  const claims = token ? await readToken(token, keys.secret) : null;
  const user = claims ? await findUser(db, claims.user) : null;
  return claims && user?.session_version === claims.version ? { user, issuedAt: claims.issuedAt } : null;
}

export function parseCookies(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(";").map((pair) => pair.split("="));
  return new Map(pairs.map(([name = "", ...value]) => [name.trim(), value.join("=").trim()]));
}

async function readToken(token: string, secret: string): Promise<{ user: string; version: number; issuedAt: number } | null> {
  const claims = await decode({ token, secret }).catch(() => null);
  if (typeof claims?.sub !== "string" || typeof claims["version"] !== "number") return null;
  return { user: claims.sub, version: claims["version"], issuedAt: Number(claims["iat"] ?? 0) * 1000 };
}

function cookie(value: string, maxAge: number, secure: boolean): string {
  const attributes = `Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${sessionCookieName(secure)}=${value}; ${attributes}`;
}
