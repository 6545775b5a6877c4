import { expect, test } from "vitest";
import { january, wait, work } from "./worked";

test("[P71] a start is a wish: not earlier, but later when a dependency says so", () => {
  const { days } = work({ tasks: {
    a: { estimate: 3 },
    late: { start: january(14), estimate: 1, after: [wait("a")] },
    early: { start: january(5), estimate: 1, after: [wait("a")] },
    weekend: { start: january(9), estimate: 1 },
  } });
  expect([days("late"), days("early"), days("weekend")]).toEqual(["14-14", "7-7", "12-12"]);
});

test("[P71] not before a date holds beside the start, and never pulls before the start of the plan", () => {
  const bound = (date: string, start: string | null = null) =>
    work({ tasks: { a: { start, estimate: 1, constraint: "startNoEarlier", constraintDate: date } } }).days("a");
  expect([bound(january(7)), bound(january(7), january(5)), bound(january(5), january(7))]).toEqual(["7-7", "7-7", "7-7"]);
  expect(bound("2026-12-01")).toBe("4-4");
});

test("[P71] a fixed date wins over dependencies, and what contradicts it is told", () => {
  const tasks = {
    a: { estimate: 5 },
    starts: { estimate: 2, after: [wait("a")], constraint: "startOn", constraintDate: january(6) },
    ends: { estimate: 2, after: [wait("a", "FS", 1)], constraint: "finishOn", constraintDate: january(12) },
    next: { estimate: 1, after: [wait("starts")] },
  };
  const { days, findings, figures } = work({ tasks });
  expect([days("starts"), days("ends"), days("next")]).toEqual(["6-7", "8-12", "8-8"]);
  // a ends in the evening of the 8th: three days after "starts" began, and with the lag two after "ends" did.
  expect(findings).toEqual([
    { code: "brokenLink", section: "tasks", record: "starts", field: "constraintDate", others: ["a"], severity: "broken", days: 3 },
    { code: "brokenLink", section: "tasks", record: "ends", field: "constraintDate", others: ["a"], severity: "broken", days: 2 },
  ]);
  // What it waits for is late by as much.
  expect(figures("a").total).toBe(-3);
  expect([figures("starts").total, figures("next").total]).toEqual([0, 1]);
});

test("[P71] a fixed date that a dependency keeps contradicts nothing", () => {
  const { days, findings } = work({ tasks: { a: { estimate: 2 }, b: { estimate: 1, after: [wait("a")], constraint: "startOn", constraintDate: january(8) } } });
  expect([days("b"), findings]).toEqual(["8-8", []]);
});

test("[P71] a fixed date that has passed cannot hold what has not begun", () => {
  const { days, findings, figures } = work({ tasks: {
    starts: { estimate: 1, constraint: "startOn", constraintDate: january(6) },
    ends: { estimate: 3, constraint: "finishOn", constraintDate: january(14) },
  } }, 13);
  expect([days("starts"), days("ends")]).toEqual(["13-13", "13-15"]);
  expect(findings.map(({ code, record, days: by }) => [code, record, by])).toEqual([["missedDate", "starts", 4], ["missedDate", "ends", 1]]);
  expect([figures("starts").total, figures("ends").total]).toEqual([-4, -1]);
});

test("[P75] a task rests on days when everyone it is assigned to is away", () => {
  const people = {
    anna: { timeOff: [{ from: january(6), to: january(12), label: "" }] },
    bora: { timeOff: [{ from: january(5), to: january(6), label: "" }, { from: january(12), to: january(12), label: "" }] },
  };
  const { days } = work({ people, tasks: {
    alone: { estimate: 3, assignees: ["anna"] },
    both: { estimate: 3, assignees: ["anna", "bora"] },
    begins: { start: january(6), estimate: 1, assignees: ["anna"] },
    ends: { estimate: 2, assignees: ["anna"], constraint: "finishOn", constraintDate: january(13) },
    // Ends with "by", on the 12th; a day in which she is there comes next.
    bound: { estimate: 1, assignees: ["anna"], after: [wait("by", "FF")] },
    by: { estimate: 6 },
    nobody: { estimate: 3, assignees: ["gone"] },
  } });
  expect(days("alone")).toBe("4-13");
  expect(days("both")).toBe("4-7");
  expect(days("begins")).toBe("13-13");
  expect(days("ends")).toBe("5-13");
  expect([days("by"), days("bound")]).toEqual(["4-12", "13-13"]);
  expect(days("nobody")).toBe("4-6");
});

test("[P75] from start to due a task takes the days on which somebody is there", () => {
  const people = { anna: { timeOff: [{ from: january(6), to: january(7), label: "" }] } };
  const { schedule, days } = work({ people, tasks: { a: { start: january(5), due: january(12), assignees: ["anna"] } } });
  expect([days("a"), schedule.get("a")?.duration]).toEqual(["5-12", 3]);
});

test("[P75] late dates skip days away as well", () => {
  const people = { anna: { timeOff: [{ from: january(7), to: january(8), label: "" }] } };
  // She works on the 4th and 5th, and could as late as the 6th and 12th, when "long" ends.
  const { points, figures } = work({ people, tasks: { a: { estimate: 2, assignees: ["anna"] }, long: { estimate: 6 } } });
  expect(points("a")).toEqual({ start: 0, finish: 2, lateStart: 2, lateFinish: 6 });
  expect(figures("a").total).toBe(2);
});

test("[P117] a task of no days stands between two, and parts of a day count whole", () => {
  const { points, days } = work({ tasks: { none: { start: january(8), estimate: 0 }, next: { estimate: 0.5, after: [wait("none")] }, open: {} } });
  expect(points("none")).toEqual({ start: 4, finish: 4, lateStart: 4, lateFinish: 4 });
  expect([days("next"), days("open")]).toEqual(["8-8", "4-4"]);
});

test("[P117] a milestone is reached in the evening, or in the morning of its day", () => {
  const milestone = (values: Record<string, boolean | string>) =>
    work({ tasks: { a: { estimate: 2, milestone: "m" }, next: { estimate: 1, after: [wait("m")] } }, milestones: { m: values } });
  expect([milestone({ date: january(7) }).days("m"), milestone({ date: january(7) }).days("next")]).toEqual(["7", "8-8"]);
  const morning = milestone({ date: january(7), startOfDay: true });
  expect([morning.days("m"), morning.days("next")]).toEqual(["7", "7-7"]);
  // Without a date it is reached when all it waits for is done: in the evening of the 5th, which is the morning of the 6th.
  expect([milestone({}).days("m"), milestone({ startOfDay: true }).days("m")]).toEqual(["5", "6"]);
  expect([milestone({}).days("next"), milestone({ startOfDay: true }).days("next")]).toEqual(["6-6", "6-6"]);
});

test("[P117] a task waits to be done for its milestone unless a dependency of its own says how", () => {
  const milestone = (after: readonly ReturnType<typeof wait>[]) =>
    work({ tasks: { a: { estimate: 5, milestone: "m" } }, milestones: { m: { after } } }).days("m");
  expect([milestone([]), milestone([wait("a", "FS", -2)]), milestone([wait("a", "SS", 1)])]).toEqual(["8", "6", "4"]);
});
