import { expect, test } from "vitest";
import { type ScheduleFinding } from "@/lib/plan/derive/schedule/findings";
import { january, wait, work, type Worked } from "./worked";

type Rows = Parameters<typeof work>[0];
type TaskRow = NonNullable<Rows["tasks"]>[string];

const findings = (rows: Rows, today?: number): readonly ScheduleFinding[] => work(rows, today).findings;
const ofTask = (values: TaskRow, today = 4) => findings({ tasks: { a: { estimate: 1, ...values } } }, today);
/** In short: what, where and by how much. */
const short = (found: readonly ScheduleFinding[]) =>
  found.map(({ code, record, field, days, severity }) => [code, record, field, ...(days === undefined ? [] : [days]), severity]);
const cyclesOf = ({ findings: found }: Worked) => found.filter(({ code }) => code === "cycle");

test("[P110] a cycle is told with its members, a way round, and the link that contradicts the dates most", () => {
  // Written down: a 4-5, b 6-7, c 8-12, in this order. That a waits for c contradicts them by six days.
  const worked = work({ tasks: {
    a: { start: january(4), estimate: 2, after: [wait("c")] },
    b: { start: january(6), estimate: 2, after: [wait("a")] },
    c: { start: january(8), estimate: 2, after: [wait("b")] },
    d: { estimate: 1, after: [wait("c")] },
  } });
  expect(worked.schedule.cycles).toEqual([{ members: ["a", "b", "c"], path: ["a", "c", "b"] }]);
  expect(worked.findings).toEqual([{
    code: "cycle", section: "tasks", record: "a", field: "after", others: ["b", "c"], severity: "broken",
    path: ["a", "c", "b"], repair: { section: "tasks", record: "a", field: "after", on: "c" },
  }]);
  // Without the links among them everything else is scheduled as written.
  expect([worked.days("a"), worked.days("b"), worked.days("c"), worked.days("d")]).toEqual(["4-5", "6-7", "8-12", "13-13"]);
});

test("[P110] the type and the lag of a link count for what contradicts it; of equals the first on the way is named", () => {
  const remove = (type: "SS" | "FF" | "SF" | "FS", lag: number) =>
    cyclesOf(work({ tasks: {
      a: { start: january(4), due: january(5), after: [wait("b", type, lag)] },
      b: { start: january(4), due: january(5), after: [wait("a", "SS")] },
    } }))[0]?.repair?.record;
  expect([remove("SS", 0), remove("SS", -1), remove("FF", 1), remove("SF", 0), remove("SF", 3), remove("FS", 0)]).toEqual(["a", "b", "a", "b", "a", "a"]);
});

test("[P110] a cycle through a milestone may be mended by what the milestone is for", () => {
  const worked = work({
    tasks: { a: { start: january(12), estimate: 2, milestone: "m", after: [wait("m")] } },
    milestones: { m: { date: january(8), buffer: 1 } },
  });
  expect(cyclesOf(worked)).toMatchObject([{ section: "tasks", record: "a", field: "milestone", others: ["m"], path: ["a", "m"], repair: { section: "tasks", record: "a", field: "milestone", on: "m" } }]);
  expect(cyclesOf(work({ tasks: { a: { after: [wait("a")] } } }))).toMatchObject([{ record: "a", others: [], path: ["a"], repair: { record: "a", on: "a" } }]);
});

test("[P110] taking away what is suggested, again and again, ends every cycle", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const links = new Map(ids.map((id) => [id, ids.filter((on) => on !== id)]));
  let clicks = 0;
  for (;;) {
    const tasks = Object.fromEntries(ids.map((id) => [id, { estimate: 1, after: (links.get(id) ?? []).map((on) => wait(on)) }]));
    const [cycle] = cyclesOf(work({ tasks }));
    if (!cycle?.repair) break;
    const { record, on } = cycle.repair;
    links.set(record, (links.get(record) ?? []).filter((other) => other !== on));
    clicks++;
  }
  expect(clicks).toBe(10);
});

test("[P111] a link to what is gone is broken, one to what was dropped is open; either can be taken away", () => {
  const rows: Rows = {
    tasks: {
      a: { estimate: 1, after: [wait("gone"), wait("dropped"), wait("b")], milestone: "nowhere" },
      b: { estimate: 1, milestone: "dropped" },
      dropped: { status: "dropped", after: [wait("gone")] },
    },
    milestones: { m: { buffer: 1, after: [wait("gone", "SS", 2)] } },
  };
  expect(short(findings(rows))).toEqual([
    ["orphanLink", "a", "after", "broken"], ["droppedLink", "a", "after", "open"], ["orphanLink", "a", "milestone", "broken"],
    ["droppedLink", "b", "milestone", "open"], ["orphanLink", "m", "after", "broken"],
  ]);
  expect(findings(rows)[0]).toMatchObject({ others: ["gone"], repair: { section: "tasks", record: "a", field: "after", on: "gone" } });
  expect(work(rows).schedule.orphans.map(({ id, link }) => [id, link.on])).toEqual([["a", "dropped"], ["a", "gone"], ["m", "gone"]]);
});

test("[P112] a constraint needs a date, and a date a constraint", () => {
  expect(short(ofTask({ constraint: "startOn" }))).toEqual([["constraintWithoutDate", "a", "constraintDate", "open"]]);
  expect(short(ofTask({ constraintDate: january(8) }))).toEqual([["dateWithoutConstraint", "a", "constraint", "open"]]);
});

test("[P112] dates and figures that exclude each other are told where they stand", () => {
  expect(short(ofTask({ start: january(8), due: january(6), estimate: 1 }))).toEqual([["dueBeforeStart", "a", "due", "broken"], ["late", "a", "due", 2, "broken"]]);
  expect(short(ofTask({ low: 2, estimate: 1, high: 0.5 }))).toEqual([["rangeOrder", "a", "low", "broken"], ["rangeOrder", "a", "high", "broken"]]);
  expect(short(ofTask({ low: 2, estimate: null, high: 1 }))).toEqual([["rangeOrder", "a", "high", "broken"]]);
  expect(short(ofTask({ low: 1, estimate: 1, high: 1 }))).toEqual([]);
  expect(short(ofTask({ actualStart: january(6), actualFinish: january(5) }, 8))).toEqual([["finishedBeforeStarted", "a", "actualFinish", "broken"]]);
});

test("[P112] what is said to have happened lies in the past", () => {
  expect(short(ofTask({ actualStart: january(6) }, 5))).toEqual([["actualInFuture", "a", "actualStart", "broken"]]);
  expect(short(ofTask({ actualStart: january(5), actualFinish: january(6) }, 5))).toEqual([["actualInFuture", "a", "actualFinish", "broken"]]);
  expect(short(findings({ milestones: { m: { actual: january(10) } } }, 9))).toEqual([["actualInFuture", "m", "actual", "broken"]]);
  expect(findings({ tasks: { a: { actualStart: january(5), actualFinish: january(5) } }, milestones: { m: { actual: january(5) } } }, 5)).toEqual([]);
});

test("[P113] later than promised: by how many working days, and whether that day is past already", () => {
  expect(short(ofTask({ estimate: 5, due: january(7) }))).toEqual([["late", "a", "due", 1, "broken"]]);
  expect(short(ofTask({ estimate: 5, due: january(8) }))).toEqual([]);
  expect(short(ofTask({ estimate: 2, due: january(7) }, 12))).toEqual([["overdue", "a", "due", 3, "broken"]]);
  const milestone = (date: number, today: number) =>
    short(findings({ tasks: { a: { estimate: 2, milestone: "m" } }, milestones: { m: { date: january(date), buffer: 1 } } }, today));
  expect(milestone(7, 4)).toEqual([]);
  expect(milestone(5, 4)).toEqual([["bufferUsedUp", "m", "buffer", 1, "open"]]);
  expect(milestone(4, 4)).toEqual([["late", "m", "date", 1, "broken"], ["bufferUsedUp", "m", "buffer", 1, "open"]]);
  expect(milestone(4, 5)).toEqual([["overdue", "m", "date", 2, "broken"], ["bufferUsedUp", "m", "buffer", 1, "open"]]);
});

test("[P113] a milestone that is due and was not marked as reached is told, also when all it waited for is done", () => {
  const rows: Rows = { tasks: { a: { actualFinish: january(5), milestone: "m" } }, milestones: { m: { date: january(6), buffer: 0 } } };
  expect(short(findings(rows, 6))).toEqual([["noBuffer", "m", "buffer", "open"]]);
  expect(short(findings(rows, 7))).toEqual([["overdue", "m", "date", 0, "broken"], ["noBuffer", "m", "buffer", "open"]]);
});

test("[P113] what should have begun before today is told unless it is overdue anyway", () => {
  expect(short(ofTask({ start: january(6) }, 8))).toEqual([["notBegun", "a", "start", 2, "open"]]);
  expect(short(ofTask({ start: january(6), due: january(6) }, 8))).toEqual([["overdue", "a", "due", 2, "broken"]]);
  expect(short(ofTask({ start: january(9) }, 10))).toEqual([]);
  expect(short(ofTask({ start: january(6), status: "doing" }, 8))).toEqual([]);
});

test("[P114] a milestone without a buffer, and a buffer of which nothing is left, are open", () => {
  expect(short(findings({ milestones: { m: {}, n: { buffer: 0 }, o: { buffer: 1 }, p: { actual: january(4) } } }))).toEqual([
    ["noBuffer", "m", "buffer", "open"], ["noBuffer", "n", "buffer", "open"],
  ]);
  expect(short(ofTask({ estimate: 4, due: january(5), buffer: 2 }))).toEqual([["late", "a", "due", 2, "broken"], ["bufferUsedUp", "a", "buffer", 2, "open"]]);
});

test("[P112] [P113] [P114] of what is done or dropped only impossible actual dates are told", () => {
  const wrong = { start: january(8), due: january(5), low: 9, high: 1, estimate: 3, constraint: "startOn", after: [wait("gone")] };
  expect(ofTask({ ...wrong, status: "dropped" }, 20)).toEqual([]);
  expect(ofTask({ ...wrong, status: "done" }, 20)).toEqual([]);
});
