import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { parseCookies, readSession, sessionCookie, sessionCookieName } from "@/lib/auth/session-cookie";
import { identify } from "@/lib/auth/socket-identity";
import { createGuest, endSessions, findUser } from "@/lib/db/users";
import { temporaryDatabase } from "../db/temporary-database";

const keys = { secret: "a secret of at least thirty-two characters", secure: false };

async function signIn() {
  const { db } = temporaryDatabase();
  const user = await createGuest(db, "Grace", 0);
  const cookie = (await sessionCookie(user, keys)).split(";")[0] ?? "";
  return { db, user, cookie };
}

test("[A2] a request and a websocket's upgrade read the same person from the cookie", async () => {
  const { db, user, cookie } = await signIn();
  const header = `planroom.language=ko; ${cookie}; other=a=b`;
  expect((await readSession(db, header, keys))?.user).toEqual(user);
  expect(await identify({ headers: { cookie: header } }, { db, ...keys })).toEqual({
    userId: user.id,
    name: "Grace",
    sessionVersion: 1,
  });
});

test("[A2] no cookie, a forged one, one of another secret or of nobody is nobody", async () => {
  const { db, user, cookie } = await signIn();
  const name = sessionCookieName(false);
  const token = (claims: object, secret = keys.secret) => encode({ token: { ...claims }, secret });
  const forged = [
    undefined,
    "",
    `${name}=`,
    `${name}=nonsense`,
    `${cookie}x`,
    `${name}=${await token({ sub: user.id, version: 1 }, "another secret of thirty-two characters")}`,
    `${name}=${await token({ sub: "nobody", version: 1 })}`,
    `${name}=${await token({ sub: user.id })}`,
    `${name}=${await token({ sub: user.id, version: "1" })}`,
  ];
  for (const header of forged) expect(await identify({ headers: { cookie: header } }, { db, ...keys })).toBeNull();
  expect(await readSession(db, cookie, { ...keys, secure: true })).toBeNull();
});

test("[A2] the cookie is out of reach of scripts and other sites, and bound to https where there is https", async () => {
  const { user } = await signIn();
  const cookie = await sessionCookie(user, { ...keys, secure: true });
  expect(cookie).toMatch(/^__Secure-next-auth\.session-token=.+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
});

test("[A3] raising the version ends the sessions that were, and not the next", async () => {
  const { db, user, cookie } = await signIn();
  await endSessions(db, user.id);
  expect(await readSession(db, cookie, keys)).toBeNull();
  const now = await findUser(db, user.id);
  const renewed = now && (await sessionCookie(now, keys));
  expect((await readSession(db, renewed, keys))?.user.session_version).toBe(2);
});

test("[A2] cookies are read as they are written", () => {
  expect([...parseCookies("a=1;b = 2 ; c=x=y;d")]).toEqual([["a", "1"], ["b", "2"], ["c", "x=y"], ["d", ""]]);
});
