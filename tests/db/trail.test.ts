import { expect, test } from "vitest";
import { mergeGuest } from "@/lib/db/merge-guest";
import { createPlan, removePlan } from "@/lib/db/plans";
import { addTrail, firstChanges, mostEntries, oneStepMs, trailOf } from "@/lib/db/trail";
import { createAccount, createGuest } from "@/lib/db/users";
import { type TrailEntry } from "@/lib/plan/trail";
import { createRandom } from "../support/random";
import { temporaryDatabase } from "./temporary-database";

async function setUp() {
  const { db } = temporaryDatabase();
  const [grace, ben] = [await createGuest(db, "Grace", 0), await createGuest(db, "Ben", 0)];
  for (const id of ["plan", "other"]) await createPlan(db, { id, name: id, language: "en", template: "blank", createdBy: grace.id }, 0);
  const take = (user: string, at: number, before: number | null, value: number | null, field = "impact", plan = "plan") =>
    addTrail(db, plan, [{ user, at, steps: [{ section: "risks", record: "r1", field, before, value }] }]);
  const shown = (entries: readonly TrailEntry[]) => entries.map(({ field, before, value, by, at }) => [field, before, value, by.name, at]);
  const all = async (record = "r1") => shown(await trailOf(db, "plan", { section: "risks", record }));
  const since = async (moment: number) => shown(await firstChanges(db, "plan", { section: "risks", since: moment }));
  return { db, grace: grace.id, ben: ben.id, take, all, since };
}

test("[D22] a record's steps come the last first, with who took them", async () => {
  const { grace, ben, take, all } = await setUp();
  await take(grace, 1, null, 2);
  await take(ben, 2, 2, 4);
  await take(ben, 2, null, 1, "likelihood");
  await take(grace, 3, null, 1, "likelihood", "other");
  expect(await all()).toEqual([["likelihood", null, 1, "Ben", 2], ["impact", 2, 4, "Ben", 2], ["impact", null, 2, "Grace", 1]]);
  expect(await all("r2")).toEqual([]);
});

test("[D22] of each field the first step since a moment says what was before", async () => {
  const { grace, ben, take, since } = await setUp();
  await take(grace, 1, 1, 2);
  await take(ben, 5, 2, 3);
  await take(grace, 6, 3, 4);
  await take(ben, 7, null, 1, "likelihood");
  expect(await since(2)).toEqual([["impact", 2, 3, "Ben", 5], ["likelihood", null, 1, "Ben", 7]]);
  expect(await since(8)).toEqual([]);
});

test("[D22] a person's steps of ten minutes are one, and putting back what was there is none", async () => {
  const { grace, ben, take, all } = await setUp();
  await take(grace, 0, 1, 2);
  await take(grace, oneStepMs - 1, 2, 3);
  expect(await all()).toEqual([["impact", 1, 3, "Grace", oneStepMs - 1]]);
  await take(grace, 2 * oneStepMs, 3, 4);
  await take(ben, 2 * oneStepMs, 4, 5);
  expect(await all()).toHaveLength(3);
  await take(ben, 2 * oneStepMs + 1, 5, 4);
  expect(await all()).toEqual([["impact", 3, 4, "Grace", 2 * oneStepMs], ["impact", 1, 3, "Grace", oneStepMs - 1]]);
});

test("[D22] ten minutes count from the first step: who goes on for an hour leaves more than one", async () => {
  const { grace, take, all } = await setUp();
  for (let step = 0; step < 8; step++) await take(grace, step * 0.9 * oneStepMs, step, step + 1);
  expect((await all()).map(([, before, value]) => [before, value])).toEqual([[6, 8], [4, 6], [2, 4], [0, 2]]);
});

test("[D22] steps written together are as steps written one by one", async () => {
  const { db, grace, ben } = await setUp();
  const add = (record: string, stride: Omit<Moved, "step"> & { readonly steps: readonly Moved["step"][] }) =>
    addTrail(db, "plan", [{ user: stride.user, at: stride.at, steps: stride.steps.map((step) => ({ section: "risks", record, ...step })) }]);
  const read = async (record: string) => (await trailOf(db, "plan", { section: "risks", record })).map(({ field, before, value }) => [field, before, value]);
  for (let seed = 1; seed <= 12; seed++) {
    const moved = randomMoves(createRandom(seed), [grace, ben]);
    for (const { step, ...stride } of moved) await add(`one-${seed}`, { ...stride, steps: [step] });
    await addTrail(db, "plan", moved.map(({ user, at, step }) => ({ user, at, steps: [{ section: "risks", record: `together-${seed}`, ...step }] })));
    const [one, together] = [await read(`one-${seed}`), await read(`together-${seed}`)];
    // Where something was put back, what follows may join the entry before it or stand alone.
    expect(endsOf(together), `seed ${seed}`).toEqual(endsOf(one));
    for (const entries of [one, together]) expect(isChain(entries), `seed ${seed}`).toBe(true);
  }
});

interface Moved {
  readonly user: string;
  readonly at: number;
  readonly step: { readonly field: string; readonly before: number | null; readonly value: number | null };
}

function randomMoves(random: () => number, users: readonly [string, string]): readonly Moved[] {
  const values: Record<string, number | null> = {};
  const moments = Array.from({ length: 20 }, () => Math.round(Math.floor(random() * 6) * 0.4 * oneStepMs)).toSorted((a, b) => a - b);
  return moments.flatMap((at) => {
    const field = random() < 0.5 ? "impact" : "likelihood";
    const [before, value] = [values[field] ?? null, random() < 0.2 ? null : Math.ceil(random() * 5)];
    values[field] = value;
    return before === value ? [] : [{ user: users[random() < 0.5 ? 0 : 1], at, step: { field, before, value } }];
  });
}

/** Of each field the last value, and what was before the first. */
function endsOf(entries: readonly (readonly unknown[])[]) {
  return ["impact", "likelihood"].map((name) => {
    const own = entries.filter(([field]) => field === name);
    return [own[0]?.[2] ?? null, own.at(-1)?.[1] ?? null];
  });
}

/** Whether each entry of a field begins where the one before it ended. */
function isChain(entries: readonly (readonly unknown[])[]): boolean {
  return ["impact", "likelihood"].every((name) => {
    const own = entries.filter(([field]) => field === name);
    return own.every(([, before], index) => index === own.length - 1 || before === own[index + 1]?.[2]);
  });
}

test("[D23] the last five hundred of a field stay", async () => {
  const { db, grace, ben, all } = await setUp();
  const strides = Array.from({ length: mostEntries + 7 }, (_, at) => (
    { user: at % 2 ? grace : ben, at, steps: [{ section: "risks", record: "r1", field: "impact", before: at, value: at + 1 }] }));
  await addTrail(db, "plan", strides);
  const kept = await all();
  expect([kept.length, kept.at(-1)?.[4]]).toEqual([mostEntries, 7]);
  await addTrail(db, "plan", [{ user: grace, at: 10 * oneStepMs, steps: [{ section: "risks", record: "r1", field: "impact", before: 1, value: 2 }] }]);
  expect([(await all()).length, (await all()).at(-1)?.[4]]).toEqual([mostEntries, 8]);
});

test("[D23] steps of a plan that is gone meanwhile are left out, and its steps go with it", async () => {
  const { db, grace, take, all } = await setUp();
  await take(grace, 1, 1, 2);
  await removePlan(db, "plan");
  await take(grace, 2, 2, 3);
  expect(await all()).toEqual([]);
  expect(await db.selectFrom("trail").selectAll().execute()).toEqual([]);
});

test("[D23] steps go with a guest to their account", async () => {
  const { db, ben, take, all } = await setUp();
  await take(ben, 1, null, 2);
  const account = await createAccount(db, { name: "Benjamin", email: "ben@x.example", passwordHash: "x" }, 0);
  if (!account.ok) throw new Error(account.code);
  await mergeGuest(db, ben, account.user.id);
  expect(await all()).toEqual([["impact", null, 2, "Benjamin", 1]]);
});
