import { expect, test, vi } from "vitest";
import { sessionKeys } from "@/lib/auth/session";
import { readSession } from "@/lib/auth/session-cookie";
import { identify } from "@/lib/auth/socket-identity";
import { POST as accounts } from "@/app/api/accounts/route";
import { POST as guests } from "@/app/api/guests/route";
import { GET as me } from "@/app/api/me/route";
import { POST as signOut } from "@/app/api/sign-out/route";
import { ask, call, cookieOf, fakeHost } from "./fake-host";

const grace = { name: "Grace", email: "Grace@Hanbit.example", password: "correct horse" };
const post = (route: typeof guests, body: unknown, cookie?: string, headers?: Record<string, string>) =>
  call(route, ask({ body, cookie, headers }), {});

test("[A2] a guest gives a name and gets a session that reads alike everywhere", async () => {
  const { host, db } = fakeHost();
  const { status, body, cookie } = await post(guests, { name: "  Grace \u0007 Kim " });
  expect({ status, body }).toMatchObject({ status: 201, body: { kind: "guest", name: "Grace Kim", email: null } });
  const found = await call(me, ask({ cookie: cookie ?? "" }), {});
  expect(found.body["user"]).toEqual(body);
  expect((await identify({ headers: { cookie: cookie ?? "" } }, { db, ...sessionKeys(host) }))?.userId).toBe(body["id"]);
});

test("[A4] a guest who gives a name again is the same guest, renamed", async () => {
  fakeHost();
  const first = await post(guests, { name: "Grace" });
  const again = await post(guests, { name: "Grace Kim" }, first.cookie ?? "");
  expect(again).toMatchObject({ status: 200, body: { id: first.body["id"], name: "Grace Kim" } });
});

test("[A4] a guest who signs up is the same person; signing up twice is refused", async () => {
  fakeHost();
  const guest = await post(guests, { name: "Grace" });
  const account = await post(accounts, grace, guest.cookie ?? "");
  expect(account).toMatchObject({ status: 201, body: { id: guest.body["id"], kind: "account", email: "grace@hanbit.example" } });
  expect(await post(accounts, grace, account.cookie ?? "")).toMatchObject({ status: 409, body: { error: { code: "already-signed-in" } } });
  expect(await post(accounts, grace)).toMatchObject({ status: 409, body: { error: { code: "email-taken" } } });
});

test("[A3] [A11] signing out everywhere ends every session and tells the sockets", async () => {
  const { host, db, changes } = fakeHost();
  const { body, cookie } = await post(guests, { name: "Grace" });
  const here = await post(signOut, {}, cookie ?? "");
  expect([here.status, here.cookie, changes]).toEqual([200, "next-auth.session-token=", []]);
  expect(await readSession(db, cookie, sessionKeys(host))).not.toBeNull();
  await post(signOut, { everywhere: true }, cookie ?? "");
  expect(await readSession(db, cookie, sessionKeys(host))).toBeNull();
  expect(changes).toEqual([{ user: body["id"], plan: null }]);
  expect((await call(me, ask({ cookie: cookie ?? "" }), {})).body).toEqual({ user: null });
});

test("[A2] a session in use is renewed, once a day", async () => {
  const { host, db } = fakeHost();
  const { body, cookie } = await post(guests, { name: "Grace" });
  expect((await call(me, ask({ cookie: cookie ?? "" }), {})).cookie).toBeNull();
  const user = await db.selectFrom("users").selectAll().where("id", "=", String(body["id"])).executeTakeFirstOrThrow();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 25 * 60 * 60 * 1000 });
  const old = await cookieOf(host, user).finally(() => vi.useRealTimers());
  expect((await call(me, ask({ cookie: old }), {})).cookie).toMatch(/^next-auth\.session-token=ey/);
});

const wrong: readonly [string, unknown, string][] = [
  ["no name", {}, "name-missing"],
  ["a blank name", { name: " \u200b " }, "name-missing"],
  ["a name of another kind", { name: 7 }, "name-missing"],
  ["a long name", { name: "x".repeat(61) }, "name-too-long"],
  ["a list", [], "malformed"],
];
test.each(wrong)("[A12] %s is refused under its own code, in the reader's language", async (_, body, code) => {
  fakeHost();
  const english = await post(guests, body);
  const korean = await post(guests, body, undefined, { "accept-language": "ko-KR,ko;q=0.9" });
  expect(english).toMatchObject({ status: 400, body: { error: { code } } });
  expect(korean.body.error?.code).toBe(code);
  expect(korean.body.error?.message).toMatch(/[가-힣]/);
  expect(english.body.error?.message).not.toMatch(/[가-힣]/);
});

test("[A12] an account needs an e-mail address and a long enough password", async () => {
  fakeHost();
  expect((await post(accounts, { ...grace, email: "grace@" })).body.error?.code).toBe("email-invalid");
  expect((await post(accounts, { ...grace, password: "short" })).body.error?.code).toBe("password-too-short");
  expect((await post(accounts, { ...grace, password: "x".repeat(201) })).body.error?.code).toBe("password-too-long");
});

test("[A7] a form, a broken body and a huge one are refused", async () => {
  fakeHost();
  const form = ask({ method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" } });
  expect(await call(guests, form, {})).toMatchObject({ status: 415, body: { error: { code: "not-json" } } });
  const broken = new Request("http://localhost", { method: "POST", body: "{", headers: { "content-type": "application/json" } });
  expect(await call(guests, broken, {})).toMatchObject({ status: 400, body: { error: { code: "malformed" } } });
  expect(await post(guests, { name: "x".repeat(70_000) })).toMatchObject({ status: 413, body: { error: { code: "too-large" } } });
});
