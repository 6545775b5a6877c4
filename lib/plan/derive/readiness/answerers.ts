/** Who could answer a question about a record: whoever it names, then whoever answers for what it belongs to, then the lead. */
import { storageOf } from "@/lib/plan/fields";
import { findRecord, type Plan, type SectionTable, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, type Section, singleId } from "@/lib/plan/section";
import { peopleWith } from "./record-rules";

const most = 3;

/** Answers ids of people who are in the plan, each once; at most three. */
export function createAnswerers(plan: Plan): (section: Section, record: AnyRecord | null) => readonly string[] {
  const people = new Set(tableOf(plan, "people").records.map(({ id }) => id));
  const lead = findRecord(plan, "overview", singleId)?.values["lead"];
  return (section, record) => {
    const own = record ? [...namedIn(section, record), ...peopleWith(record.values["raci"], "A"), ...peopleWith(record.values["raci"], "R")] : [];
    const around = record
      ? [...(accountableByTask(tableOf(plan, "responsibilities")).get(record.id) ?? []), ...ownersOf(plan, section, record)]
      : [];
    return [...new Set([...own, ...around, lead])].filter((id): id is string => typeof id === "string" && people.has(id)).slice(0, most);
  };
}

/** Everybody whom a field of the record names, in the order of its fields. */
const namedIn = ({ fields }: Section, { values }: AnyRecord): string[] =>
  Object.entries(fields).flatMap(([id, field]) => (field.kind === "person" ? idsIn(values[id]) : []));

const idsIn = (value: unknown): string[] => [value].flat().filter((id) => typeof id === "string");

/** By task, who answers for a responsibility that spans it. */
function accountableByTask(responsibilities: SectionTable): ReadonlyMap<string, readonly string[]> {
  const known = accountable.get(responsibilities);
  if (known) return known;
  const found = new Map<string, readonly string[]>();
  for (const { values } of responsibilities.records)
    for (const task of idsIn(values["tasks"])) found.set(task, [...(found.get(task) ?? []), ...peopleWith(values["raci"], "A")]);
  accountable.set(responsibilities, found);
  return found;
}
const accountable = new WeakMap<SectionTable, ReadonlyMap<string, readonly string[]>>();

/** Owners of the records that this one refers to, such as a task's deliverable. */
const ownersOf = (plan: Plan, { fields }: Section, { values }: AnyRecord): string[] =>
  Object.entries(fields).flatMap(([id, field]) =>
    field.kind === "reference" && storageOf(field) === "scalar"
      ? field.to.flatMap((section) => idsIn(values[id]).flatMap((target) => idsIn(findRecord(plan, section, target)?.values["owner"])))
      : []);
