import { z } from "zod";
import { email, newPassword, personName } from "@/lib/auth/fields";
import { hashPassword } from "@/lib/auth/password";
import { sessionKeys, toUser } from "@/lib/auth/session";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { createAccount, upgradeGuest } from "@/lib/db/users";
import { handleBody } from "../handle";
import { json } from "../respond";

const schema = z.object({ name: personName, email, password: newPassword });

/** Makes an account and signs in to it. A guest becomes the account, and keeps their plans. */
export const POST = handleBody(schema, async ({ host, session, body, fail }) => {
  if (session?.user.kind === "account") return fail("already-signed-in");
  const account = { name: body.name, email: body.email, passwordHash: await hashPassword(body.password) };
  const outcome = session
    ? await upgradeGuest(host.db, session.user.id, account)
    : await createAccount(host.db, account, Date.now());
  if (!outcome.ok) return fail(outcome.code);
  const cookie = await sessionCookie(outcome.user, sessionKeys(host));
  return json(toUser(outcome.user), { status: 201, headers: { "set-cookie": cookie } });
});
