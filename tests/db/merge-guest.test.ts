import { expect, test } from "vitest";
import { createUserOfIdentity, findUserByIdentity } from "@/lib/db/identities";
import { joinByLink, revokeLink } from "@/lib/db/join";
import { findMembership } from "@/lib/db/members";
import { mergeGuest } from "@/lib/db/merge-guest";
import { createPlan, plansOf, removePlan } from "@/lib/db/plans";
import { type Db } from "@/lib/db/schema";
import { createAccount, createGuest, findUser, upgradeGuest } from "@/lib/db/users";
import { temporaryDatabase } from "./temporary-database";

const grace = { name: "Grace", email: "Grace@Hanbit.example", passwordHash: "x" };

async function accountOf(db: Db, account = grace): Promise<string> {
  const outcome = await createAccount(db, account, 0);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.user.id;
}
const found = (db: Db, id: string, createdBy: string) =>
  createPlan(db, { id, name: id, language: "en", template: "blank", createdBy }, 0);

test("[D9] [A4] a guest who signs up keeps their id and their plans", async () => {
  const { db } = temporaryDatabase();
  const guest = await createGuest(db, "Grace", 0);
  await found(db, "plan", guest.id);
  const outcome = await upgradeGuest(db, guest.id, grace);
  expect(outcome).toMatchObject({ ok: true, user: { id: guest.id, kind: "account", email: "grace@hanbit.example" } });
  expect((await plansOf(db, guest.id)).map(({ id }) => id)).toEqual(["plan"]);
});

test("[D9] an e-mail has one account, however it is written", async () => {
  const { db } = temporaryDatabase();
  await accountOf(db);
  const guest = await createGuest(db, "Other", 0);
  const taken = { ok: false, code: "email-taken" };
  expect(await createAccount(db, { ...grace, email: "GRACE@hanbit.example" }, 0)).toEqual(taken);
  expect(await upgradeGuest(db, guest.id, grace)).toEqual(taken);
  expect((await findUser(db, guest.id))?.kind).toBe("guest");
});

test("[D9] [A4] a guest who signs in brings their plans; where both are members the higher role wins", async () => {
  const { db } = temporaryDatabase();
  const [account, guest, other] = [await accountOf(db), (await createGuest(db, "G", 0)).id, (await createGuest(db, "O", 0)).id];
  await found(db, "mine", guest);
  const shared = await found(db, "shared", other);
  const theirs = await found(db, "theirs", account);
  for (const user of [guest, account]) await joinByLink(db, { code: shared.code }, user, 1);
  await joinByLink(db, { code: theirs.code }, guest, 1);
  await mergeGuest(db, guest, account);
  const roleIn = async (plan: string) => (await findMembership(db, plan, account))?.role;
  expect([await roleIn("mine"), await roleIn("shared"), await roleIn("theirs")]).toEqual(["owner", "editor", "owner"]);
  expect(await plansOf(db, guest)).toEqual([]);
  expect((await findUser(db, guest))?.session_version).toBe(2);
  await revokeLink(db, "shared", shared.id, 2);
  expect(await roleIn("shared")).toBeUndefined();
});

test("[A5] an identity finds its own account; an e-mail that another account has is left to that one", async () => {
  const { db } = temporaryDatabase();
  const account = await accountOf(db);
  const identity = { provider: "https://id.example", subject: "42" };
  const user = await createUserOfIdentity(db, identity, { name: "Grace", email: "grace@hanbit.example" }, null, 0);
  expect(user.id).not.toBe(account);
  expect(user.email).toBeNull();
  expect((await findUserByIdentity(db, identity))?.id).toBe(user.id);
  expect(await findUserByIdentity(db, { ...identity, provider: "https://other.example" })).toBeNull();
});

test("[A5] [A4] the first sign-in of a guest by a provider makes the guest an account", async () => {
  const { db } = temporaryDatabase();
  const guest = await createGuest(db, "G", 0);
  const user = await createUserOfIdentity(db, { provider: "p", subject: "s" }, { name: "Grace", email: null }, guest.id, 0);
  expect(user).toMatchObject({ id: guest.id, kind: "account", name: "Grace" });
});

test("[D10] removing a plan leaves nothing of it", async () => {
  const { db } = temporaryDatabase();
  const owner = (await createGuest(db, "O", 0)).id;
  const guest = (await createGuest(db, "G", 0)).id;
  const room = await found(db, "plan", owner);
  const kept = await found(db, "kept", owner);
  await joinByLink(db, { code: room.code }, guest, 1);
  const row = { seq: 1, at: 0, checksum: 0, data: new Uint8Array([1]) };
  for (const plan of ["plan", "kept"]) await db.insertInto("journal").values({ ...row, plan, author: owner }).execute();
  await db.insertInto("snapshots").values({ ...row, plan: "plan", owners: "{}" }).execute();
  expect((await removePlan(db, "plan")).toSorted()).toEqual([owner, guest].toSorted());
  for (const table of ["members", "links", "journal", "snapshots", "quarantine"] as const)
    expect((await db.selectFrom(table).select("plan").execute()).filter(({ plan }) => plan === "plan")).toEqual([]);
  expect(await db.selectFrom("joins").selectAll().execute()).toEqual([]);
  expect((await plansOf(db, owner)).map(({ id }) => id)).toEqual(["kept"]);
  expect(kept.code).not.toBe(room.code);
});
