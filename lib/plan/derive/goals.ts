/** How far goals are and what nobody has said of them yet; and limits, which must not get worse on the way. */
import { isExample } from "../example";
import { type Plan, tableOf } from "../plan";
import { type AnyRecord } from "../section";
import { type Finding } from "./finding";
import { idsIn, isBlank, numberIn } from "./read-values";

export interface GoalProgress {
  /** 0 at the start, 1 at the target, more beyond it, less than 0 where it got worse; null while it cannot be told. */
  readonly share: number | null;
  readonly isReached: boolean;
}

export type GoalFindingCode =
  | "noMetric" | "noTarget" | "noBaseline" | "noStrategy"
  /** No deliverable serves it. */
  | "noDeliverable"
  /** Its date has passed and it is not reached. */
  | "overdue"
  /** Of a limit: it is worse now than it may be. */
  | "crossed";
export type GoalFinding = Finding<GoalFindingCode>;

type Values = AnyRecord["values"];

/** Ten thousand per cent: nobody draws or says more. */
const farthest = 100;

export function goalProgress(values: Values): GoalProgress {
  const [baseline, current, target] = [numberIn(values["baseline"]), numberIn(values["current"]), numberIn(values["target"])];
  if (current === null || target === null) return unknown;
  const direction = directionOf(values["direction"], baseline, target);
  const isReached = isGood(current, target, direction);
  if (baseline === null) return { share: isReached ? 1 : null, isReached };
  // A target that is no further than the start is reached or not: there is no way between them.
  if (!isAhead(baseline, target, direction)) return { share: isReached ? 1 : 0, isReached };
  return { share: within((current - baseline) / (target - baseline), isReached), isReached };
}

/** However figures are rounded, the whole is what is reached, and nothing else. */
function within(share: number, isReached: boolean): number {
  if (Number.isNaN(share)) return isReached ? 1 : 0;
  // Nothing gone is nought, not its negative, which would be written with a sign.
  return isReached ? Math.min(Math.max(share, 1), farthest) : Math.max(Math.min(share, almost), -farthest) + 0;
}
const almost = 1 - Number.EPSILON;

const unknown: GoalProgress = Object.freeze({ share: null, isReached: false });

type Direction = "atMost" | "atLeast" | null;

/** As it was chosen; else the way from the start to the target. */
function directionOf(chosen: unknown, baseline: number | null, target: number): Direction {
  if (chosen === "atMost" || chosen === "atLeast") return chosen;
  return baseline === null || baseline === target ? null : baseline > target ? "atMost" : "atLeast";
}

const isAhead = (baseline: number, target: number, direction: Direction): boolean =>
  direction === "atMost" ? target < baseline : direction === "atLeast" && target > baseline;

const isGood = (value: number, target: number, direction: Direction): boolean =>
  direction === "atMost" ? value <= target : direction === "atLeast" ? value >= target : value === target;

/** Goals first, then limits, each in the order of their table. Examples are nobody's goals. `today`: ISO date. */
export function goalFindings(plan: Plan, today: string): readonly GoalFinding[] {
  const served = new Set(tableOf(plan, "deliverables").records.flatMap(({ values }) => idsIn(values["goals"])));
  return [
    ...ownRecords(plan, "goals").flatMap((goal) => findingsOfGoal(goal, served.has(goal.id), today)),
    ...ownRecords(plan, "limits").flatMap(findingsOfLimit),
  ];
}

function findingsOfGoal({ id, values }: AnyRecord, isServed: boolean, today: string): GoalFinding[] {
  const { isReached } = goalProgress(values);
  const due = values["due"];
  const open = (code: GoalFindingCode, field: string | null): GoalFinding =>
    ({ code, section: "goals", record: id, field, others: [], severity: "open" });
  return [
    ...(isBlank(values["measure"]) ? [open("noMetric", "measure")] : []),
    ...(numberIn(values["target"]) === null ? [open("noTarget", "target")] : []),
    ...(numberIn(values["baseline"]) === null ? [open("noBaseline", "baseline")] : []),
    ...(isBlank(values["strategy"]) ? [open("noStrategy", "strategy")] : []),
    ...(isServed ? [] : [open("noDeliverable", null)]),
    ...(typeof due === "string" && due < today && !isReached ? [{ ...open("overdue", "due"), severity: "broken" as const }] : []),
  ];
}

function findingsOfLimit({ id, values }: AnyRecord): GoalFinding[] {
  const of = (code: GoalFindingCode, field: string, severity: Finding["severity"]): GoalFinding =>
    ({ code, section: "limits", record: id, field, others: [], severity });
  return [
    ...(isBlank(values["measure"]) ? [of("noMetric", "measure", "open")] : []),
    ...(numberIn(values["target"]) === null ? [of("noTarget", "target", "open")] : []),
    ...(isCrossed(values) ? [of("crossed", "current", "broken")] : []),
  ];
}

/** Without a direction nobody can say which side is worse. */
function isCrossed(values: Values): boolean {
  const [current, target] = [numberIn(values["current"]), numberIn(values["target"])];
  const direction = directionOf(values["direction"], null, 0);
  return current !== null && target !== null && direction !== null && !isGood(current, target, direction);
}

const ownRecords = (plan: Plan, section: string): readonly AnyRecord[] =>
  tableOf(plan, section).records.filter(({ id }) => !isExample(id));
