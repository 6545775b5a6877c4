import { z } from "zod";
import { personName } from "@/lib/auth/fields";
import { enterAsGuest } from "@/lib/auth/guests";
import { addressOf } from "@/lib/auth/same-origin";
import { sessionKeys } from "@/lib/auth/session";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { createTokenBuckets } from "@/lib/auth/token-buckets";
import { joinByLink } from "@/lib/db/join";
import { findLink, type Key, normalizeCode } from "@/lib/db/links";
import { handleBody } from "../handle";
import { json } from "../respond";

const text = z.string().min(1).max(200);
const schema = z.object({ code: text.optional(), token: text.optional(), name: personName.optional() });

/** Twenty wrong codes from one address, then one every six seconds. A right one costs nothing: a room shares an address. */
const guesses = createTokenBuckets({ capacity: 20, refill: 6_000 });

/** Joins a plan by the token of a link or by a room's code. A stranger enters as a guest, by name. */
export const POST = handleBody(schema, async ({ host, request, session, body, fail }) => {
  const key = keyOf(body);
  if (!key) return fail("malformed");
  const address = addressOf(request.headers);
  if (!guesses.has(address)) return fail("too-many");
  if (!(await findLink(host.db, key))) {
    guesses.take(address);
    return "code" in key ? fail("no-room", { code: normalizeCode(key.code) ?? key.code }) : fail("no-link");
  }
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
