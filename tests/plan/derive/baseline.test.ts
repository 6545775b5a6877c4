import { expect, test } from "vitest";
import { baselineOf, compareToBaseline, longestName } from "@/lib/plan/derive/baseline";
import { milestoneProgress } from "@/lib/plan/derive/progress";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, type RecordChange, withChanges } from "@/lib/plan/plan";
import { after, madePlan } from "../../support/made-plan";

/** Monday 4 January 2027: the first day of everything below. */
const monday = "2027-01-04";
const overview = { plan: { start: monday, holidays: [{ from: "2027-01-11", to: "2027-01-11", label: "Fair" }] } };

/**
 * Worked by hand. Scope: 4 to 8 January, five days. The 11th is a holiday, so build takes 12 to 15
 * January; with the two days of buffer go-live could be on the 19th and is promised for the 20th.
 */
const plan = madePlan({
  overview,
  tasks: {
    scope: { title: "Scope", estimate: 5, milestone: "agreed" },
    build: { title: "Build", estimate: 4, after: after("agreed"), milestone: "live", due: "2027-01-18" },
    texts: { title: "Texts", estimate: 1, milestone: "live" },
    never: { title: "Never", estimate: 30, status: "dropped" },
  },
  milestones: {
    live: { name: "Go-live", phase: "Launch", buffer: 2, date: "2027-01-20" },
    agreed: { name: "Agreed", phase: "Discover" },
  },
});
const take = (of: Plan, today = monday) => baselineOf(of, scheduleOf(of, today));
const compare = (of: Plan, today = monday) => compareToBaseline(take(plan), of, scheduleOf(of, today));
const withValues = (of: Plan, section: string, record: string, values: RecordChange["values"]) => withChanges(of, [{ section, record, values }]);
const tasks = (of: Plan) => of.sections["tasks"]?.records ?? [];

test("[P100] a baseline holds the dates of every task and milestone in the schedule, and what was promised", () => {
  expect(take(plan)).toEqual({
    finish: "2027-01-20",
    entries: [
      { id: "scope", section: "tasks", name: "Scope", start: "2027-01-04", finish: "2027-01-08", promised: null },
      { id: "build", section: "tasks", name: "Build", start: "2027-01-12", finish: "2027-01-15", promised: "2027-01-18" },
      { id: "texts", section: "tasks", name: "Texts", start: "2027-01-04", finish: "2027-01-04", promised: null },
      { id: "live", section: "milestones", name: "Go-live", start: "2027-01-20", finish: "2027-01-20", promised: "2027-01-20" },
      { id: "agreed", section: "milestones", name: "Agreed", start: "2027-01-08", finish: "2027-01-08", promised: null },
    ],
  });
});

test("[P100] a milestone reached in the morning stands on its day, one that is done on the day it was reached", () => {
  const morning = withValues(plan, "milestones", "live", { startOfDay: true });
  expect(take(morning).entries.find(({ id }) => id === "live")?.finish).toBe("2027-01-20");
  const onSunday = withValues(plan, "milestones", "agreed", { actual: "2027-01-10" });
  expect(take(onSunday).entries.find(({ id }) => id === "agreed")?.finish).toBe("2027-01-10");
});

test("[P100] a task of no days stands on the day it would begin; a long name is cut", () => {
  const empty = madePlan({ overview, tasks: { none: { title: "x".repeat(500), estimate: 0 } } });
  const [entry] = take(empty).entries;
  expect([entry?.start, entry?.finish, entry?.name.length]).toEqual([monday, monday, longestName]);
  expect(take(madePlan({ overview }))).toEqual({ finish: null, entries: [] });
});

test("[P101] a slip is counted in working days, later positive", () => {
  const held = compare(plan);
  expect([held.tasks, held.milestones, held.worst, held.finish.slip]).toEqual([
    { slipped: 0, held: 3, ahead: 0, new: 0, gone: 0 }, { slipped: 0, held: 2, ahead: 0, new: 0, gone: 0 }, null, 0,
  ]);
  // Scope takes two days more: until Wednesday the 13th, since the 11th is a holiday. Build: 14 to 19 January.
  const longer = compare(withValues(plan, "tasks", "scope", { estimate: 7 }));
  expect(longer.drifts.get("scope")).toEqual({ id: "scope", section: "tasks", kind: "slipped", was: "2027-01-08", now: "2027-01-13", slip: 2 });
  expect(longer.drifts.get("build")).toMatchObject({ was: "2027-01-15", now: "2027-01-19", slip: 2 });
  // The buffer gives a day of its two; the date stands.
  expect(longer.drifts.get("live")).toMatchObject({ kind: "held", now: "2027-01-20", slip: 0 });
  expect([longer.milestones.slipped, longer.worst?.id, longer.finish.slip]).toEqual([1, "agreed", 0]);
  // Another five days: nothing of the buffer is left, and go-live moves.
  const late = compare(withValues(plan, "tasks", "scope", { estimate: 12 }));
  expect(late.drifts.get("live")).toMatchObject({ kind: "slipped", now: "2027-01-26", slip: 4 });
  expect(late.worst).toMatchObject({ id: "agreed", slip: 7 });
  expect(late.finish).toEqual({ was: "2027-01-20", now: "2027-01-26", slip: 4 });
});

test("[P101] what is earlier is ahead, what was done is compared by the day it was done", () => {
  const ahead = compare(withValues(plan, "milestones", "live", { date: "2027-01-19" }));
  expect(ahead.drifts.get("live")).toMatchObject({ kind: "ahead", slip: -1 });
  const done = withValues(withValues(plan, "tasks", "scope", { status: "done", actualFinish: "2027-01-07" }), "milestones", "agreed", { actual: "2027-01-12" });
  const { drifts } = compare(done, "2027-01-13");
  expect(drifts.get("scope")).toMatchObject({ kind: "ahead", now: "2027-01-07", slip: -1 });
  expect(drifts.get("agreed")).toMatchObject({ kind: "slipped", now: "2027-01-12", slip: 1 });
});

test("[P102] what came is new, what went is gone and still has its name, a date on a day off counts as the evening before", () => {
  const records = tasks(plan).filter(({ id }) => id !== "texts").map((record) => (record.id === "never" ? { ...record, values: { ...record.values, status: null } } : record));
  const { drifts, tasks: tally } = compare({ sections: { ...plan.sections, tasks: { records, removed: [] } } });
  expect(drifts.get("texts")).toEqual({ id: "texts", section: "tasks", kind: "gone", was: "2027-01-04", now: null, slip: null });
  expect(drifts.get("never")).toMatchObject({ kind: "new", was: null, slip: null });
  expect(tally).toEqual({ slipped: 0, held: 2, ahead: 0, new: 1, gone: 1 });
  const closed = withValues(plan, "overview", "plan", { holidays: [{ from: "2027-01-11", to: "2027-01-12", label: "Fair" }] });
  expect(compare(closed).drifts.get("build")).toMatchObject({ now: "2027-01-18", slip: 1 });
});

test("[P102] a plan that nothing can be said of is compared all the same", () => {
  const baseline = take(plan);
  const empty = madePlan({});
  const nothing = compareToBaseline(baseline, empty, scheduleOf(empty, monday));
  expect([nothing.tasks.gone, nothing.milestones.gone, nothing.finish]).toEqual([3, 2, { was: "2027-01-20", now: null, slip: null }]);
  const knot = madePlan({
    overview,
    tasks: {
      a: { title: "A", estimate: 1e15, after: [{ on: "b", type: "FS", lag: 9999 }] },
      b: { title: "B", estimate: 1e15, after: [{ on: "a", type: "SF", lag: -9999 }, { on: "gone", type: "FS", lag: 0 }] },
    },
    milestones: { m: { name: "M", after: after("a", "m") } },
  });
  expect(compareToBaseline(baseline, knot, scheduleOf(knot, monday)).tasks).toMatchObject({ new: 2, gone: 3 });
  const chain = madePlan({ overview, tasks: Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`t${n}`, { estimate: 10_000, after: after(`t${n - 1}`) }])) });
  expect(take(chain).finish).toBe("9999-12-31");
});

test("[P103] a milestone counts the tasks it waits for, however far back, and those that are done", () => {
  const done = withValues(plan, "tasks", "scope", { status: "done" });
  expect(milestoneProgress(done, scheduleOf(done, "2027-01-12")).map(({ id, tasks }) => [id, tasks])).toEqual([
    ["agreed", { done: 1, all: 1 }],
    ["live", { done: 1, all: 3 }],
  ]);
});

test("[P104] how far it is to a milestone: working days from this morning, work on the longest chain, buffer left", () => {
  const rows = (of: Plan, today: string) => Object.fromEntries(milestoneProgress(of, scheduleOf(of, today)).map((row) => [row.id, row]));
  const atStart = rows(plan, monday);
  expect(atStart["agreed"]).toMatchObject({ name: "Agreed", phase: "Discover", date: "2027-01-08", isDone: false, daysLeft: 5, workLeft: 5, buffer: 0, bufferLeft: 0 });
  // 4 to 20 January without two weekends and the holiday.
  expect(atStart["live"]).toMatchObject({ date: "2027-01-20", promised: "2027-01-20", daysLeft: 12, workLeft: 9, buffer: 2, bufferLeft: 2 });
  const half = withValues(plan, "tasks", "scope", { start: monday, progress: 60 });
  expect(rows(half, "2027-01-07")["live"]).toMatchObject({ daysLeft: 9, workLeft: 6 });
  const reached = withValues(plan, "milestones", "agreed", { actual: "2027-01-08" });
  expect(rows(reached, "2027-01-12")["agreed"]).toMatchObject({ isDone: true, daysLeft: 0, workLeft: 0, bufferLeft: 0 });
});

test("[P104] work that may overlap counts once: a dependency of another type is no chain", () => {
  const overlapping = madePlan({
    overview,
    tasks: {
      a: { title: "A", estimate: 10 },
      b: { title: "B", estimate: 4, after: [{ on: "a", type: "SS", lag: 3 }] },
      c: { title: "C", estimate: 2, after: [{ on: "a", type: "FF", lag: 5 }] },
      d: { title: "D", estimate: 1, after: [{ on: "b", type: "FS", lag: 20 }] },
    },
    milestones: { m: { name: "M", after: after("c", "d") } },
  });
  const [row] = milestoneProgress(overlapping, scheduleOf(overlapping, monday));
  // Of A the ten days bind C's end; B and D take five beside it.
  expect(row).toMatchObject({ workLeft: 10, tasks: { done: 0, all: 4 } });
});
