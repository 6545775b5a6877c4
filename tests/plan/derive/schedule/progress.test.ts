import { expect, test } from "vitest";
import { january, wait, work } from "./worked";

test("[P73] what has not begun by now begins today", () => {
  const { days, findings } = work({ tasks: { a: { start: january(6), estimate: 2 }, b: { estimate: 1, after: [wait("a")] } } }, 13);
  expect([days("a"), days("b")]).toEqual(["13-14", "15-15"]);
  expect(findings).toEqual([{ code: "notBegun", section: "tasks", record: "a", field: "start", others: [], severity: "open", days: 4 }]);
});

test("[P73] what is left of begun work goes on today, behind and ahead of its plan", () => {
  const begun = (progress: number, today: number) => {
    const { days, schedule } = work({ tasks: { a: { start: january(4), estimate: 8, status: "doing", progress } } }, today);
    return [days("a"), schedule.get("a")?.rest];
  };
  // Half of eight days is left on the 13th, when six have passed; and on the 6th, when two have.
  expect(begun(50, 13)).toEqual(["4-18", 4]);
  expect(begun(50, 6)).toEqual(["4-12", 4]);
  // A part of a day is not done yet.
  expect(begun(60, 13)).toEqual(["4-18", 4]);
  expect(begun(0, 13)).toEqual(["4-22", 8]);
});

test("[P73] where nobody says how far it is, its days since the start count, and a last one is left", () => {
  const begun = (today: number) => work({ tasks: { a: { actualStart: january(5), estimate: 4 } } }, today).days("a");
  expect([begun(7), begun(8), begun(12), begun(20)]).toEqual(["5-8", "5-8", "5-12", "5-20"]);
  const people = { anna: { timeOff: [{ from: january(6), to: january(7), label: "" }] } };
  const away = work({ people, tasks: { a: { actualStart: january(5), estimate: 4, assignees: ["anna"] } } }, 12);
  expect([away.days("a"), away.schedule.get("a")?.rest]).toEqual(["5-13", 2]);
});

test("[P73] begun without a date it began with its work, ending now; planned for later it began today", () => {
  const { days } = work({ tasks: { a: { estimate: 5, progress: 40 }, b: { start: january(20), estimate: 2, status: "doing", progress: 0 } } }, 13);
  expect([days("a"), days("b")]).toEqual(["8-15", "13-14"]);
});

test("[P73] work begun out of sequence keeps its start, and its rest waits for what it depends on", () => {
  // Retained logic: b began on the 5th and has two of four days left; a is done on the 14th.
  const tasks = {
    a: { start: january(6), estimate: 4, status: "doing", progress: 25 },
    b: { start: january(5), estimate: 4, status: "doing", progress: 50, after: [wait("a")] },
    c: { estimate: 5, after: [wait("b")] },
  };
  const { days, figures, points } = work({ tasks }, 12);
  expect([days("a"), days("b"), days("c")]).toEqual(["6-14", "5-18", "19-25"]);
  expect([figures("a"), figures("b")]).toEqual([{ total: 0, free: 0 }, { total: 0, free: 0 }]);
  expect(points("b")).toMatchObject({ lateStart: 8, lateFinish: 10 });
});

test("[P73] what waited for a start that is past waits for nothing more, and holds nobody", () => {
  // b may begin two days after a, which began on the 5th; how late b can be does not bind a.
  const { days, figures } = work({ tasks: {
    a: { actualStart: january(5), estimate: 3, progress: 0 },
    b: { estimate: 6, after: [wait("a", "SS", 2)] },
  } }, 8);
  expect([days("a"), days("b")]).toEqual(["5-13", "8-18"]);
  expect([figures("a"), figures("b")]).toEqual([{ total: 3, free: 3 }, { total: 0, free: 0 }]);
});

test("[P73] a dependency between finishes holds begun work without moving its rest", () => {
  const { schedule, days, figures, points } = work({ tasks: {
    a: { estimate: 9 },
    b: { actualStart: january(4), estimate: 3, progress: 34, after: [wait("a", "FF")] },
  } });
  expect([days("a"), days("b")]).toEqual(["4-15", "4-15"]);
  expect(schedule.get("b")).toMatchObject({ rest: 2, totalSlack: 0 });
  expect(points("b")).toEqual({ start: 0, finish: 9, lateStart: 7, lateFinish: 9 });
  expect(figures("a").total).toBe(0);
});

test("[P73] a fixed finish holds begun work as well", () => {
  const ends = (day: number) => work({ tasks: {
    a: { estimate: 7 },
    b: { actualStart: january(4), estimate: 4, progress: 50, constraint: "finishOn", constraintDate: january(day), after: [wait("a")] },
  } }, 7);
  expect([ends(14).days("b"), ends(7).days("b")]).toEqual(["4-14", "4-8"]);
  const codes = (day: number) => ends(day).findings.map(({ code, record, days }) => [code, record, days]);
  // a takes from today, the 7th, until the evening of the 18th: seven days after b goes on.
  expect(codes(14)).toEqual([["brokenLink", "b", 7]]);
  expect(codes(7)).toEqual([["brokenLink", "b", 7], ["missedDate", "b", 1]]);
});

test("[P73] what is done stands where it was done, has no slack and waits for nobody", () => {
  const { days, figures, schedule, findings } = work({ tasks: {
    a: { estimate: 9 },
    b: { status: "done", start: january(4), due: january(5), estimate: 2, after: [wait("a")] },
    c: { actualStart: january(6), actualFinish: january(7), estimate: 9 },
    d: { estimate: 1, after: [wait("b"), wait("c", "FS", 3)] },
  } }, 8);
  expect([days("b"), days("c"), days("d")]).toEqual(["4-5", "6-7", "14-14"]);
  expect([figures("a"), figures("b")]).toEqual([{ total: 0, free: 0 }, { total: 0, free: 0 }]);
  expect(schedule.get("b")).toMatchObject({ isDone: true, isCritical: false, rest: 0 });
  expect(findings).toEqual([]);
});

test("[P73] done before its dates, it is done by today", () => {
  const { days, points } = work({ tasks: {
    a: { status: "done", start: january(5), due: january(20), estimate: 11 },
    b: { estimate: 1, after: [wait("a")] },
    undated: { progress: 100, estimate: 2 },
    far: { status: "done", estimate: 9, after: [wait("long")] },
    long: { estimate: 9 },
  } }, 13);
  expect([days("a"), days("b")]).toEqual(["5-12", "13-13"]);
  expect(days("undated")).toBe("4-5");
  expect(points("far")).toMatchObject({ start: -3, finish: 6 });
});

test("[P73] a milestone that was reached stands on that day", () => {
  const { days, schedule } = work({
    tasks: { a: { estimate: 4, milestone: "m" }, b: { estimate: 1, after: [wait("m")] } },
    milestones: { m: { date: january(20), buffer: 3, actual: january(6) } },
  }, 8);
  expect([days("m"), days("b")]).toEqual(["6", "8-8"]);
  expect(schedule.get("m")).toMatchObject({ isDone: true, bufferLeft: 0, totalSlack: 0 });
  expect(schedule.get("a")?.totalSlack).toBe(0);
});
