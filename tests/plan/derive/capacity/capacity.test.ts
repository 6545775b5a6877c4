import { expect, test } from "vitest";
import { type Busy } from "@/lib/plan/derive/capacity/busy";
import { capacityOf, type Capacity, cellAt, createCapacity } from "@/lib/plan/derive/capacity/capacity";
import { clashOf } from "@/lib/plan/derive/capacity/clash";
import { weekFrom } from "@/lib/plan/derive/capacity/weeks";
import { dailyHours } from "@/lib/plan/derive/level/load";
import { createScheduler, type Schedule, scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { encodeKey, recordsOf } from "@/lib/plan/doc/layout";
import { addRecord, removeRecord, restoreRecord, setMember, setValue, type Writer } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { type DayRange } from "@/lib/plan/fields";
import { toDayNumber, toIsoDate } from "@/lib/plan/day-number";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { sections } from "@/lib/plan/sections";
import { type MadeRows, madePlan } from "../../../support/made-plan";
import { createRandom } from "../../../support/random";
import { createReplica, syncAll } from "../../../support/replicas";
import { pick } from "../../../support/field-values";
import { anyPlan, anyRow, type Day, editOnce, peopleIds } from "../schedule/random-edits";
import { idOf, samplePlan, sampleToday } from "./sample-plan";

const anna = ["anna"];
function made(rows: MadeRows, { today = "2027-01-04", holidays = [] as { from: string; to: string; label: string }[], busy = new Map() as Busy } = {}) {
  const plan = madePlan({ overview: { plan: { start: "2027-01-04", holidays } }, ...rows });
  const schedule = scheduleOf(plan, today);
  return { plan, schedule, capacity: capacityOf(plan, schedule, busy) };
}
/** "0104 53/40 133%": Monday, planned of free. */
const weeksOf = ({ people, weeks }: Capacity, person = "anna"): string[] => {
  const row = people.find((each) => each.person === person);
  return row ? weeks.map((week) => cellAt(row, week)).map(({ monday, planned, free, percent }) => `${toIsoDate(monday).slice(5).replace("-", "")} ${planned}/${free} ${percent}%`) : [];
};
const off = (from: string, to = from) => ({ from, to, label: "" });

test("[P160] hours lie evenly on a task's days, in the weeks they are in", () => {
  const { capacity } = made({ people: { anna: { hours: 40 } }, tasks: { a: { assignees: anna, estimate: 8, effort: 32 }, b: { assignees: anna, estimate: 1, effort: 3 } } });
  expect(weeksOf(capacity)).toEqual(["0104 23/40 58%", "0111 12/40 30%"]);
  expect(capacity.people[0]?.cells.get(toDayNumber("2027-01-04"))?.parts).toEqual([{ task: "a", hours: 20 }, { task: "b", hours: 3 }]);
});

test("[P160] what is done lies between its start and now, what is left from now on", () => {
  const task = { assignees: anna, estimate: 10, effort: 40, actualStart: "2027-01-04", status: "doing" };
  const people = { anna: { hours: 40 } };
  expect(weeksOf(made({ people, tasks: { a: { ...task, progress: 50 } } }, { today: "2027-01-11" }).capacity)).toEqual(["0104 20/40 50%", "0111 20/40 50%"]);
  expect(weeksOf(made({ people, tasks: { a: { ...task, progress: 20 } } }, { today: "2027-01-11" }).capacity)).toEqual(["0104 8/40 20%", "0111 20/40 50%", "0118 12/40 30%"]);
  expect(weeksOf(made({ people, tasks: { a: { ...task, status: "done", actualFinish: "2027-01-08" } } }, { today: "2027-02-01" }).capacity)).toEqual(["0104 40/40 100%"]);
});

test("[P160] in the sample every hour of every task that somebody does is in some week", () => {
  const plan = samplePlan();
  const { people } = capacityOf(plan, scheduleOf(plan, sampleToday));
  const planned = people.flatMap(({ cells }) => [...cells.values()]).reduce((sum, cell) => sum + cell.planned, 0);
  const efforts = tableOf(plan, "tasks").records.filter(({ values }) => (values["assignees"] as string[]).length > 0).map(({ values }) => values["effort"] as number);
  expect(planned).toBeCloseTo(efforts.reduce((sum, hours) => sum + hours, 0), 6);
});

test("[P161] a short week offers less, and days away nothing", () => {
  const rows: MadeRows = { people: { anna: { hours: 40, timeOff: [off("2027-01-13"), off("2027-01-18", "2027-01-24")] } }, tasks: { a: { assignees: anna, estimate: 12 } } };
  const { capacity } = made(rows, { holidays: [off("2027-01-04", "2027-01-05"), off("2027-01-20")] });
  expect(weeksOf(capacity)).toEqual(["0104 24/24 100%", "0111 32/32 100%", "0118 0/0 0%", "0125 40/40 100%"]);
  expect(capacity.weeks.map(({ from, to }) => to - from)).toEqual([3, 5, 4, 5]);
});

test("[P161] other plans take only what a full week has no room for", () => {
  const rows: MadeRows = { people: { anna: { hours: 20 } }, tasks: { a: { assignees: anna, estimate: 5, effort: 15 } } };
  const cellWith = (hours: number) => made(rows, { busy: new Map([["anna", [{ from: "2027-01-04", to: "2027-01-10", hours }]]]) }).capacity.people[0]?.cells.get(toDayNumber("2027-01-04"));
  expect(cellWith(20)).toMatchObject({ free: 20, lost: 0, busy: 20, percent: 75, over: 0 });
  expect(cellWith(30)).toMatchObject({ free: 10, lost: 10, percent: 150, over: 5 });
  expect(cellWith(60)).toMatchObject({ free: 0, percent: Infinity, over: 15, band: "over" });
});

test("[P161] busy hours lie on working days, and damaged stretches take nothing", () => {
  const rows: MadeRows = { people: { anna: { hours: 40 } }, tasks: { a: { assignees: anna, estimate: 6 } } };
  const stretches = [{ from: "2027-01-08", to: "2027-01-12", hours: 12 }, { from: "never", to: "2027-01-12", hours: 5 }, { from: "2027-01-09", to: "2027-01-10", hours: 5 }, { from: "2027-01-04", to: "2027-01-05", hours: Number.NaN }];
  const { capacity } = made(rows, { busy: new Map([["anna", stretches]]) });
  expect(capacity.weeks.map((week) => capacity.people[0] && cellAt(capacity.people[0], week).busy)).toEqual([4, 8]);
});

test("[P162] a percentage above 100 is printed exactly where it is too much", () => {
  const percent = (effort: number, hours = 40) => {
    const cell = made({ people: { anna: { hours } }, tasks: { a: { assignees: anna, estimate: 5, effort } } }).capacity.people[0]?.cells.get(toDayNumber("2027-01-04"));
    return [cell?.percent, cell?.band];
  };
  expect([0.1, 16, 17, 28, 29, 36, 37, 40, 40.4, 40.6, 57].map((effort) => percent(effort))).toEqual([
    [0, 0], [40, 1], [43, 2], [70, 2], [73, 3], [90, 3], [93, 4], [100, 4], [100, 4], [102, "over"], [143, "over"],
  ]);
  expect(percent(5, 0)).toEqual([Infinity, "over"]);
});

test("[P162] the sample has too much in the weeks its picture shows", () => {
  const plan = samplePlan();
  const { over, hoursAWeek, weeks } = capacityOf(plan, scheduleOf(plan, sampleToday));
  const name = (id: string) => String(tableOf(plan, "people").records.find((record) => record.id === id)?.values["name"]);
  expect([...new Set(over.map(({ person }) => name(person)))]).toEqual(["Minjun Park", "Jiwoo Lim", "Grace Moon"]);
  expect([hoursAWeek, weeks.length, toIsoDate(weeks[0]?.monday ?? 0)]).toEqual([180, 21, "2027-01-04"]);
});

/** Person -> Monday -> hours, by walking through every day of every task. */
function naiveLoad(plan: Plan, schedule: Schedule): Record<string, number> {
  const load: Record<string, number> = {};
  const daily = dailyHours(plan);
  for (const task of tableOf(plan, "tasks").records) {
    const node = schedule.node(task.id);
    if (!node || node.activity.duration === 0) continue;
    const doers = [...new Set(task.values["assignees"] as string[])].filter((id) => daily.has(id));
    const effort = task.values["effort"];
    const { start, resume, rest, activity: { away, duration } } = node;
    const isFree = (day: number) => !away.includes(day);
    const [past, left]: [number[], number[]] = [[], []];
    for (let day = start; day < resume; day++) if (isFree(day)) past.push(day);
    for (let day = resume; left.length < rest; day++) if (isFree(day)) left.push(day);
    for (const person of doers) {
      const share = typeof effort === "number" ? effort / duration / doers.length : (daily.get(person) ?? 0);
      const ranges = (tableOf(plan, "people").records.find(({ id }) => id === person)?.values["timeOff"] ?? []) as readonly DayRange[];
      const add = (day: number, hours: number) => {
        const date = schedule.calendar.dayOf(day);
        if (ranges.some(({ from, to }) => toDayNumber(from) <= date && date <= toDayNumber(to))) return;
        const key = `${person} ${toIsoDate(date - ((((date + 3) % 7) + 7) % 7))}`;
        load[key] = (load[key] ?? 0) + hours;
      };
      for (const day of left) add(day, share);
      if (duration > rest) for (const day of past) add(day, (share * (duration - rest)) / past.length);
    }
  }
  return load;
}
const loadOf = ({ people }: Capacity): Record<string, number> =>
  Object.fromEntries(people.flatMap(({ person, cells }) => [...cells].filter(([, { planned }]) => planned > 0).map(([monday, { planned }]) => [`${person} ${toIsoDate(monday)}`, planned])));

function expectSameLoad(actual: Record<string, number>, naive: Record<string, number>, hint: string): void {
  const wanted = Object.entries(naive).filter(([, hours]) => hours > 0);
  expect(Object.keys(actual).sort(), hint).toEqual(wanted.map(([key]) => key).sort());
  for (const [key, hours] of wanted) expect(actual[key], `${hint} ${key}`).toBeCloseTo(hours, 6);
}

test("[P163] over 6,000 random edits what follows equals what is computed afresh, and untouched rows stay the same", { timeout: 60_000 }, () => {
  let [kept, followed] = [0, 0];
  for (let seed = 1; seed <= 30; seed++) {
    const random = createRandom(seed);
    let day: Day = { plan: withHours(anyPlan(random, 10 + (seed % 4) * 6), random), today: "2027-01-19" };
    const [scheduler, follower] = [createScheduler(), createCapacity()];
    let last: Capacity | null = null;
    for (let edit = 0; edit < 200; edit++) {
      scheduler.update(day.plan, day.today);
      // Whoever looks now and then meets steps that nobody told.
      if (seed % 5 === 0 && edit % 3 === 1) {
        day = editOnce(day, random);
        continue;
      }
      const capacity = follower.follow(day.plan, scheduler.schedule());
      const fresh = capacityOf(day.plan, scheduleOf(day.plan, day.today));
      const hint = `SEED=${seed}, edit ${edit}`;
      expect(figuresOf(capacity), hint).toEqual(figuresOf(fresh));
      if (edit % 10 === 0) expectSameLoad(loadOf(capacity), naiveLoad(day.plan, scheduler.schedule()), hint);
      for (const [index, row] of capacity.people.entries()) {
        const before: Capacity["people"][number] | undefined = last?.people[index];
        followed++;
        if (before === row) kept++;
      }
      if (last && JSON.stringify(figuresOf(last)) === JSON.stringify(figuresOf(capacity)) && last.people.every((row, index) => row === capacity.people[index])) expect(capacity, hint).toBe(last);
      last = capacity;
      day = editOnce(day, random);
    }
  }
  expect(kept / followed).toBeGreaterThan(0.3);
});

const figuresOf = ({ weeks, now, people, over, hoursAWeek }: Capacity) =>
  ({ weeks, now, over, hoursAWeek, people: people.map(({ person, hours, cells }) => ({ person, hours, cells: [...cells.values()].sort((a, b) => a.monday - b.monday) })) });

function withHours(plan: Plan, random: () => number): Plan {
  const tasks = tableOf(plan, "tasks");
  const records = tasks.records.map((record) => (random() < 0.6 ? { ...record, values: { ...record.values, effort: Math.floor(random() * 60) } } : record));
  return { ...plan, sections: { ...plan.sections, tasks: { ...tasks, records } } };
}

test("[P163] over 1,000 random concurrent histories with damage there is a capacity, the same on every replica, and no hour is counted twice", { timeout: 120_000 }, () => {
  let seen = 0;
  for (let seed = 1; seed <= 1_000; seed++) {
    const [first, ...others] = playApart(seed).map((writer) => {
      const plan = readPlan(writer.doc, sections);
      const schedule = scheduleOf(plan, "2027-01-19");
      return { plan, schedule, capacity: capacityOf(plan, schedule) };
    });
    if (!first) throw new Error("a history has replicas");
    for (const { capacity } of others) expect(figuresOf(capacity), `SEED=${seed}`).toEqual(figuresOf(first.capacity));
    expectSameLoad(loadOf(first.capacity), naiveLoad(first.plan, first.schedule), `SEED=${seed}`);
    seen += Object.keys(loadOf(first.capacity)).length;
  }
  expect(seen).toBeGreaterThan(2_000);
});

/** Three people apart: who does what, for how long, when they are away; rows go and come back, and one writes what nobody reads. */
function playApart(seed: number): readonly Writer[] {
  const random = createRandom(seed);
  const writers = [1, 2, 3].map((index) => createReplica(seed * 10 + index));
  const [first] = writers;
  const tasks = ["t1", "t2", "t3", "t4"];
  if (first) {
    for (const id of peopleIds) addRecord(first, "people", { id }, { hours: Math.floor(random() * 40) });
    for (const id of tasks) addRecord(first, "tasks", { id }, anyRow(random, "tasks", tasks));
  }
  syncAll(...writers);
  for (let step = 0; step < 24; step++) {
    const writer = pick(random, writers);
    const [task, person] = [pick(random, tasks), pick(random, peopleIds)];
    const kind = random();
    if (kind < 0.3) setMember(writer, "tasks", task, "assignees", pick(random, [...peopleIds, "nobody"]), random() < 0.7 ? true : null);
    else if (kind < 0.5) setValue(writer, "tasks", task, "effort", Math.floor(random() * 80));
    else if (kind < 0.6) setValue(writer, "tasks", task, "estimate", Math.floor(random() * 15));
    else if (kind < 0.7) setValue(writer, "people", person, "hours", random() < 0.2 ? null : Math.floor(random() * 60));
    else if (kind < 0.8) setMember(writer, "people", person, "timeOff", `2027-01-${10 + Math.floor(random() * 19)}`, "2027-01-29 Away");
    else if (kind < 0.88) removeRecord(writer, random() < 0.5 ? "tasks" : "people", random() < 0.5 ? task : person);
    else if (kind < 0.94) restoreRecord(writer, random() < 0.5 ? "tasks" : "people", random() < 0.5 ? task : person);
    else recordsOf(writer.doc, "tasks").set(encodeKey(task, pick(random, ["effort", "estimate", "start"])), pick(random, [Number.NaN, "soon", -5, 1e300, true]) as number);
    if (random() < 0.15) syncAll(...writers);
  }
  syncAll(...writers);
  return writers;
}

test("[P164] who would have too much with a task is told, in the worst week", () => {
  const plan = samplePlan();
  const schedule = scheduleOf(plan, sampleToday);
  const known = { plan, schedule, capacity: capacityOf(plan, schedule) };
  const [cover, identity] = [idOf(plan, "tasks", "Cover the desk"), idOf(plan, "tasks", "Identity check")];
  const person = (begin: string) => idOf(plan, "people", begin);
  expect(clashOf(known, cover, person("Taeyang"))).toBeNull();
  expect(clashOf(known, cover, person("Haerin"))).toMatchObject({ percent: 250, over: 6, monday: toDayNumber("2027-04-19") });
  expect(clashOf(known, identity, person("Minjun"))).toMatchObject({ percent: 133, monday: toDayNumber("2027-02-01") });
  expect(clashOf(known, "nothing", person("Minjun"))).toBeNull();
  expect(clashOf(known, cover, "nobody")).toBeNull();
});

test("[P164] a clash is what the week shows once the person has the task", () => {
  const plan = samplePlan();
  const schedule = scheduleOf(plan, sampleToday);
  const known = { plan, schedule, capacity: capacityOf(plan, schedule) };
  let compared = 0;
  for (const task of tableOf(plan, "tasks").records)
    for (const { person } of known.capacity.people) {
      const clash = clashOf(known, task.id, person);
      if (!clash) continue;
      const tasks = tableOf(plan, "tasks").records.map((record) =>
        record === task ? { ...record, values: { ...record.values, assignees: [...new Set([...(record.values["assignees"] as string[]), person])] } } : record);
      const then = { ...plan, sections: { ...plan.sections, tasks: { records: tasks, removed: [] } } };
      const afterwards = scheduleOf(then, sampleToday);
      if (afterwards.get(task.id)?.finish !== schedule.get(task.id)?.finish) continue;
      const row = capacityOf(then, afterwards).people.find((each) => each.person === person);
      expect(row && cellAt(row, weekFrom(clash.monday, schedule.calendar)).percent).toBe(clash.percent);
      compared++;
    }
  expect(compared).toBeGreaterThan(20);
});
