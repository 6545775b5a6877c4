/** Resources of every kind: what is needed, what is there, what is missing, and the five questions about each. */
import { toDayNumber } from "@/lib/plan/day-number";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { type Finding } from "./finding";

/** Priority level, who is available, budget or tools, what else is needed, who approves. */
export const fiveQuestions = ["priority", "availablePeople", "means", "alsoNeeded", "approver"] as const;


export interface Gap {
  readonly needed: number;
  readonly available: number;
  /** What is missing; below zero: more than is needed. */
  readonly gap: number;
}
/** Null while nobody said how much is needed. What nobody said is there is not there. */
export function gapOf({ values }: AnyRecord): Gap | null {
  const { needed, available } = values;
  if (typeof needed !== "number") return null;
  const there = typeof available === "number" ? available : 0;
  // Decimal figures leave binary dust.
  return { needed, available: there, gap: Math.round((needed - there) * 1e6) / 1e6 };
}

/** In the order of `fiveQuestions`. */
export const answersOf = ({ values }: AnyRecord): readonly boolean[] =>
  fiveQuestions.map((field) => {
    const value = values[field];
    return Array.isArray(value) ? value.length > 0 : typeof value === "string" && value.trim() !== "";
  });

export interface ResourceKind {
  /** An option of the field "kind"; null: without one. */
  readonly kind: string | null;
  readonly resources: readonly string[];
  /** How many of them are short of what is needed. */
  readonly short: number;
}

/** Kinds in the order given, each with what the plan has of it, also those of which it has nothing. */
export function kindsOf(plan: Plan, kinds: readonly string[]): readonly ResourceKind[] {
  const { records } = tableOf(plan, "resources");
  const groups = new Map<string | null, AnyRecord[]>(kinds.map((kind) => [kind, []]));
  for (const record of records) {
    const { kind } = record.values;
    const key = typeof kind === "string" && groups.has(kind) ? kind : null;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups].map(([kind, members]) => ({ kind, resources: members.map(({ id }) => id), short: members.filter(isShort).length }));
}

export const isShort = (record: AnyRecord): boolean => (gapOf(record)?.gap ?? 0) > 0;

export type ResourceFindingCode =
  /** Less is there than is needed. */
  | "shortage"
  /** And the day on which it is needed is past, or none is written. */
  | "shortageOverdue" | "noDate"
  | "nothingNeeded" | "unanswered";
export interface ResourceFinding extends Finding<ResourceFindingCode> {
  readonly amount?: number;
}

/** `today`: ISO date. In the order of the table. */
export const resourceFindings = (plan: Plan, today: string): readonly ResourceFinding[] =>
  tableOf(plan, "resources").records.flatMap((record) => findingsOf(record, today));

function findingsOf(record: AnyRecord, today: string): readonly ResourceFinding[] {
  const about = { section: "resources", record: record.id, others: [] };
  const [gap, by] = [gapOf(record), record.values["by"]];
  const found: ResourceFinding[] = [];
  if (!gap) found.push({ ...about, code: "nothingNeeded", field: "needed", severity: "open" });
  else if (gap.gap > 0) {
    const isOverdue = typeof by === "string" && toDayNumber(by) < toDayNumber(today);
    found.push({ ...about, code: isOverdue ? "shortageOverdue" : "shortage", field: "available", severity: isOverdue || record.values["priority"] === "must" ? "broken" : "open", amount: gap.gap });
  }
  if (typeof by !== "string") found.push({ ...about, code: "noDate", field: "by", severity: "open" });
  for (const [index, isAnswered] of answersOf(record).entries())
    if (!isAnswered) found.push({ ...about, code: "unanswered", field: fiveQuestions[index] ?? null, severity: "open" });
  return found;
}
