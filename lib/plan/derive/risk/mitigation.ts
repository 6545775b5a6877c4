/** Changes of the plan that would keep a risk away: what each would write, and what stands there now. */
import { type FieldValue, isIsoDate } from "@/lib/plan/fields";
import { findRecord, type Plan, type RecordChange, tableOf } from "@/lib/plan/plan";
import { type PlanEdit } from "@/lib/plan/plan-edit";
import { type AnyRecord } from "@/lib/plan/section";

/** A risk can be prevented when one means to reduce or avoid it. */
export const isPreventable = ({ values }: AnyRecord): boolean => values["response"] === "reduce" || values["response"] === "avoid";

export type ProposalState = "open" | "accepted" | "dropped";
export interface Proposal {
  readonly id: string;
  readonly title: string;
  readonly state: ProposalState;
  /** Where it would write; null while nobody has said, or what it names is not in the plan. */
  readonly target: { readonly section: string; readonly record: string; readonly field: string } | null;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** What accepting it writes to the plan; null while there is nothing to write. */
  readonly change: RecordChange | null;
}

/** By the section a proposal aims at, the fields it may name there. */
const fieldsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  goals: { due: "due", target: "target" },
  milestones: { due: "date" },
  tasks: { due: "due", start: "start" },
};

export const proposalsAgainst = (plan: Plan, risk: string): readonly Proposal[] =>
  tableOf(plan, "mitigations").records.filter(({ values }) => values["risk"] === risk).map((record) => proposalOf(plan, record));

export function proposalOf(plan: Plan, { id, values }: AnyRecord): Proposal {
  const target = targetOf(plan, values);
  const after = target?.field === "target" ? values["figure"] : values["date"];
  const before = target && findRecord(plan, target.section, target.record)?.values[target.field];
  const isSaid = target !== null && (target.field === "target" ? typeof after === "number" : isIsoDate(after));
  return {
    id,
    title: typeof values["title"] === "string" ? values["title"] : "",
    state: values["state"] === "accepted" || values["state"] === "dropped" ? values["state"] : "open",
    target,
    before: before ?? null,
    after: after ?? null,
    change: isSaid && after !== before ? { section: target.section, record: target.record, values: { [target.field]: after ?? null } } : null,
  };
}

/** Writes the change and keeps the proposal as accepted, as one step. */
export const acceptProposal = ({ id, change }: Proposal): readonly PlanEdit[] =>
  change ? [change, { section: "mitigations", record: id, values: { state: "accepted" } }] : [];

export const dropProposal = ({ id }: Proposal): readonly PlanEdit[] => [{ section: "mitigations", record: id, values: { state: "dropped" } }];

/** A record that is in several sections cannot be; the first that has it is meant. */
function targetOf(plan: Plan, values: AnyRecord["values"]): Proposal["target"] {
  const record = values["target"];
  if (typeof record !== "string") return null;
  const section = Object.keys(fieldsOf).find((each) => findRecord(plan, each, record));
  const named = typeof values["field"] === "string" ? values["field"] : "due";
  const field = section && fieldsOf[section]?.[named];
  return section && field ? { section, record, field } : null;
}
