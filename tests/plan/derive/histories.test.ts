/** The matrix and the links over what two people leave who write at once; money and letters have theirs in their own files. */
import { expect, test } from "vitest";
import { matrixOf } from "@/lib/plan/derive/risk/matrix";
import { summaryOf } from "@/lib/plan/derive/risk/register";
import { type Band, bandOf, bands } from "@/lib/plan/derive/risk/score";
import { isTaskDone } from "@/lib/plan/derive/schedule/activities";
import { scheduleFindings } from "@/lib/plan/derive/schedule/findings";
import { type Schedule, scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Dependency } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { plansOfHistories } from "./support/histories";

const histories = 5_000;
const today = "2027-01-19";

test("[P141] [P143] over 5,000 random concurrent histories with damage each scored risk stands in one cell, and counts equal those by hand", { timeout: 120_000 }, () => {
  let placed = 0;
  for (const plan of plansOfHistories(["risks"], histories)) {
    const risks = tableOf(plan, "risks").records;
    const scored = risks.filter(({ values }) => isStep(values["likelihood"]) && isStep(values["impact"]));
    const standing = matrixOf(risks).flatMap((cell) => cell.risks.map((id) => `${id} ${cell.likelihood} ${cell.impact}`));
    const byHand = scored.map(({ id, values }) => `${id} ${values["likelihood"]} ${values["impact"]}`);
    const inBand = (band: Band) => scored.filter(({ values }) => bandOf(Number(values["likelihood"]) * Number(values["impact"])) === band).length;
    const counts = Object.fromEntries(bands.map((band) => [band, inBand(band)]));
    expect([standing.toSorted(), summaryOf(risks)]).toMatchObject([byHand.toSorted(), { counts, unscored: risks.length - scored.length }]);
    placed += scored.length;
  }
  expect(placed).toBeGreaterThan(histories / 10);
});

const isStep = (value: unknown): boolean => typeof value === "number" && [1, 2, 3, 4, 5].includes(value);

test("[P78] over 5,000 random concurrent histories with damage everything has finite dates, and every cycle and every link to nowhere is told once", { timeout: 120_000 }, () => {
  const seen = { cycles: 0, lost: 0 };
  for (const plan of plansOfHistories(["tasks", "milestones"], histories)) {
    const schedule = scheduleOf(plan, today);
    const { links, finished } = linksOf(plan);
    const findings = scheduleFindings(plan, schedule);
    const cycles = findings.filter(({ code }) => code === "cycle");
    const told = findings.filter(({ code, field }) => field === "after" && (code === "orphanLink" || code === "droppedLink"));
    const lost = [...links].flatMap(([id, on]) => (finished.has(id) ? [] : on.filter((other) => !links.has(other)).map((other) => `${id} ${other}`)));
    expect({
      undated: [...links.keys()].filter((id) => !(spanOf(schedule, id) >= 0)),
      cycles: cycles.length, hasCycle: cycles.length > 0,
      lost: told.map(({ record, others }) => `${record} ${others[0]}`).toSorted(),
    }).toEqual({ undated: [], cycles: schedule.cycles.length, hasCycle: hasCycle(links), lost: lost.toSorted() });
    seen.cycles += cycles.length;
    seen.lost += lost.length;
  }
  expect(Math.min(seen.cycles, seen.lost)).toBeGreaterThan(50);
});

/** Working time from start to finish; NaN without dates. */
function spanOf(schedule: Schedule, id: string): number {
  const entry = schedule.get(id);
  return entry ? entry.finish - entry.start : Number.NaN;
}

/** By what is not dropped: what it waits for. A milestone waits for its tasks as well. What is finished waits in vain and nobody minds. */
function linksOf(plan: Plan) {
  const tasks = tableOf(plan, "tasks").records.filter(({ values }) => values["status"] !== "dropped");
  const milestones = tableOf(plan, "milestones").records;
  const links = new Map([...tasks, ...milestones].map(({ id, values }) => [id, (values["after"] as readonly Dependency[]).map(({ on }) => on)]));
  for (const { id, values } of tasks) if (milestones.some((each) => each.id === values["milestone"])) links.get(String(values["milestone"]))?.push(id);
  const finished = new Set([...tasks.filter(isTaskDone), ...milestones.filter(({ values }) => values["actual"] !== null)].map(({ id }) => id));
  return { links, finished };
}

/** Takes away what waits for nothing until nothing more goes. */
function hasCycle(links: ReadonlyMap<string, readonly string[]>): boolean {
  const left = new Map(links);
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const [id, on] of left) if (!on.some((other) => left.has(other))) left.delete(id);
  }
  return left.size > 0;
}
