import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { planToJson } from "@/lib/plan/plan";
import { sections } from "@/lib/plan/sections";
import { playHistory, type Replica } from "../support/history";

/** `SEED=123` plays that history only. */
const wanted = process.env["SEED"];
const histories = 1_200;
const seeds = wanted ? [Number(wanted)] : Array.from({ length: histories }, (_, index) => index + 1);

test(`${seeds.length} seeded histories converge to equal plans`, { timeout: 170_000 }, () => {
  const differing = seeds.flatMap((seed) => {
    const reason = differenceAfter(seed);
    return reason ? [`SEED=${seed}: ${reason}`] : [];
  });
  expect(differing).toEqual([]);
});

test("a history is not empty talk: rows, texts, tombstones and damage all occur", () => {
  const plans = seeds.slice(0, 60).map((seed) => readPlan(firstDoc(seed), sections));
  const tables = plans.flatMap((plan) => Object.values(plan.sections));
  const rows = tables.flatMap((table) => table.records);
  expect(rows.length).toBeGreaterThan(seeds.length === 1 ? 0 : 120);
  if (seeds.length === 1) return;
  expect(tables.some((table) => table.removed.length > 0)).toBe(true);
  expect(rows.some((row) => row.damaged.length > 0)).toBe(true);
});

function firstDoc(seed: number): Y.Doc {
  const [first] = play(seed);
  if (!first) throw new Error("no replicas");
  return first.writer.doc;
}

/** Every fourth history also carries damaged values. */
const play = (seed: number): readonly Replica[] =>
  playHistory(seed, { registry: sections, damage: seed % 4 === 0, steps: 100 });

function differenceAfter(seed: number): string | null {
  try {
    const [first, ...others] = play(seed);
    if (!first || others.length === 0) return "no replicas";
    return others.map((other) => difference(first, other)).find((reason) => reason !== null) ?? followed(first);
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function difference(a: Replica, b: Replica): string | null {
  if (!Y.equalSnapshots(Y.snapshot(a.writer.doc), Y.snapshot(b.writer.doc))) return "not everything was delivered";
  const [left, right] = [readPlan(a.writer.doc, sections), readPlan(b.writer.doc, sections)];
  return isDeepStrictEqual(left, right) ? null : "the plans differ";
}

/** What was followed step by step must equal what is read afresh, and be fit for JSON. */
function followed({ writer, snapshot }: Replica): string | null {
  if (!isDeepStrictEqual(snapshot.plan(), readPlan(writer.doc, sections))) return "the followed snapshot differs";
  return JSON.stringify(planToJson(snapshot.plan(), sections)) ? null : "no JSON";
}
