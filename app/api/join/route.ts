import { z } from "zod";
import { personName } from "@/lib/auth/fields";
import { enterAsGuest } from "@/lib/auth/guests";
import { lookUpKey } from "@/lib/auth/room-guesses";
import { addressOf } from "@/lib/auth/same-origin";
import { sessionKeys } from "@/lib/auth/session";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { joinByLink } from "@/lib/db/join";
import { type Key, normalizeCode } from "@/lib/db/links";
import { type Call, handleBody } from "../handle";
import { json } from "../respond";

const text = z.string().min(1).max(200);
const schema = z.object({ code: text.optional(), token: text.optional(), name: personName.optional() });

/** Joins a plan by the token of a link or by a room's code. A stranger enters as a guest, by name. */
export const POST = handleBody(schema, async ({ host, request, session, body, fail }) => {
  const key = keyOf(body);
  if (!key) return fail("malformed");
  const found = await lookUpKey(host.db, key, addressOf(request.headers));
  if (!found.ok) return found.code === "too-many" ? fail("too-many") : failUnknown(key, fail);
  if (!session && body.name === undefined) return fail("name-required");
  const user = session?.user ?? (await enterAsGuest(host, null, body.name ?? ""));
  const joined = await joinByLink(host.db, key, user.id, Date.now());
  if (!joined) return fail("no-link");
  if (joined.changed) host.accessChanged({ user: user.id, plan: joined.plan });
  const headers = session ? undefined : { "set-cookie": await sessionCookie(user, sessionKeys(host)) };
  return json({ id: joined.plan, role: joined.role }, { headers });
});

function keyOf({ code, token }: { readonly code?: string; readonly token?: string }): Key | null {
  if (token !== undefined) return { token };
  return code === undefined ? null : { code };
}

const failUnknown = (key: Key, fail: Call["fail"]): Response =>
  "code" in key ? fail("no-room", { code: normalizeCode(key.code) ?? key.code }) : fail("no-link");
