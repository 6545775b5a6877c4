import { z } from "zod";
import { personName } from "@/lib/auth/fields";
import { enterAsGuest } from "@/lib/auth/guests";
import { sessionKeys, toUser } from "@/lib/auth/session";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { handleBody } from "../handle";
import { json } from "../respond";

/** Lets someone in by a name alone; a guest who is in already is renamed. */
export const POST = handleBody(z.object({ name: personName }), async ({ host, session, body }) => {
  const user = await enterAsGuest(host, session?.user ?? null, body.name);
  const cookie = await sessionCookie(user, sessionKeys(host));
  return json(toUser(user), { status: session ? 200 : 201, headers: { "set-cookie": cookie } });
});
