import { expect, test } from "vitest";
import { addMember, changeRole, chooseColor, findMembership, markSeen, membersOf, removeMember } from "@/lib/db/members";
import { createPlan } from "@/lib/db/plans";
import { type Db } from "@/lib/db/schema";
import { createGuest } from "@/lib/db/users";
import { temporaryDatabase } from "./temporary-database";

async function foundPlan(db: Db): Promise<string> {
  const owner = await createGuest(db, "Owner", 0);
  await createPlan(db, { id: "plan", name: "Portal", language: "en", template: "blank", createdBy: owner.id }, 0);
  return owner.id;
}

test("[D4] nine people get eight colours, and the ninth that of whoever has been away longest", async () => {
  const { db } = temporaryDatabase();
  const owner = await foundPlan(db);
  const guests = await Promise.all(["b", "c", "d", "e", "f", "g", "h"].map((name) => createGuest(db, name, 1)));
  for (const [index, { id }] of guests.entries())
    await addMember(db, { plan: "plan", user: id, role: "editor", link: null }, 10 + index);
  expect((await membersOf(db, "plan")).map(({ color }) => color)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  await markSeen(db, "plan", owner, 100);
  const ninth = await createGuest(db, "i", 1);
  await addMember(db, { plan: "plan", user: ninth.id, role: "viewer", link: null }, 101);
  expect(await findMembership(db, "plan", ninth.id)).toEqual({ role: "viewer", color: 2, name: "i" });
});

test("[D4] a colour that two share counts as seen when the later of them was", () => {
  const seen = [5, 1, 9, 9, 9, 9, 9, 9].map((at, index) => ({ color: index + 1, last_seen_at: at }));
  expect(chooseColor(seen)).toBe(2);
  expect(chooseColor([...seen, { color: 2, last_seen_at: 20 }])).toBe(1);
});

test("[D5] the last owner can neither be lowered nor removed, until there is another", async () => {
  const { db } = temporaryDatabase();
  const owner = await foundPlan(db);
  const refusal = { ok: false, code: "last-owner" };
  expect(await changeRole(db, "plan", owner, "editor")).toEqual(refusal);
  expect(await removeMember(db, "plan", owner)).toEqual(refusal);
  const other = await createGuest(db, "Other", 1);
  await addMember(db, { plan: "plan", user: other.id, role: "editor", link: null }, 1);
  expect(await changeRole(db, "plan", other.id, "owner")).toEqual({ ok: true });
  expect(await removeMember(db, "plan", owner)).toEqual({ ok: true });
  expect(await findMembership(db, "plan", owner)).toBeNull();
  expect(await changeRole(db, "plan", other.id, "viewer")).toEqual(refusal);
});

test("[D5] nobody can be changed in a plan they are not in", async () => {
  const { db } = temporaryDatabase();
  await foundPlan(db);
  const stranger = await createGuest(db, "Stranger", 1);
  for (const outcome of [
    await changeRole(db, "plan", stranger.id, "owner"),
    await changeRole(db, "plan", stranger.id, "viewer"),
    await removeMember(db, "plan", stranger.id),
  ])
    expect(outcome).toEqual({ ok: false, code: "no-member" });
});
