/** What a plan costs: totals, what is left of what was approved, and lines that need a look. In the plan's currency, major units. */
import { findRecord, type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, singleId } from "@/lib/plan/section";
import { type Finding } from "./finding";

export interface Amounts {
  readonly planned: number;
  readonly committed: number;
  readonly actual: number;
  /** The largest of the three: what it comes to as far as anybody knows. */
  readonly expected: number;
}
/** Side by side they are `expected`: paid, ordered and not paid, planned and not ordered, kept for what nobody thought of. */
export interface BudgetParts {
  readonly paid: number;
  readonly committed: number;
  readonly planned: number;
  readonly contingency: number;
}
export interface BudgetLine extends Amounts {
  readonly id: string;
  readonly parts: BudgetParts;
}
export interface BudgetGroup extends Amounts {
  /** A category's id, or a deliverable's; null: without one. */
  readonly key: string | null;
  readonly lines: number;
  readonly parts: BudgetParts;
}
export interface Budget extends Amounts {
  readonly lines: readonly BudgetLine[];
  readonly parts: BudgetParts;
  /** Null when nobody said. */
  readonly approved: number | null;
  /** Of what was approved; below zero: over budget. Null when nobody said. */
  readonly free: number | null;
  readonly byCategory: readonly BudgetGroup[];
  readonly byDeliverable: readonly BudgetGroup[];
  readonly findings: readonly BudgetFinding[];
}

export type BudgetFindingCode = "overBudget" | "overPlan" | "noPlan" | "noOwner" | "noContingency";
export interface BudgetFinding extends Finding<BudgetFindingCode> {
  /** How much too much. */
  readonly amount?: number;
}

export function budgetOf(plan: Plan): Budget {
  const records = tableOf(plan, "budget").records;
  const lines = records.map(lineOf);
  const sums = sumOf(lines);
  const approved = amountOf(findRecord(plan, "overview", singleId), "budget");
  const free = approved === null ? null : rounded(approved - sums.expected);
  const deliverables = new Set(tableOf(plan, "deliverables").records.map(({ id }) => id));
  const group = (field: string, isKnown: (key: string) => boolean) => groupsOf(records, lines, field, isKnown);
  return {
    ...sums, lines, approved, free,
    parts: sumOfParts(lines),
    byCategory: group("category", () => true),
    byDeliverable: group("deliverable", (key) => deliverables.has(key)),
    findings: findingsOf(records, lines, free),
  };
}

/** Sums of decimal amounts leave binary dust. */
const rounded = (amount: number): number => Math.round(amount * 100) / 100;

function amountOf(record: AnyRecord | null | undefined, field: string): number | null {
  const value = record?.values[field];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

export function lineOf(record: AnyRecord): BudgetLine {
  const [planned, committed, actual] = [amountOf(record, "planned"), amountOf(record, "committed"), amountOf(record, "actual")];
  const given = [planned, committed, actual].filter((amount) => amount !== null);
  const expected = given.length > 0 ? Math.max(...given) : 0;
  return { id: record.id, planned: planned ?? 0, committed: committed ?? 0, actual: actual ?? 0, expected, parts: partsOf(expected, committed ?? 0, actual ?? 0, record.values["category"] === "contingency") };
}

function partsOf(expected: number, committed: number, actual: number, isContingency: boolean): BudgetParts {
  const paid = Math.min(actual, expected);
  const ordered = Math.min(Math.max(committed, paid), expected);
  const rest = rounded(expected - ordered);
  return { paid, committed: rounded(ordered - paid), planned: isContingency ? 0 : rest, contingency: isContingency ? rest : 0 };
}

function sumOf(amounts: readonly Amounts[]): Amounts {
  const sum = (key: keyof Amounts) => rounded(amounts.reduce((total, each) => total + each[key], 0));
  return { planned: sum("planned"), committed: sum("committed"), actual: sum("actual"), expected: sum("expected") };
}

function sumOfParts(lines: readonly BudgetLine[]): BudgetParts {
  const sum = (key: keyof BudgetParts) => rounded(lines.reduce((total, { parts }) => total + parts[key], 0));
  return { paid: sum("paid"), committed: sum("committed"), planned: sum("planned"), contingency: sum("contingency") };
}

/** The largest first; what belongs to none comes last. */
function groupsOf(records: readonly AnyRecord[], lines: readonly BudgetLine[], field: string, isKnown: (key: string) => boolean): readonly BudgetGroup[] {
  const groups = new Map<string | null, BudgetLine[]>();
  for (const [index, line] of lines.entries()) {
    const value = records[index]?.values[field];
    const key = typeof value === "string" && isKnown(value) ? value : null;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups].map(([key, members]) => ({ key, lines: members.length, parts: sumOfParts(members), ...sumOf(members) }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.expected - a.expected);
}

function findingsOf(records: readonly AnyRecord[], lines: readonly BudgetLine[], free: number | null): readonly BudgetFinding[] {
  const found: BudgetFinding[] = [];
  if (free !== null && free < 0)
    found.push({ code: "overBudget", section: "overview", record: singleId, field: "budget", others: [], severity: "broken", amount: -free });
  for (const [index, line] of lines.entries()) {
    const record = records[index];
    if (record) found.push(...findingsOfLine(record, line));
  }
  const isContingency = ({ values }: AnyRecord) => values["category"] === "contingency";
  if (records.length > 0 && !records.some(isContingency))
    found.push({ code: "noContingency", section: "budget", record: records[0]?.id ?? "", field: "category", others: [], severity: "open" });
  return found;
}

function findingsOfLine(record: AnyRecord, { id, planned, expected }: BudgetLine): readonly BudgetFinding[] {
  const about = { section: "budget", record: id, others: [] };
  const hasPlan = amountOf(record, "planned") !== null;
  const found: BudgetFinding[] = [];
  if (hasPlan && expected > planned)
    found.push({ ...about, code: "overPlan", field: amountOf(record, "actual") === expected ? "actual" : "committed", severity: "broken", amount: rounded(expected - planned) });
  if (!hasPlan) found.push({ ...about, code: "noPlan", field: "planned", severity: "open" });
  if (typeof record.values["owner"] !== "string") found.push({ ...about, code: "noOwner", field: "owner", severity: "open" });
  return found;
}
