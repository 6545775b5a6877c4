import { expect, test } from "vitest";
import type * as Y from "yjs";
import { createPlan } from "@/lib/db/plans";
import { addTrail, trailOf } from "@/lib/db/trail";
import { createGuest } from "@/lib/db/users";
import { encodeKey, recordsOf } from "@/lib/plan/doc/layout";
import { createTrailKeeper } from "@/server/trail";
import { temporaryDatabase } from "../db/temporary-database";
import { createManualClock } from "../support/manual-clock";
import { createRoomServer, planId } from "../support/room-server";

const set = (doc: Y.Doc, section: string, field: string, value: unknown) => recordsOf(doc, section).set(encodeKey("r1", field), value);
const step = (section: string, field: string, before: number | null, value: number | null) => ({ section, record: "r1", field, before, value });

test("[S45] a watched field's change is told with its author, what was before and what is; other fields' are not", async () => {
  const { clock, connect, strides } = createRoomServer();
  const [sofia, minjun] = [await connect({ user: "sofia" }), await connect({ user: "minjun" })];
  sofia.doc.transact(() => {
    set(sofia.doc, "risks", "$order", "a0");
    set(sofia.doc, "risks", "likelihood", 2);
    set(sofia.doc, "risks", "category", "delay");
    set(sofia.doc, "goals", "current", 210);
    set(sofia.doc, "goals", "target", 80);
  });
  await clock.settle();
  set(minjun.doc, "risks", "likelihood", 4);
  await clock.settle();
  recordsOf(minjun.doc, "goals").delete(encodeKey("r1", "current"));
  await clock.settle();
  expect(strides).toEqual([
    { user: "sofia", steps: expect.arrayContaining([step("risks", "likelihood", null, 2), step("goals", "current", null, 210)]) },
    { user: "minjun", steps: [step("risks", "likelihood", 2, 4)] },
    { user: "minjun", steps: [step("goals", "current", 210, null)] },
  ]);
  expect(strides[0]?.steps).toHaveLength(2);
});

test("[S45] nothing is told before it is on the disk, nor what never arrives there, nor what was there when the room opened", async () => {
  const { clock, journal, connect, strides, crash } = createRoomServer();
  const sofia = await connect({ user: "sofia" });
  journal.holdCommits(true);
  set(sofia.doc, "risks", "impact", 3);
  await clock.settle();
  expect(strides).toEqual([]);
  journal.holdCommits(false);
  await clock.settle();
  expect(strides).toEqual([{ user: "sofia", steps: [step("risks", "impact", null, 3)] }]);
  journal.failCommits(new Error("the disk is full"));
  set(sofia.doc, "risks", "impact", 5);
  await clock.settle();
  journal.failCommits(null);
  crash();
  await connect({ user: "minjun" });
  expect(strides).toHaveLength(1);
});

test("[S45] what a late merge brings under another value is no step", async () => {
  const { clock, connect, strides } = createRoomServer();
  const [sofia, minjun] = [await connect({ user: "sofia" }), await connect({ user: "minjun" })];
  set(sofia.doc, "risks", "impact", 3);
  set(minjun.doc, "risks", "impact", 3);
  await clock.settle();
  expect(strides.map(({ steps }) => steps)).toEqual([[step("risks", "impact", null, 3)]]);
});

async function openKeeper() {
  const clock = createManualClock();
  const { db } = temporaryDatabase();
  const user = (await createGuest(db, "Sofia", 0)).id;
  await createPlan(db, { id: planId, name: "Clinic", language: "en", template: "blank", createdBy: user }, 0);
  const [told, problems, sizes] = [[] as string[], [] as string[], [] as number[]];
  const keeper = createTrailKeeper({
    clock,
    async write(plan, strides) {
      if (plan === "broken") throw new Error("the disk is full");
      sizes.push(strides.reduce((sum, { steps }) => sum + steps.length, 0));
      await addTrail(db, plan, strides);
    },
    report: (problem, _, about) => void problems.push(`${problem}: ${about?.plan}`),
    told: (plan) => void told.push(plan),
  });
  return { clock, user, told, problems, sizes, keeper, entries: () => trailOf(db, planId, { section: "risks", record: "r1" }) };
}

test("[S46] steps of a second are written together, and the room is told once", async () => {
  const { clock, user, told, keeper, entries } = await openKeeper();
  keeper.stepped(planId, user, [step("risks", "impact", null, 2)]);
  keeper.stepped(planId, user, []);
  await clock.advance(400);
  keeper.stepped(planId, user, [step("risks", "impact", 2, 3)]);
  expect(await entries()).toEqual([]);
  await clock.advance(700);
  await expect.poll(() => told).toEqual([planId]);
  expect(await entries()).toMatchObject([{ before: null, value: 3, by: { id: user, name: "Sofia" } }]);
  await clock.advance(5_000);
  expect(told).toHaveLength(1);
});

test("[S46] what waits is written at the end; a failure costs its own steps and nothing else", async () => {
  const { clock, user, told, problems, keeper, entries } = await openKeeper();
  keeper.stepped("broken", user, [step("risks", "impact", null, 2)]);
  keeper.stepped(planId, user, [step("risks", "impact", null, 2)]);
  const flushed = keeper.flush();
  await clock.settle();
  await flushed;
  expect([told, problems]).toEqual([[planId], ["what changed when could not be written: broken"]]);
  expect(await entries()).toHaveLength(1);
});

test("[S80] many steps are written in portions, in order, each in a turn of its own; what comes meanwhile is written too", async () => {
  const { clock, user, told, sizes, keeper, entries } = await openKeeper();
  const many = Array.from({ length: 250 }, (_, index) => ({ ...step("risks", "impact", null, 1), record: `s${index}` }));
  keeper.stepped(planId, user, [step("risks", "impact", null, 1), ...many]);
  keeper.stepped(planId, user, [step("risks", "impact", 1, 4)]);
  const flushed = keeper.flush();
  await expect.poll(() => sizes).toEqual([100]);
  keeper.stepped(planId, user, [step("risks", "impact", 4, 5)]);
  await clock.settle();
  await flushed;
  expect(sizes).toEqual([100, 100, 53]);
  expect(told).toEqual([planId]);
  expect(await entries()).toMatchObject([{ before: null, value: 5 }]);
  await clock.advance(5_000);
  expect(sizes).toHaveLength(3);
});
