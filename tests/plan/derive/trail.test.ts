import { describe, expect, it } from "vitest";
import { earlierRisks, historyOf, plotHistory } from "@/lib/plan/derive/trail";
import { type AnyRecord } from "@/lib/plan/section";
import { type TrailEntry } from "@/lib/plan/trail";
import { createRandom } from "../../support/random";

const risk = (id: string, likelihood: unknown, impact: unknown): AnyRecord =>
  ({ id, order: id, removed: false, damaged: [], values: { likelihood, impact } as AnyRecord["values"] });
const entry = (record: string, field: string, at: number, before: number | null, value: number | null): TrailEntry =>
  ({ section: "risks", record, field, before, value, at, by: { id: "u", name: "U" } });

describe("earlier risks", () => {
  it("[P186] what stood before the first step counts, whatever order the steps come in", () => {
    const entries = [entry("a", "likelihood", 9, 4, 5), entry("a", "likelihood", 3, 2, 4), entry("a", "impact", 5, 1, 3)];
    expect(earlierRisks(entries, [risk("a", 5, 3)])).toEqual(new Map([["a", { likelihood: 2, impact: 1 }]]));
    expect(earlierRisks(entries.slice(0, 1), [risk("a", 5, 3)])).toEqual(new Map([["a", { likelihood: 4, impact: 3 }]]));
  });

  it("[P186] who came back, was not scored before, is not now, or is not in the plan is left out", () => {
    expect(earlierRisks([entry("a", "impact", 1, 3, 4), entry("a", "impact", 2, 4, 3)], [risk("a", 5, 3)])).toEqual(new Map());
    expect(earlierRisks([entry("a", "impact", 1, null, 4)], [risk("a", 5, 4)])).toEqual(new Map());
    expect(earlierRisks([entry("a", "impact", 1, 2, 4)], [risk("a", null, 4), risk("b", 1, 1)])).toEqual(new Map());
    expect(earlierRisks([entry("gone", "impact", 1, 2, 4)], [])).toEqual(new Map());
  });

  it("[P186] whatever was scored, cleared and scored again, it is where the risk stood at that moment", () => {
    const random = createRandom(186);
    for (let history = 0; history < 1_000; history++) {
      const now: Record<string, Record<string, number | null>> = {};
      const since = Math.floor(random() * 30);
      let then = "{}";
      const entries: TrailEntry[] = [];
      for (let moment = 0; moment < 30; moment++) {
        if (moment === since) then = JSON.stringify(now);
        const [id, field] = [random() < 0.5 ? "a" : "b", random() < 0.5 ? "likelihood" : "impact"];
        const [before, value] = [now[id]?.[field] ?? null, random() < 0.2 ? null : Math.ceil(random() * 5)];
        now[id] = { ...now[id], [field]: value };
        if (before !== value && moment >= since) entries.push(entry(id, field, moment, before, value));
      }
      const earlier = JSON.parse(then) as typeof now;
      const risks = ["a", "b"].map((id) => risk(id, now[id]?.["likelihood"] ?? null, now[id]?.["impact"] ?? null));
      const expected = risks.flatMap(({ id, values }) => {
        const [likelihood, impact] = [earlier[id]?.["likelihood"], earlier[id]?.["impact"]];
        const isElsewhere = likelihood !== values["likelihood"] || impact !== values["impact"];
        return likelihood && impact && isElsewhere ? [[id, { likelihood, impact }] as const] : [];
      });
      expect(earlierRisks(entries.toReversed(), risks), `history ${history}`).toEqual(new Map(expected));
    }
  });
});

describe("check-ins", () => {
  const history = [entry("g", "current", 9, null, 120), entry("g", "current", 5, 150, null), entry("g", "current", 1, 210, 150)];

  it("[P187] stand in the order of time with their authors, without what was emptied", () => {
    expect(historyOf(history, null).checkIns).toEqual([{ at: 1, value: 150, by: "U" }, { at: 9, value: 120, by: "U" }]);
  });

  it("[P188] a figure's way begins at its baseline, without one at what the first check-in replaced", () => {
    expect(historyOf(history, 240).start).toBe(240);
    expect(historyOf(history, null).start).toBe(210);
    expect([historyOf(history.slice(0, 1), null).start, historyOf([], null).start]).toEqual([null, null]);
  });

  const at = (moment: number, value: number) => ({ at: moment, value, by: "U" });

  it("[P187] are drawn between the first and the end, from the start to the target", () => {
    const plot = plotHistory({ start: 210, checkIns: [at(0, 210), at(50, 145)] }, { target: 80, end: 100 });
    expect(plot).toEqual({ points: [{ x: 0, y: 1 }, { x: 0.5, y: 0.5 }], startY: 1, targetY: 0 });
    const alone = plotHistory({ start: null, checkIns: [at(7, 3)] }, { target: null, end: 7 });
    expect(alone).toEqual({ points: [{ x: 1, y: 0.5 }], startY: null, targetY: null });
  });

  it("[P187] have a place whatever the figures are", () => {
    const random = createRandom(187);
    const figure = () => Math.round((random() - 0.5) * 10 ** Math.floor(random() * 16));
    const maybe = () => (random() < 0.3 ? null : random() < 0.02 ? Number.MAX_VALUE * (random() < 0.5 ? 1 : -1) : figure());
    for (let round = 0; round < 2_000; round++) {
      const known = historyOf(Array.from({ length: Math.floor(random() * 6) }, () => entry("g", "current", figure(), maybe(), maybe())), maybe());
      const plot = plotHistory(known, { target: maybe(), end: figure() });
      expect(plot === null).toBe(known.checkIns.length === 0);
      for (const place of [...(plot?.points.flatMap(({ x, y }) => [x, y]) ?? []), plot?.startY ?? 0, plot?.targetY ?? 0]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
      }
    }
  });
});
