/** Who rests on what: notes that bear on a goal, risk or task, and outcomes that rest on a note. */
import { type Plan, tableOf } from "../plan";
import { idsIn } from "./read-values";

export interface Citation {
  readonly section: "research" | "outcomes";
  readonly id: string;
}

/** Records that cite the record `id`, each once, in the order of their tables. */
export function citationsOf(plan: Plan, id: string): readonly Citation[] {
  return citing.flatMap(([section, field]) =>
    tableOf(plan, section).records.filter(({ values }) => idsIn(values[field]).includes(id)).map((record) => ({ section, id: record.id })));
}

const citing = [["research", "bearsOn"], ["outcomes", "evidence"]] as const;
