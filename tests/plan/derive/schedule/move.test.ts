import { expect, test } from "vitest";
import { consequencesOf } from "@/lib/plan/derive/schedule/consequences";
import { cycleClosedBy } from "@/lib/plan/derive/schedule/closes-cycle";
import { mayShift, settled, type Shift, shifted } from "@/lib/plan/derive/schedule/move";
import { createScheduler, scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { findRecord, type Plan, type RecordChange, withChanges } from "@/lib/plan/plan";
import { after, madePlan, type MadeRows } from "../../../support/made-plan";

/* January 2027 as in worked.ts: Monday the 4th is working day 0, Monday the 11th is closed. */
const overview = { plan: { start: "2027-01-04", holidays: [{ from: "2027-01-11", to: "2027-01-11", label: "Fair" }] } };
const today = "2027-01-04";
const january = (rows: MadeRows): Plan => madePlan({ overview, ...rows });

/** What is written for shifts of a record, as the move session does it. */
function shift(plan: Plan, section: "tasks" | "milestones", id: string, ...shifts: readonly Shift[]): RecordChange["values"] {
  const schedule = scheduleOf(plan, today);
  const [record, entry] = [findRecord(plan, section, id), schedule.get(id)];
  if (!record || !entry) throw new Error(`${id} is not in the plan`);
  const asked = shifted(record, entry, schedule.calendar, shifts);
  const next = scheduleOf(withChanges(plan, [asked]), today).get(id);
  return next ? settled(asked, entry, next, schedule.calendar).values : {};
}

test("[P122] a move counts working days, over a weekend and a holiday, and takes the due date along", () => {
  const plan = january({ tasks: { a: { start: "2027-01-07", due: "2027-01-08", estimate: 2 } } });
  expect(shift(plan, "tasks", "a", { kind: "move", days: 1 })).toEqual({ start: "2027-01-08", due: "2027-01-12" });
  expect(shift(plan, "tasks", "a", { kind: "move", days: -3 })).toEqual({ start: "2027-01-04", due: "2027-01-05" });
});

test("[P122] stretching an end writes the estimate, of the start also the start; a day is the least", () => {
  const plan = january({ tasks: { a: { start: "2027-01-05", due: "2027-01-07", estimate: 3, low: 2, high: 9 } } });
  expect(shift(plan, "tasks", "a", { kind: "finish", days: 2 })).toEqual({ estimate: 5, due: "2027-01-12" });
  expect(shift(plan, "tasks", "a", { kind: "finish", days: -9 })).toEqual({ estimate: 1, due: "2027-01-05" });
  expect(shift(plan, "tasks", "a", { kind: "start", days: 1 })).toEqual({ start: "2027-01-06", estimate: 2, due: "2027-01-07" });
});

test("[P122] what waits for others is written down where it may begin, and not where it was dropped", () => {
  const plan = january({ tasks: { a: { estimate: 3 }, b: { start: "2027-01-12", due: "2027-01-12", estimate: 1, after: after("a") } } });
  expect(shift(plan, "tasks", "b", { kind: "move", days: -5 })).toEqual({ start: "2027-01-07", due: "2027-01-07" });
});

test("[P122] what has a due date and nothing else takes as long after a move as before", () => {
  const plan = january({ tasks: { a: { due: "2027-01-15" } } });
  const values = shift(plan, "tasks", "a", { kind: "move", days: 2 });
  expect(values).toEqual({ start: "2027-01-06", estimate: 1, due: "2027-01-19" });
  expect(scheduleOf(withChanges(plan, [{ section: "tasks", record: "a", values }]), today).get("a")?.duration).toBe(1);
});

test("[P122] a milestone moves by its date; a fixed date goes along", () => {
  const plan = january({
    tasks: { a: { estimate: 2, constraint: "startOn", constraintDate: "2027-01-06" } },
    milestones: { m: { date: "2027-01-08" } },
  });
  expect(shift(plan, "milestones", "m", { kind: "move", days: 1 })).toEqual({ date: "2027-01-12" });
  expect(shift(plan, "tasks", "a", { kind: "move", days: 1 })).toMatchObject({ constraintDate: "2027-01-07" });
});

test("[P123] what is done stands where it is, as does the beginning of what has begun on a day that somebody wrote down", () => {
  const plan = january({ tasks: { done: { status: "done" }, begun: { status: "doing", actualStart: "2027-01-04", estimate: 3 } } });
  const schedule = scheduleOf(plan, today);
  const may = (id: string, kind: Shift["kind"]) => {
    const [record, entry] = [findRecord(plan, "tasks", id), schedule.get(id)];
    return record && entry && mayShift(record, entry, { kind, days: 1 });
  };
  expect([may("done", "move"), may("done", "finish"), may("begun", "move"), may("begun", "start"), may("begun", "finish")])
    .toEqual([false, false, false, false, true]);
});

test("[P124] consequences name the finish, other milestones, buffers, what becomes late and what moves along", () => {
  const plan = january({
    tasks: {
      a: { estimate: 2 },
      b: { start: "2027-01-06", due: "2027-01-07", estimate: 2, after: after("a") },
    },
    milestones: { m: { date: "2027-01-12", buffer: 2, after: after("b") } },
  });
  const scheduler = createScheduler();
  scheduler.update(plan, today);
  const before = scheduleOf(plan, today);
  const differing = scheduler.update(withChanges(plan, [{ section: "tasks", record: "a", values: { estimate: 3 } }]), today);
  const used = consequencesOf(before, scheduler.schedule(), differing, new Set(["a"]));
  expect(used).toMatchObject({ finish: null, milestones: [], late: ["b"], moved: ["b"], buffers: [{ id: "m", size: 2, before: 2, after: 1 }] });

  const more = scheduler.update(withChanges(plan, [{ section: "tasks", record: "a", values: { estimate: 9 } }]), today);
  const pushed = consequencesOf(before, scheduler.schedule(), more, new Set(["a"]));
  expect(pushed.finish && pushed.finish.after - pushed.finish.before).toBe(5);
  expect(pushed.milestones.map(({ id }) => id)).toEqual(["m"]);
});

test("[P125] a link that would close a cycle is told with the way round, and no other link is", () => {
  const plan = january({ tasks: { a: { milestone: "m" }, b: { after: after("m") }, c: { after: after("b") }, d: {} }, milestones: { m: {} } });
  const schedule = scheduleOf(plan, today);
  expect(cycleClosedBy(schedule, "c", "a")).toEqual(["a", "m", "b", "c"]);
  expect(cycleClosedBy(schedule, "a", "a")).toEqual(["a"]);
  expect(cycleClosedBy(schedule, "a", "c")).toBeNull();
  expect(cycleClosedBy(schedule, "d", "a")).toBeNull();
  expect(cycleClosedBy(schedule, "nobody", "a")).toBeNull();
});
