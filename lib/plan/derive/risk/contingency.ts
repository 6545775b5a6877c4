/**
 * Plan B of a risk: its steps, and what starting it and going back write. Its tasks have ids made of
 * risk and step, so that two people who start it at the same moment make each task once.
 */
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type PlanEdit } from "@/lib/plan/plan-edit";
import { proseToText, type Prose } from "@/lib/plan/prose";
import { sameId } from "@/lib/plan/same-id";
import { type AnyRecord } from "@/lib/plan/section";

/** In the order of their table. */
export const stepsOfRisk = (plan: Plan, risk: string): readonly AnyRecord[] =>
  tableOf(plan, "contingency").records.filter(({ values }) => values["risk"] === risk);

/** Risks that any of these steps is for. */
export function risksWithSteps(steps: readonly AnyRecord[]): ReadonlySet<string> {
  return new Set(steps.flatMap(({ values }) => (typeof values["risk"] === "string" ? [values["risk"]] : [])));
}

/** The task that a step becomes, whoever starts plan B and however often. */
export const taskOfStep = (risk: string, step: string): string => sameId("plan-b", risk, step);

/** Tasks that plan B of a risk has made and that are in the plan, also those of steps that are gone. */
export const tasksOfPlanB = (plan: Plan, risk: string): readonly AnyRecord[] =>
  tableOf(plan, "tasks").records.filter(({ values }) => values["planB"] === risk);

/** Since when it runs; an ISO date. Null: it stands ready. */
export const activeSince = ({ values }: AnyRecord): string | null =>
  typeof values["activeSince"] === "string" ? values["activeSince"] : null;

/**
 * Starts plan B on `today`: each step becomes a task that waits for the one before. What was started
 * and dropped before goes on; what is done stays done, and nothing that people changed is overwritten.
 */
export function startPlanB(plan: Plan, risk: string, today: string): readonly PlanEdit[] {
  const steps = stepsOfRisk(plan, risk);
  const tasks = steps.map((step, index): PlanEdit => {
    const record = taskOfStep(risk, step.id);
    const before = steps[index - 1];
    const wasDropped = statusOf(plan, record) === "dropped";
    return {
      section: "tasks",
      record,
      values: { planB: risk, ...(wasDropped ? { status: "todo" } : {}) },
      whenNew: {
        ...taskValues(step),
        status: "todo",
        ...(before ? { after: [{ on: taskOfStep(risk, before.id), type: "FS", lag: 0 }] } : { start: today }),
      },
    };
  });
  return [...tasks, { section: "risks", record: risk, values: { activeSince: today } }];
}

/** Ends it: what its tasks have not finished is dropped. */
export const endPlanB = (plan: Plan, risk: string): readonly PlanEdit[] => [
  ...tasksOfPlanB(plan, risk)
    .filter(({ values }) => values["status"] !== "done" && values["status"] !== "dropped")
    .map(({ id }): PlanEdit => ({ section: "tasks", record: id, values: { status: "dropped" } })),
  { section: "risks", record: risk, values: { activeSince: null } },
];

function taskValues({ values }: AnyRecord): PlanEdit["values"] {
  const { title, owner, days } = values;
  return {
    title: typeof title === "string" ? title : "",
    ...(typeof owner === "string" ? { assignees: [owner] } : {}),
    ...(typeof days === "number" ? { estimate: days } : {}),
  };
}

function statusOf(plan: Plan, task: string): unknown {
  const { records, removed } = tableOf(plan, "tasks");
  return (records.find(({ id }) => id === task) ?? removed.find(({ id }) => id === task))?.values["status"];
}

/** What somebody approves of a plan B, written down: another text means that it has changed since. */
export function planBContent(plan: Plan, risk: AnyRecord): string {
  const { trigger, planB, planBOwner, planBCost, planBDelay, goBack } = risk.values;
  const steps = stepsOfRisk(plan, risk.id).map(({ id, values }) => [id, values["title"], values["owner"], values["days"]]);
  const text = Array.isArray(planB) ? proseToText(planB as Prose) : "";
  return JSON.stringify([trigger, text, planBOwner, planBCost, planBDelay, goBack, steps]);
}
export const planBSubject = (risk: string): string => `plan-b:${risk}`;
