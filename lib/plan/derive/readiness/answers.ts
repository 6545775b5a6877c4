/** What a plan answers, in short: the one value it gives, or what many values come to. */
import { type Field, type FieldValue, isEmptyValue, storageOf } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { isExample } from "@/lib/plan/example";
import { type Tick } from "./ticks";

export type Answer =
  /** One record was asked, and this is what it says. */
  | { readonly kind: "value"; readonly record: string; readonly field: string }
  /** Ids of people, whoever is named most first. */
  | { readonly kind: "people"; readonly ids: readonly string[] }
  | { readonly kind: "dates"; readonly from: string; readonly to: string }
  | { readonly kind: "sum"; readonly amount: number }
  | { readonly kind: "count"; readonly count: number };

export function answerOf({ section, question, asked }: Tick, plan: Plan): Answer {
  const [id] = question.fields;
  const field = id === undefined || question.rule ? undefined : section.fields[id];
  if (id === undefined || !field) return { kind: "count", count: asked };
  const records = tableOf(plan, section.id).records.filter((record) => !isExample(record.id) && !isEmptyValue(field, valueOf(record, id)));
  const [only] = records;
  if (asked === 1 && only) return { kind: "value", record: only.id, field: id };
  return summaryOf(field, records.map((record) => valueOf(record, id))) ?? { kind: "count", count: asked };
}

const valueOf = ({ values }: AnyRecord, id: string): FieldValue => values[id] ?? null;

function summaryOf(field: Field, values: readonly FieldValue[]): Answer | null {
  if (values.length === 0) return null;
  if (field.kind === "person") return { kind: "people", ids: byFrequency(values.flatMap((value) => (storageOf(field) === "members" ? (value as readonly string[]) : [String(value)]))) };
  if (field.kind === "money") return { kind: "sum", amount: values.reduce((sum: number, value) => sum + Number(value), 0) };
  if (field.kind !== "date") return null;
  const days = values.map(String).toSorted();
  return { kind: "dates", from: days[0] ?? "", to: days.at(-1) ?? "" };
}

function byFrequency(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([id]) => id);
}
