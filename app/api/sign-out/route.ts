import { z } from "zod";
import { sessionKeys } from "@/lib/auth/session";
import { endedSessionCookie } from "@/lib/auth/session-cookie";
import { endSessions } from "@/lib/db/users";
import { handleBody } from "../handle";
import { json } from "../respond";

/** Signs out here, or `everywhere`: then every session of this person ends, and their sockets close. */
export const POST = handleBody(z.object({ everywhere: z.boolean().default(false) }), async ({ host, session, body }) => {
  if (session && body.everywhere) {
    await endSessions(host.db, session.user.id);
    host.accessChanged({ user: session.user.id, plan: null });
  }
  return json({}, { headers: { "set-cookie": endedSessionCookie(sessionKeys(host).secure) } });
});
