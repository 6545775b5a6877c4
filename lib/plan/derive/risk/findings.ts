/** What the register leaves open. Total: whatever the plan holds, everything else is still told. */
import { type FieldValue } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Prose, proseToText } from "@/lib/plan/prose";
import { type AnyRecord } from "@/lib/plan/section";
import { type Finding } from "../finding";
import { activeSince, taskOfStep } from "./contingency";
import { scoreOf } from "./score";

export type RiskFindingCode =
  | "noScore"
  | "noOwner"
  /** Its score is high, and nothing says how it goes on if it happens. */
  | "noPlanB"
  /** There is a plan B, or ought to be one, and no sign at which it starts. */
  | "noTrigger"
  /** The day to look again is over. */
  | "reviewPassed"
  /** It endangers no goal and no task. */
  | "noLinks"
  /** Plan B runs, and these steps (`others`) are no tasks. */
  | "stepsNotStarted"
  /** A step of a plan B for a risk that is not in the register. */
  | "lostStep";
export type RiskFinding = Finding<RiskFindingCode>;

/** From this score on a risk needs a plan B: bands 3 and 4. */
export const highScore = 10;

/** What one risk leaves open, in a plan that stays as it is around the risks. Looks at each record once. */
export function createRiskFinder(plan: Plan, today: string): (risk: AnyRecord) => readonly RiskFinding[] {
  const steps = stepsByRisk(plan);
  const tasks = new Set(tableOf(plan, "tasks").records.map(({ id }) => id));
  const found = new WeakMap<AnyRecord, readonly RiskFinding[]>();
  return (risk) => {
    const findings = found.get(risk) ?? findingsOfRisk(risk, { today, tasks, steps: steps.get(risk.id) ?? [] });
    found.set(risk, findings);
    return findings;
  };
}

/** Risks in the order of their table, then steps. `today`: an ISO date. */
export function riskFindings(plan: Plan, today: string): readonly RiskFinding[] {
  const risks = tableOf(plan, "risks").records;
  const known = new Set(risks.map(({ id }) => id));
  const lost = tableOf(plan, "contingency").records.filter(({ values }) => !known.has(String(values["risk"])));
  return [
    ...risks.flatMap(createRiskFinder(plan, today)),
    ...lost.map(({ id }): RiskFinding => ({ code: "lostStep", section: "contingency", record: id, field: "risk", others: [], severity: "broken" })),
  ];
}

interface Around {
  readonly today: string;
  /** Ids of the tasks in the plan. */
  readonly tasks: ReadonlySet<string>;
  /** Ids of the steps of this risk's plan B. */
  readonly steps: readonly string[];
}

export function findingsOfRisk(risk: AnyRecord, { today, tasks, steps }: Around): readonly RiskFinding[] {
  const { values } = risk;
  const found: RiskFinding[] = [];
  const tell = (code: RiskFindingCode, field: string, others: readonly string[] = [], severity: RiskFinding["severity"] = "open") =>
    void found.push({ code, section: "risks", record: risk.id, field, others, severity });
  const score = scoreOf(risk);
  const hasPlanB = steps.length > 0 || hasText(values["planB"]);
  const isHigh = score !== null && score.score >= highScore;
  if (!score) tell("noScore", values["likelihood"] === null ? "likelihood" : "impact");
  if (values["owner"] === null) tell("noOwner", "owner");
  if (isHigh && !hasPlanB) tell("noPlanB", "planB");
  if ((isHigh || hasPlanB) && !hasText(values["trigger"])) tell("noTrigger", "trigger");
  if (typeof values["review"] === "string" && values["review"] < today) tell("reviewPassed", "review");
  if (!hasLinks(values["goals"]) && !hasLinks(values["tasks"])) tell("noLinks", "goals");
  const missing = activeSince(risk) === null ? [] : steps.filter((step) => !tasks.has(taskOfStep(risk.id, step)));
  if (missing.length > 0) tell("stepsNotStarted", "activeSince", missing, "broken");
  return found;
}

function stepsByRisk(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const steps = new Map<string, string[]>();
  for (const { id, values } of tableOf(plan, "contingency").records) {
    const risk = String(values["risk"]);
    steps.set(risk, [...(steps.get(risk) ?? []), id]);
  }
  return steps;
}

const hasLinks = (value: FieldValue | undefined): boolean => Array.isArray(value) && value.length > 0;

function hasText(value: FieldValue | undefined): boolean {
  if (typeof value === "string") return value.trim() !== "";
  return Array.isArray(value) && proseToText(value as Prose).trim() !== "";
}
