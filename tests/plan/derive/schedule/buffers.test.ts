import { expect, test } from "vitest";
import { type MadeRows } from "../../../support/made-plan";
import { january, wait, work } from "./worked";

/** Work of so many days towards a milestone with a buffer of three, promised for the 14th; what follows takes a day. */
const towards = (estimate: number, values: MadeRows[string][string] = { date: january(14), buffer: 3 }, today = 4) => {
  const tasks = { a: { estimate, milestone: "m" }, next: { estimate: 1, after: [wait("m")] } };
  const { schedule, days, figures, findings } = work({ tasks, milestones: { m: values } }, today);
  const { buffer, bufferLeft } = schedule.get("m") ?? {};
  return { at: days("m"), next: days("next"), buffer, left: bufferLeft, slack: figures("a").total, codes: findings.map(({ code, record }) => `${code} ${record}`) };
};

test("[P74] a milestone's buffer stands before it: work that ends within it uses it up day by day", () => {
  // Five working days before the evening of the 14th and its buffer: 4, 5, 6, 7, 8 January.
  expect(towards(4)).toMatchObject({ at: "14", next: "15-15", left: 3, slack: 1, codes: [] });
  expect(towards(5)).toMatchObject({ at: "14", left: 3, slack: 0 });
  expect(towards(6)).toMatchObject({ at: "14", left: 2, slack: 0, codes: [] });
  expect(towards(8)).toMatchObject({ at: "14", next: "15-15", left: 0, slack: 0, codes: ["bufferUsedUp m"] });
  expect(towards(9)).toMatchObject({ at: "15", next: "18-18", left: 0, slack: 0, codes: ["late m", "bufferUsedUp m"] });
});

test("[P74] without a promise the whole buffer follows what it protects", () => {
  expect(towards(4, { buffer: 3 })).toMatchObject({ at: "13", left: 3, slack: 0 });
  expect(towards(4, { date: january(14) })).toMatchObject({ buffer: 0, left: 0, codes: ["noBuffer m"] });
});

test("[P74] a milestone that nothing leads to loses its buffer as its date comes near", () => {
  const left = (today: number) => work({ milestones: { m: { date: january(14), buffer: 3 } } }, today).schedule.get("m")?.bufferLeft;
  expect([left(4), left(12), left(13), left(14), left(18)]).toEqual([3, 3, 2, 1, 0]);
});

test("[P74] a task's buffer stands behind its due date, and holds what follows it", () => {
  const follow = (estimate: number, due: string | null = january(6)) => {
    const { schedule, days, figures } = work({ tasks: {
      a: { estimate, due, buffer: 2 },
      b: { estimate: 1, after: [wait("a")] },
      c: { estimate: 1, after: [wait("a", "FF")] },
    } });
    return [days("b"), days("c"), schedule.get("a")?.bufferLeft, figures("a").total];
  };
  expect(follow(2)).toEqual(["8-8", "5-5", 2, 0]);
  expect(follow(3)).toEqual(["12-12", "6-6", 2, 0]);
  expect(follow(4)).toEqual(["12-12", "7-7", 1, 0]);
  expect(follow(5)).toEqual(["12-12", "8-8", 0, 0]);
  expect(follow(6)).toEqual(["13-13", "12-12", 0, 0]);
  expect(follow(2, null)).toEqual(["8-8", "5-5", 2, 0]);
});

test("[P74] slack protects a buffer: what has slack may slip without using a day of it", () => {
  const { figures } = work({
    tasks: { a: { estimate: 2, milestone: "m" }, b: { estimate: 4, milestone: "m" } },
    milestones: { m: { date: january(14), buffer: 3 } },
  });
  expect([figures("a"), figures("b")]).toEqual([{ total: 3, free: 3 }, { total: 1, free: 1 }]);
});
