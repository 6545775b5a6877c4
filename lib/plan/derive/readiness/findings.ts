/** What the outsider test leaves open, record by record: why, where to answer, and who could. Data only. */
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, type QuestionWord, type RecordRule, type Registry } from "@/lib/plan/section";
import { type Finding } from "../finding";
import { createAnswerers } from "./answerers";
import { peopleWith, resourceGap } from "./record-rules";
import { createReadiness, type Rule, type Tick } from "./ticks";

export type ReadinessCode =
  /** Nothing of this kind is in the plan yet. `record` is empty. */
  | "noRecord"
  | "empty"
  /** Nothing in `namedBy` names the record; its own field, if it has one, is empty too. */
  | "notNamed"
  | "noneAccountable"
  /** `others`: the people of the plan that are. */
  | "severalAccountable"
  | "noneResponsible"
  | "undecided"
  /** `missing`: how much. */
  | "short";

export interface ReadinessFinding extends Finding<ReadinessCode> {
  /** Number of the rule. */
  readonly rule: number;
  readonly word: QuestionWord;
  /** The field of another section that answers it by naming the record. */
  readonly namedBy?: { readonly section: string; readonly field: string };
  readonly missing?: number;
  /** Ids of people who could answer, the nearest first. */
  readonly people: readonly string[];
}

/** The outsider test of one plan; whoever follows a plan uses `createReadiness`. */
export const readinessOf = (registry: Registry, plan: Plan): readonly Tick[] => createReadiness(registry)(plan);

/** A plan is ready when nothing is open. `blockers`: the rules that are. */
export function isReady(ticks: readonly Tick[]): { readonly ready: boolean; readonly blockers: readonly Tick[] } {
  const blockers = ticks.filter(({ isAnswered }) => !isAnswered);
  return { ready: blockers.length === 0, blockers };
}

/** Rule by rule; of each the records in the order of their table. */
export function readinessFindings(ticks: readonly Tick[], plan: Plan): readonly ReadinessFinding[] {
  const find = createFinder(plan);
  return ticks.filter(({ isAnswered }) => !isAnswered).flatMap((tick) =>
    tick.asked === 0 ? [find(tick, null)] : openRecords(tick, plan).map((record) => find(tick, record)));
}

/** The records that leave a rule open, in the order of their table; at most so many. */
export function openRecords({ section, open }: Tick, plan: Plan, most = Infinity): readonly AnyRecord[] {
  const found: AnyRecord[] = [];
  if (open.size === 0) return found;
  for (const record of tableOf(plan, section.id).records) {
    if (found.length >= Math.min(most, open.size)) break;
    if (open.has(record.id)) found.push(record);
  }
  return found;
}

export type FindReadiness = (rule: Rule, record: AnyRecord | null) => ReadinessFinding;

/** `record` leaves the rule open; null: there is none to ask. */
export function createFinder(plan: Plan): FindReadiness {
  const answerersOf = createAnswerers(plan);
  return ({ section, question: { number: rule, word, fields, namedBy, ...question } }, record) => ({
    ...why(question.rule, namedBy !== undefined, record),
    rule, word,
    section: section.id,
    record: record?.id ?? "",
    field: fields[0] ?? null,
    severity: "open",
    ...(namedBy && { namedBy }),
    people: answerersOf(section, record),
  });
}

type Why = Pick<ReadinessFinding, "code" | "others" | "missing">;

function why(rule: RecordRule | undefined, isNamed: boolean, record: AnyRecord | null): Why {
  const others: readonly string[] = [];
  if (!record) return { code: "noRecord", others };
  const { values } = record;
  switch (rule) {
    case "oneAccountable": {
      const accountable = peopleWith(values["raci"], "A");
      return accountable.length > 0 ? { code: "severalAccountable", others: accountable } : { code: "noneAccountable", others };
    }
    case "someoneResponsible": return { code: "noneResponsible", others };
    case "planBDecided": return { code: "undecided", others };
    case "gapClosed": return { code: "short", others, missing: resourceGap(values) };
    case undefined: return { code: isNamed ? "notNamed" : "empty", others };
  }
}
