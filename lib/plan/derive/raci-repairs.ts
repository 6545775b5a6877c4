/** What one press can do about a broken row of the responsibility chart. */
import { type RaciLetter } from "../fields";
import { findRecord, type Plan, tableOf } from "../plan";
import { isDropped } from "./schedule/activities";
import { type RaciFinding, type RaciRowState, spannedTasks } from "./raci";

export interface RaciRepair {
  /**
   * "keep": of several accountable this person stays. "choose": this person gets the letter that is
   * missing. "remove": letters of people who are not in the plan go.
   */
  readonly kind: "keep" | "choose" | "remove";
  /** Null: of nobody in the plan. */
  readonly person: string | null;
  /** What is set, by person; null takes the letter away. */
  readonly letters: Readonly<Record<string, RaciLetter | null>>;
}

/** More people than this are no help to choose from: the row itself shows all of them. */
const mostChoices = 3;

/**
 * Each mends the finding and breaks nothing else. `row` and `plan` of the same moment. None where the
 * row says nothing about who it could be.
 */
export function raciRepairs(plan: Plan, row: RaciRowState, finding: RaciFinding): readonly RaciRepair[] {
  switch (finding.code) {
    case "severalAccountable": return row.holders.A.length > 1 ? row.holders.A.map((person) => keep(person, row)) : [];
    case "noAccountable": return offered(row.holders.A.length > 0 ? [] : mayAnswer(row), "A");
    case "noResponsible": return offered(row.holders.R.length > 0 ? [] : mayDo(plan, row), "R");
    case "unknownPerson": return [{ kind: "remove", person: null, letters: Object.fromEntries(finding.others.map((id) => [id, null])) }];
    default: return [];
  }
}

/**
 * Who stood up to answer for it stays near it: the others do the work where nobody does, and are
 * asked before where somebody does already.
 */
function keep(person: string, { holders }: RaciRowState): RaciRepair {
  const letter: RaciLetter = holders.R.length === 0 ? "R" : "C";
  return { kind: "keep", person, letters: Object.fromEntries(holders.A.filter((id) => id !== person).map((id) => [id, letter])) };
}

/** Of several who do the work one can answer for it; the only one who does it must go on doing it. */
const mayAnswer = ({ holders }: RaciRowState): readonly string[] => (holders.R.length > 1 ? holders.R : holders.C);

/** Who its tasks are assigned to, else who is asked; never the one who answers for it. */
function mayDo(plan: Plan, { id, holders }: RaciRowState): readonly string[] {
  const record = findRecord(plan, "responsibilities", id);
  const spanned = new Set(record ? spannedTasks(record) : []);
  const tasks = tableOf(plan, "tasks").records.filter((task) => spanned.has(task.id) && !isDropped(task));
  const assigned = new Set(tasks.flatMap(({ values }) => (Array.isArray(values["assignees"]) ? (values["assignees"] as readonly string[]) : [])));
  const people = tableOf(plan, "people").records.map((person) => person.id).filter((person) => assigned.has(person) && !holders.A.includes(person));
  return people.length > 0 ? people : holders.C;
}

const offered = (people: readonly string[], letter: RaciLetter): readonly RaciRepair[] =>
  people.length > mostChoices ? [] : people.map((person) => ({ kind: "choose", person, letters: { [person]: letter } }));
