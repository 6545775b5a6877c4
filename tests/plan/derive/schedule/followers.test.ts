import { expect, test } from "vitest";
import { createStructureReader } from "@/components/sections/milestones/timeline/structure";
import { createScheduleFindings, scheduleFindings } from "@/lib/plan/derive/schedule/findings";
import { editedRows } from "@/lib/plan/derive/schedule/plan-activities";
import { createRowCount, timelineRows } from "@/lib/plan/derive/schedule/rows";
import { createScheduler, type Schedule, scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { createSnapshot } from "@/lib/plan/doc/snapshot";
import { addRecord, moveRecord, removeRecord, restoreRecord, setValue } from "@/lib/plan/doc/records";
import { sections } from "@/lib/plan/sections";
import { tableOf } from "@/lib/plan/plan";
import { rowEdits } from "@/lib/plan/row-edits";
import { type AnyRecord } from "@/lib/plan/section";
import { createReplica } from "../../../support/replicas";
import { createRandom } from "../../../support/random";
import { anyPlan, type Day, editOnce } from "./random-edits";

const seeds = Array.from({ length: 24 }, (_, index) => index + 1);
const editsPerRun = 200;

/** Now and then several edits are followed at once, as they come within a frame. */
function play(seed: number, visit: (day: Day, edit: number) => void): void {
  const random = createRandom(seed);
  let day: Day = { plan: anyPlan(random, 10 + (seed % 4) * 6), today: "2027-01-19" };
  for (let edit = 0; edit < editsPerRun; edit++) {
    visit(day, edit);
    do day = editOnce(day, random);
    while (random() < 0.2);
  }
}

test("[P126] figures of the whole, and findings that are read now and then, equal those of a schedule computed afresh", { timeout: 60_000 }, () => {
  for (const seed of seeds) {
    const random = createRandom(seed);
    const [scheduler, findings] = [createScheduler(), createScheduleFindings()];
    let changed: Set<string> | null = null;
    play(seed, (day, edit) => {
      for (const id of scheduler.update(day.plan, day.today)) changed?.add(id);
      if (random() < 0.3) return;
      const [followed, fresh] = [scheduler.schedule(), scheduleOf(day.plan, day.today)];
      expect(followed.totals(), `SEED=${seed}, edit ${edit}`).toEqual(totalsOf(fresh));
      expect(followed.totals()).toEqual(fresh.totals());
      expect(findings.follow(day.plan, followed, changed), `SEED=${seed}, edit ${edit}`).toEqual(scheduleFindings(day.plan, fresh));
      changed = new Set();
    });
  }
});

test("[P126] findings keep their list, and a schedule its identity, exactly as long as they say the same", { timeout: 60_000 }, () => {
  let kept = 0;
  for (const seed of seeds) {
    const [scheduler, findings] = [createScheduler(), createScheduleFindings()];
    let last: { schedule: Schedule; figures: string; list: unknown; found: string } | null = null;
    play(seed, (day) => {
      const changed = scheduler.update(day.plan, day.today);
      const schedule = scheduler.schedule();
      const list = findings.follow(day.plan, schedule, last && changed);
      const now = { schedule, figures: figuresOf(schedule), list, found: JSON.stringify(list) };
      if (last?.schedule === schedule) {
        expect(now.figures).toBe(last.figures);
        kept++;
      }
      if (last) expect(last.list === list).toBe(last.found === now.found);
      last = now;
    });
  }
  expect(kept).toBeGreaterThan(500);
});

test("[P126] [P120] rows, links and their number equal those read afresh", { timeout: 60_000 }, () => {
  let kept = 0;
  for (const seed of seeds) {
    const [scheduler, read, count] = [createScheduler(), createStructureReader(), createRowCount()];
    let last: unknown = null;
    play(seed, ({ plan, today }, edit) => {
      scheduler.update(plan, today);
      const structure = read(plan, scheduler.schedule());
      const afresh = createStructureReader()(plan, scheduleOf(plan, today));
      expect(structure, `SEED=${seed}, edit ${edit}`).toEqual(afresh);
      expect(count(plan)).toEqual({ rows: timelineRows(plan).filter(({ kind }) => kind !== "phase").length, milestones: tableOf(plan, "milestones").records.length });
      if (structure === last) kept++;
      last = structure;
    });
  }
  expect(kept).toBeGreaterThan(500);
});

test("[P126] the rows that a snapshot says were edited are those that differ", () => {
  let [edited, others] = [0, 0];
  for (const seed of seeds) {
    const random = createRandom(seed);
    const writer = createReplica(seed, sections);
    const snapshot = createSnapshot(writer.doc, sections);
    const someId = () => `t${Math.floor(random() * 12)}`;
    let known = tableOf(snapshot.plan(), "tasks").records;
    for (let step = 0; step < 150; step++) {
      const kind = random();
      if (kind < 0.15) addRecord(writer, "tasks", { id: someId(), after: someId() }, { title: "new" });
      else if (kind < 0.2) moveRecord(writer, "tasks", someId(), someId());
      else if (kind < 0.25) removeRecord(writer, "tasks", someId());
      else if (kind < 0.3) restoreRecord(writer, "tasks", someId());
      else setValue(writer, "tasks", someId(), "estimate", Math.floor(random() * 20));
      if (random() < 0.3) continue;
      const now = tableOf(snapshot.plan(), "tasks").records;
      const expected = differing(known, now);
      expect(byPlace(rowEdits(known, now))).toEqual(byPlace(expected));
      const isInPlace = known.length === now.length && expected.every(({ before, now: row }) => before?.id === row?.id);
      expect(editedRows(known, now) !== null).toBe(isInPlace);
      if (isInPlace) edited += expected.length;
      else others++;
      known = now;
    }
    snapshot.destroy();
  }
  expect(Math.min(edited, others)).toBeGreaterThan(300);
});

interface Pair { readonly before: AnyRecord | undefined; readonly now: AnyRecord | undefined }

const differing = (before: readonly AnyRecord[], now: readonly AnyRecord[]): Pair[] =>
  Array.from({ length: Math.max(before.length, now.length) }, (_, index) => ({ before: before[index], now: now[index] })).filter((pair) => pair.before !== pair.now);

const byPlace = (pairs: readonly Pair[]) => pairs.toSorted((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** By definition, over all. */
function totalsOf({ order }: Schedule) {
  const entries = order.flatMap(({ scheduled }) => scheduled ?? []);
  return {
    start: Math.min(...entries.map(({ start }) => start)),
    tight: entries.filter(({ section, isDone, totalSlack }) => section === "tasks" && !isDone && totalSlack >= 1 && totalSlack <= 4).length,
    criticalDays: expect.any(Number) as number,
  };
}

const figuresOf = ({ order, finish, today, frame, cycles, orphans }: Schedule): string =>
  JSON.stringify([order.map(({ scheduled, before }) => [scheduled, before.map(({ link }) => link)]), finish, today, frame, cycles, orphans]);

