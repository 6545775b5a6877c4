/** The reasons given for one assignment. */
import { type Plan, tableOf } from "../plan";
import { spannedTasks } from "./raci";

/**
 * Ids of reasons why `person` does `work`: those for it, then those for the responsibilities that span
 * it, or for the tasks it spans.
 */
export function reasonsFor(plan: Plan, work: string, person: string): readonly string[] {
  const rows = tableOf(plan, "responsibilities").records;
  const own = rows.find(({ id }) => id === work);
  const related = new Set(own ? spannedTasks(own) : rows.filter((row) => spannedTasks(row).includes(work)).map(({ id }) => id));
  const reasons = tableOf(plan, "rationale").records.filter(({ values }) => values["person"] === person);
  const of = (isMeant: (id: unknown) => boolean) => reasons.filter(({ values }) => isMeant(values["work"])).map(({ id }) => id);
  return [...of((id) => id === work), ...of((id) => typeof id === "string" && id !== work && related.has(id))];
}
