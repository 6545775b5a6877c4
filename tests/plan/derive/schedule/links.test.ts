import { expect, test } from "vitest";
import { type DependencyType } from "@/lib/plan/fields";
import { january, wait, work } from "./worked";

/** "a" takes 6 to 8 January, three days; "b" takes two and waits for it. Monday the 11th is closed. */
const cases: readonly [DependencyType, number, string][] = [
  ["FS", 0, "12-13"], ["FS", 2, "14-15"], ["FS", 4, "18-19"], ["FS", -1, "8-12"], ["FS", -2, "7-8"], ["FS", -9, "4-5"],
  ["SS", 0, "6-7"], ["SS", 2, "8-12"], ["SS", 3, "12-13"], ["SS", -1, "5-6"], ["SS", -9, "4-5"],
  ["FF", 0, "7-8"], ["FF", 1, "8-12"], ["FF", 2, "12-13"], ["FF", 6, "18-19"], ["FF", -1, "6-7"], ["FF", -9, "4-5"],
  ["SF", 0, "4-5"], ["SF", 4, "8-12"], ["SF", 5, "12-13"], ["SF", 9, "18-19"], ["SF", -1, "4-5"],
];
test.each(cases)("[P70] %s with a lag of %i across a weekend and a holiday", (type, lag, days) => {
  const { days: daysOf } = work({ tasks: { a: { start: january(6), estimate: 3 }, b: { estimate: 2, after: [wait("a", type, lag)] } } });
  expect([daysOf("a"), daysOf("b")]).toEqual(["6-8", days]);
});

test("[P70] of several dependencies the latest decides", () => {
  // A ladder: b begins two days after a, and ends at least a day after it. a: 4-8; the end of a decides, then the start.
  const ladder = (estimate: number) => {
    const after = [wait("a", "SS", 2), wait("a2", "FF", 1)];
    return work({ tasks: { a: { estimate: 5 }, a2: { estimate: 5 }, b: { estimate, after } } }).days("b");
  };
  expect(ladder(3)).toBe("7-12");
  expect(ladder(6)).toBe("6-14");
});

test("[P70] a longer task may let the plan end earlier where its finish is bound and its start binds", () => {
  // Reverse critical: J. D. Wiest (1981), "Precedence diagramming method: some unusual characteristics and
  // their implications for project managers", Journal of Operations Management 1(3).
  const finish = (estimate: number) =>
    work({ tasks: { a: { estimate: 8 }, b: { estimate, after: [wait("a", "FF")] }, c: { estimate: 6, after: [wait("b", "SS")] } } }).length;
  expect([finish(2), finish(4)]).toEqual([12, 10]);
});

/**
 * The activity list of a published exercise ("Network construction: precedence diagram method", course
 * notes, 2019): fourteen activities, four of their dependencies from start to start. Both passes by hand:
 * early start, late start, total slack, free slack.
 */
const exercise = {
  a: [2, [], 0, 0, 0, 0],
  b: [10, [wait("a", "SS")], 0, 4, 4, 0],
  c: [13, [wait("a")], 2, 10, 8, 0],
  d: [12, [wait("a")], 2, 2, 0, 0],
  e: [12, [wait("b")], 10, 15, 5, 1],
  f: [7, [wait("b")], 10, 14, 4, 0],
  g: [10, [wait("d")], 14, 23, 9, 1],
  h: [16, [wait("d")], 14, 14, 0, 0],
  i: [6, [wait("f")], 17, 21, 4, 0],
  j: [12, [wait("c"), wait("g", "SS")], 15, 23, 8, 8],
  k: [5, [wait("i", "SS")], 17, 22, 5, 1],
  l: [8, [wait("e"), wait("i"), wait("k")], 23, 27, 4, 4],
  m: [5, [wait("h")], 30, 30, 0, 0],
  n: [3, [wait("g"), wait("j"), wait("l"), wait("m")], 35, 35, 0, 0],
} as const;

test("[P72] early and late starts, total and free slack of a published network with dependencies between starts", () => {
  const tasks = Object.fromEntries(Object.entries(exercise).map(([id, [estimate, after]]) => [id, { estimate, after }]));
  const { points, figures, length } = work({ tasks });
  const found = Object.keys(exercise).map((id) => [id, points(id).start, points(id).lateStart, figures(id).total, figures(id).free]);
  expect(found).toEqual(Object.entries(exercise).map(([id, [, , ...expected]]) => [id, ...expected]));
  expect(length).toBe(38);
});

test("[P72] the example of the critical path method in the PMBOK Guide", () => {
  // PMBOK Guide, 6th edition (2017), figure 6-16: A 5, B 5, C 10, D 15; A-C-D takes 30 days, B can slip five.
  const { points, length, figures } = work({
    tasks: { a: { estimate: 5 }, b: { estimate: 5, after: [wait("a")] }, c: { estimate: 10, after: [wait("a")] }, d: { estimate: 15, after: [wait("b"), wait("c")] } },
  });
  expect(length).toBe(30);
  expect(["a", "b", "c", "d"].map((id) => figures(id).total)).toEqual([0, 5, 0, 0]);
  expect(points("b")).toEqual({ start: 5, finish: 10, lateStart: 10, lateFinish: 15 });
});

test("[P72] free slack is what a task may take without moving what follows, total slack what the chain may take", () => {
  // a-b stands beside the five days of c; d waits for both. Only b may slip without moving anything.
  const { figures } = work({
    tasks: { a: { estimate: 1 }, b: { estimate: 1, after: [wait("a")] }, c: { estimate: 5 }, d: { estimate: 1, after: [wait("b"), wait("c")] } },
  });
  expect([figures("a"), figures("b"), figures("c")]).toEqual([{ total: 3, free: 0 }, { total: 3, free: 3 }, { total: 0, free: 0 }]);
});

test("[P72] a deadline bounds the late dates only, and slack falls below zero where it is missed", () => {
  // a 4-6, b 7-12, c 4-4. b has to be done by the 7th: two days too late, for a as well.
  const tasks = {
    a: { estimate: 3 }, b: { estimate: 3, after: [wait("a")], constraint: "finishNoLater", constraintDate: january(7) },
    c: { estimate: 1 },
  };
  const { days, figures, findings, schedule } = work({ tasks });
  expect([days("a"), days("b")]).toEqual(["4-6", "7-12"]);
  expect([figures("a"), figures("b"), figures("c")]).toEqual([{ total: -2, free: 0 }, { total: -2, free: 0 }, { total: 5, free: 5 }]);
  expect(schedule.get("a")?.isCritical).toBe(true);
  expect(findings).toEqual([{ code: "missedDeadline", section: "tasks", record: "b", field: "constraintDate", others: [], severity: "broken", days: 2 }]);
  // A deadline with room changes nothing but how late it may be.
  const kept = work({ tasks: { ...tasks, c: { estimate: 1, constraint: "finishNoLater", constraintDate: january(5) } } });
  expect([kept.days("c"), kept.figures("c")]).toEqual(["4-4", { total: 1, free: 1 }]);
});
