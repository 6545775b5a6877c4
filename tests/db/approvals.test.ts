import { expect, test } from "vitest";
import { approvalsOf, findApprover, giveApproval, mostApprovals, withdrawApproval } from "@/lib/db/approvals";
import { mergeGuest } from "@/lib/db/merge-guest";
import { createPlan, removePlan } from "@/lib/db/plans";
import { createAccount, createGuest } from "@/lib/db/users";
import { temporaryDatabase } from "./temporary-database";

async function setUp() {
  const { db } = temporaryDatabase();
  const [grace, ben] = [await createGuest(db, "Grace", 0), await createGuest(db, "Ben", 0)];
  for (const id of ["plan", "other"])
    await createPlan(db, { id, name: id, language: "en", template: "blank", createdBy: grace.id }, 0);
  const give = (subject: string, content: string, by = grace.id, at = 1, plan = "plan") => giveApproval(db, { plan, subject, by, at, content });
  const all = async (plan = "plan") => (await approvalsOf(db, plan)).map(({ subject, by, at, content }) => [subject, by.name, at, content]);
  return { db, grace, ben, give, all };
}

test("[D20] the first who approves stands until what is approved is another", async () => {
  const { ben, give, all } = await setUp();
  await give("scope", "v1");
  await give("scope", "v1", ben.id, 2);
  expect(await all()).toEqual([["scope", "Grace", 1, "v1"]]);
  await give("scope", "v2", ben.id, 3);
  expect(await all()).toEqual([["scope", "Ben", 3, "v2"]]);
  await give("scope", "v2", ben.id, 4);
  expect(await all()).toEqual([["scope", "Ben", 4, "v2"]]);
});

test("[D20] each part and each plan has its own, until it is withdrawn", async () => {
  const { db, grace, give, all } = await setUp();
  await give("scope", "a");
  await give("plan-b:r1", "b");
  await give("scope", "c", grace.id, 1, "other");
  expect(await withdrawApproval(db, "plan", "scope")).toEqual({ ok: true });
  expect(await withdrawApproval(db, "plan", "scope")).toEqual({ ok: false, code: "no-approval" });
  expect([await all(), await all("other")]).toEqual([[["plan-b:r1", "Grace", 1, "b"]], [["scope", "Grace", 1, "c"]]]);
  expect([await findApprover(db, "plan", "plan-b:r1"), await findApprover(db, "plan", "scope")]).toEqual([grace.id, null]);
});

test("[D21] a plan keeps at most five hundred; one that stands can still be given anew", async () => {
  const { db, grace, give } = await setUp();
  const parts = Array.from({ length: mostApprovals }, (_, count) => ({ plan: "plan", subject: `part:${count}`, by: grace.id, at: 1, content: "x" }));
  await db.insertInto("approvals").values(parts).execute();
  expect(await give("scope", "x")).toEqual({ ok: false, code: "approvals-full" });
  expect(await give("part:7", "y")).toEqual({ ok: true });
});

test("[D21] approvals go with their plan, and with a guest to their account", async () => {
  const { db, ben, give, all } = await setUp();
  await give("scope", "v1", ben.id);
  const account = await createAccount(db, { name: "Benjamin", email: "ben@x.example", passwordHash: "x" }, 0);
  if (!account.ok) throw new Error(account.code);
  await mergeGuest(db, ben.id, account.user.id);
  expect(await all()).toEqual([["scope", "Benjamin", 1, "v1"]]);
  await removePlan(db, "plan");
  expect(await all()).toEqual([]);
});
