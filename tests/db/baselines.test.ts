import { expect, test } from "vitest";
import {
  addBaseline, baselinesOf, findBaselineAuthor, mostBaselines, readBaseline, removeBaseline, renameBaseline, restoreBaseline,
} from "@/lib/db/baselines";
import { mergeGuest } from "@/lib/db/merge-guest";
import { createPlan, removePlan } from "@/lib/db/plans";
import { createAccount, createGuest } from "@/lib/db/users";
import { type Baseline } from "@/lib/plan/derive/baseline";
import { temporaryDatabase } from "./temporary-database";

const baseline: Baseline = {
  finish: "2027-05-17",
  entries: [{ id: "a", section: "tasks", name: "Agree", start: "2027-01-04", finish: "2027-01-08", promised: null }],
};
const day = 24 * 60 * 60 * 1000;

async function setUp() {
  const { db } = temporaryDatabase();
  const grace = await createGuest(db, "Grace", 0);
  for (const id of ["plan", "other"])
    await createPlan(db, { id, name: id, language: "en", template: "blank", createdBy: grace.id }, 0);
  const take = async (name: string, at: number, plan = "plan") => {
    const outcome = await addBaseline(db, { plan, name, takenBy: grace.id, baseline }, at);
    return outcome.ok ? outcome.id : outcome.code;
  };
  const names = async (plan = "plan") => (await baselinesOf(db, plan)).map(({ name }) => name);
  return { db, grace, take, names };
}

test("[D11] a plan's baselines come the last saved first, with who saved them and when", async () => {
  const { db, grace, take } = await setUp();
  const [first, second] = [await take("Kickoff", 1), await take("After the vote", 2)];
  await take("Elsewhere", 3, "other");
  const takenBy = { id: grace.id, name: "Grace" };
  expect(await baselinesOf(db, "plan")).toEqual([
    { id: second, name: "After the vote", takenBy, takenAt: 2 },
    { id: first, name: "Kickoff", takenBy, takenAt: 1 },
  ]);
  expect(await readBaseline(db, "plan", first)).toEqual(baseline);
  expect([await readBaseline(db, "other", first), await findBaselineAuthor(db, "other", first)]).toEqual([null, null]);
});

test("[D11] a baseline can be renamed; nothing else of it ever changes, and only in its own plan", async () => {
  const { db, take, names } = await setUp();
  const id = await take("Kickof", 1);
  expect(await renameBaseline(db, "other", id, "Mine")).toEqual({ ok: false, code: "no-baseline" });
  expect(await renameBaseline(db, "plan", id, "Kickoff")).toEqual({ ok: true, id });
  expect(await names()).toEqual(["Kickoff"]);
  expect(await readBaseline(db, "plan", id)).toEqual(baseline);
});

test("[D12] a removed baseline is gone from sight, and can be brought back for a day", async () => {
  const { db, grace, take, names } = await setUp();
  const id = await take("Kickoff", 0);
  expect(await removeBaseline(db, "plan", id, 10)).toEqual({ ok: true, id });
  expect([await names(), await readBaseline(db, "plan", id), await findBaselineAuthor(db, "plan", id)]).toEqual([[], null, grace.id]);
  const missing = { ok: false, code: "no-baseline" };
  expect([await removeBaseline(db, "plan", id, 11), await renameBaseline(db, "plan", id, "x")]).toEqual([missing, missing]);
  expect(await restoreBaseline(db, "plan", id)).toEqual({ ok: true, id });
  expect([await names(), await restoreBaseline(db, "plan", id)]).toEqual([["Kickoff"], missing]);
  await removeBaseline(db, "plan", id, 20);
  await take("Next", 20 + day);
  expect(await findBaselineAuthor(db, "plan", id)).toBe(grace.id);
  await take("Later", 21 + day);
  expect(await restoreBaseline(db, "plan", id)).toEqual(missing);
});

test("[D13] a plan keeps a limited number; what is removed makes room, and comes back only while there is some", async () => {
  const { db, take } = await setUp();
  const ids: string[] = [];
  for (let count = 0; count < mostBaselines; count += 1) ids.push(await take(`${count}`, count));
  expect(await take("one more", 100)).toBe("baselines-full");
  expect(await take("in another plan", 100, "other")).not.toBe("baselines-full");
  const [oldest = ""] = ids;
  await removeBaseline(db, "plan", oldest, 101);
  await take("one more", 102);
  expect(await restoreBaseline(db, "plan", oldest)).toEqual({ ok: false, code: "baselines-full" });
});

test("[D9] the baselines of a guest who signs in are the account's", async () => {
  const { db, grace, take } = await setUp();
  const id = await take("Kickoff", 1);
  const account = await createAccount(db, { name: "Grace Kim", email: null, passwordHash: null }, 0);
  if (!account.ok) throw new Error(account.code);
  await mergeGuest(db, grace.id, account.user.id);
  expect(await findBaselineAuthor(db, "plan", id)).toBe(account.user.id);
});

test("[D10] removing a plan removes its baselines", async () => {
  const { db, take, names } = await setUp();
  await take("Kickoff", 1);
  await take("Kept", 1, "other");
  await removePlan(db, "plan");
  expect(await db.selectFrom("baselines").select("plan").execute()).toEqual([{ plan: "other" }]);
  expect(await names("other")).toEqual(["Kept"]);
});
