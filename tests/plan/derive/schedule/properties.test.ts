import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { daysBetween } from "@/lib/plan/derive/schedule/passes";
import { type Schedule, scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Dependency } from "@/lib/plan/fields";
import { findRecord, type Plan, tableOf, withChanges } from "@/lib/plan/plan";
import { pick } from "../../../support/field-values";
import { createRandom } from "../../../support/random";
import { anyLink, anyPlan, type Day, editOnce } from "./random-edits";

/** `SEED=7` looks at that plan only. */
const wanted = process.env["SEED"];
const seeds = wanted ? [Number(wanted)] : Array.from({ length: 1_500 }, (_, index) => index + 1);

function anyDay(seed: number): Day & { readonly random: () => number } {
  const random = createRandom(seed);
  let day: Day = { plan: anyPlan(random, 6 + (seed % 30)), today: "2027-01-19" };
  for (let edit = 0; edit < 20; edit++) day = editOnce(day, random);
  return { ...day, random };
}

test("[P76] a dependency between two that had none makes nothing earlier as long as it closes no cycle", { timeout: 60_000 }, () => {
  let later = 0;
  for (const seed of seeds) {
    const { plan, today, random } = anyDay(seed);
    const before = scheduleOf(plan, today);
    for (let link = 0; link < 6; link++) {
      const after = scheduleOf(withNewLink(plan, before, random), today);
      if (!isDeepStrictEqual(after.cycles, before.cycles)) continue;
      const moved = before.order.filter(({ activity: { id } }) => after.get(id) !== null && after.get(id)?.start !== before.get(id)?.start);
      expect(earlierIn(after, before), `SEED=${seed}, link ${link}`).toEqual([]);
      later += moved.length;
    }
  }
  if (!wanted) expect(later).toBeGreaterThan(1_000);
});

const earlierIn = (after: Schedule, before: Schedule): string[] =>
  before.order.map(({ activity }) => activity.id).filter((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return was && is && (is.start < was.start || is.finish < was.finish || is.arrival < was.arrival);
  });

function withNewLink(plan: Plan, { order }: Schedule, random: () => number): Plan {
  const { activity: { id, section, links } } = pick(random, order);
  const free = order.filter(({ activity }) => activity.id !== id && !links.some(({ on }) => on === activity.id));
  if (free.length === 0) return plan;
  const known = findRecord(plan, section, id)?.values["after"] as readonly Dependency[];
  return withChanges(plan, [{ section, record: id, values: { after: [...known, anyLink(random, pick(random, free).activity.id)] } }]);
}

test("[P115] early dates keep every dependency of what is neither fixed nor done", { timeout: 60_000 }, () => {
  let held = 0;
  for (const seed of seeds) {
    const { plan, today } = anyDay(seed);
    const schedule = scheduleOf(plan, today);
    for (const { activity, before } of schedule.order)
      for (const edge of before) {
        if (activity.isDone || schedule.get(activity.id)?.isFixed) continue;
        expect(daysBetween(edge), `SEED=${seed}: ${edge.from.activity.id} ${edge.link.type} ${activity.id}`).toBeGreaterThanOrEqual(0);
        held++;
      }
  }
  if (!wanted) expect(held).toBeGreaterThan(10_000);
});

test("[P115] without deadlines and fixed dates nothing can be later than it is too late, and free slack is a part of total slack", { timeout: 60_000 }, () => {
  for (const seed of seeds) {
    const { plan, today } = anyDay(seed);
    const schedule = scheduleOf(withoutConstraints(plan), today);
    for (const { activity: { id } } of schedule.order) {
      const { totalSlack, freeSlack, lateFinish, finish, lateStart, start, isStarted } = schedule.get(id) ?? {};
      const isTooLate = Number(totalSlack) < 0 || Number(finish) > Number(lateFinish) || (!isStarted && Number(start) > Number(lateStart));
      expect(isTooLate, `SEED=${seed}: ${id}`).toBe(false);
      expect(Number(freeSlack) >= 0 && Number(freeSlack) <= Number(totalSlack), `SEED=${seed}: ${id}`).toBe(true);
    }
    const open = schedule.order.filter(({ activity, finish }) => !activity.isDone && finish === schedule.finish);
    for (const { activity: { id } } of open) expect(schedule.get(id)?.isCritical, `SEED=${seed}: ${id} ends the plan`).toBe(true);
  }
});

test("[P115] slipping by the total slack moves the end of the plan by nothing, slipping by the free slack nothing at all", { timeout: 60_000 }, () => {
  let slipped = 0;
  for (const seed of seeds.slice(0, 400)) {
    const { plan: any, today, random } = anyDay(seed);
    const plan = withoutConstraints(any);
    const before = scheduleOf(plan, today);
    const open = before.order.filter(({ activity }) => activity.section === "tasks" && !activity.isDone && activity.started === null && (before.get(activity.id)?.totalSlack ?? 0) > 0);
    if (open.length === 0) continue;
    const { activity: { id } } = pick(random, open);
    const { start, totalSlack, freeSlack } = before.get(id) ?? { start: 0, totalSlack: 0, freeSlack: 0 };
    const slip = (by: number) => {
      const to = new Date(before.calendar.dayOf(start + by) * 86_400_000).toISOString().slice(0, 10);
      return scheduleOf(withChanges(plan, [{ section: "tasks", record: id, values: { constraint: "startNoEarlier", constraintDate: to } }]), today);
    };
    expect(slip(totalSlack).finish, `SEED=${seed}: ${id}`).toBe(before.finish);
    const free = slip(freeSlack);
    const moved = before.order.filter(({ activity: other }) => other.id !== id && free.get(other.id)?.start !== before.get(other.id)?.start);
    expect(moved.map(({ activity: other }) => other.id), `SEED=${seed}: ${id}`).toEqual([]);
    slipped++;
  }
  if (!wanted) expect(slipped).toBeGreaterThan(200);
});

function withoutConstraints(plan: Plan): Plan {
  const records = tableOf(plan, "tasks").records.map((task) => ({ ...task, values: { ...task.values, constraint: null } }));
  return { sections: { ...plan.sections, tasks: { records, removed: [] } } };
}
