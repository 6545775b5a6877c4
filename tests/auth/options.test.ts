import { type Account, type User } from "next-auth";
import { type JWT } from "next-auth/jwt";
import { expect, test } from "vitest";
import { authOptions } from "@/lib/auth/options";
import { hashPassword } from "@/lib/auth/password";
import { createPlan, plansOf } from "@/lib/db/plans";
import { type UserRow } from "@/lib/db/schema";
import { createAccount, createGuest, findUser } from "@/lib/db/users";
import { type Host } from "@/lib/host";
import { nextPlace } from "@/components/auth/next-place";
import { fakeHost } from "../api/fake-host";

const password = "correct horse";
const email = "grace@hanbit.example";

async function setUp() {
  const fake = fakeHost();
  const outcome = await createAccount(fake.db, { name: "Grace", email, passwordHash: await hashPassword(password) }, 0);
  if (!outcome.ok) throw new Error(outcome.code);
  const guest = await createGuest(fake.db, "Guest", 0);
  await createPlan(fake.db, { id: "plan", name: "Portal", language: "en", template: "blank", createdBy: guest.id }, 0);
  return { ...fake, account: outcome.user, guest };
}

const optionsFor = (host: Host, visitor: UserRow | null) => authOptions({ host, visitor, headers: new Headers() });

/** What next-auth does with a form: the provider's authorize, then the token. */
function authorize(host: Host, visitor: UserRow | null, provider: string, fields: Record<string, string>): Promise<User | null> {
  const options = optionsFor(host, visitor).providers.map(({ options }) => options as ProviderOptions | undefined);
  const found = options.find((given) => given?.id === provider);
  return found?.authorize?.(fields) ?? Promise.reject(new Error(`there is no provider "${provider}"`));
}
interface ProviderOptions {
  readonly id?: string;
  authorize?(fields: Record<string, string>): Promise<User | null>;
}
function claim(host: Host, visitor: UserRow | null, user: User, account: Partial<Account> | null, token: JWT = {}) {
  const given = { token, user, account: account as Account | null };
  return optionsFor(host, visitor).callbacks?.jwt?.(given);
}
const credentials = { type: "credentials" as const, providerAccountId: "" };

test("[A4] [A11] a guest who signs in by password hands their plans to the account, and their sockets close", async () => {
  const { host, db, changes, account, guest } = await setUp();
  const user = await authorize(host, guest, "password", { email: email.toUpperCase(), password });
  expect(user?.id).toBe(account.id);
  expect(await claim(host, guest, user as User, credentials)).toEqual({ sub: account.id, version: 1 });
  expect((await plansOf(db, account.id)).map(({ id }) => id)).toEqual(["plan"]);
  expect(changes).toEqual([{ user: guest.id, plan: null }]);
});

test("[A1] a wrong password, a missing one and an unknown e-mail let nobody in", async () => {
  const { host } = await setUp();
  await expect(authorize(host, null, "password", { email, password: "wrong" })).rejects.toThrow("wrong-password");
  await expect(authorize(host, null, "password", { email: "no@hanbit.example", password })).rejects.toThrow("wrong-password");
  expect(await authorize(host, null, "password", { email })).toBeNull();
});

test("[A4] a guest keeps who they are when they give a name again", async () => {
  const { host, guest } = await setUp();
  expect(await authorize(host, guest, "guest", { name: "Grace" })).toMatchObject({ id: guest.id, name: "Grace" });
  expect(await authorize(host, null, "guest", { name: " " })).toBeNull();
});

test("[A5] by a provider, a guest becomes the account, and the same subject is the same person later", async () => {
  const { db, guest, host: own } = await setUp();
  const oidc = { issuer: "https://id.example", clientId: "c", clientSecret: "s", name: "Keycloak" };
  const host = { ...own, env: { ...own.env, oidc } };
  const profile = { id: "42", name: "Minjun", email };
  const account = { type: "oauth" as const, providerAccountId: "42" };
  expect(await claim(host, guest, profile, account)).toEqual({ sub: guest.id, version: 1 });
  expect(await findUser(db, guest.id)).toMatchObject({ kind: "account", name: "Minjun", email: null });
  expect(await claim(host, null, profile, account)).toMatchObject({ sub: guest.id });
});

test("[A3] next-auth's own session ends with ours", async () => {
  const { host, account } = await setUp();
  const nobody = undefined as unknown as User;
  expect(await claim(host, account, nobody, null, { sub: account.id })).toEqual({ sub: account.id, version: 1 });
  await expect(claim(host, null, nobody, null, { sub: account.id })).rejects.toThrow("ended");
});

test.each([
  ["/plans/1", "/plans/1"], [undefined, "/"], ["https://evil.example", "/"], ["//evil.example", "/"], ["/\\evil.example", "/"],
  [["/a", "/b"], "/"], ["plans", "/"], ["/\t/evil.example", "/"], ["/plans/1?a=b#R1", "/plans/1?a=b#R1"],
])("[A13] asked for %s, people go to %s", (asked, place) => expect(nextPlace(asked)).toBe(place));
