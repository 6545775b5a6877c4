import { sessionKeys, toUser } from "@/lib/auth/session";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { handle } from "../handle";
import { json } from "../respond";

const renewAfter = 24 * 60 * 60 * 1000;

/** Who I am, `user: null` when nobody. Renews the session, so that only an unused one runs out. */
export const GET = handle(async ({ host, session }) => {
  if (!session) return json({ user: null });
  const isFresh = Date.now() - session.issuedAt < renewAfter;
  const headers = isFresh ? undefined : { "set-cookie": await sessionCookie(session.user, sessionKeys(host)) };
  return json({ user: toUser(session.user) }, { headers });
});
