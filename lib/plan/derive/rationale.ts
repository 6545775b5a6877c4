/** Why this person: whether each assignment has a reason, and whether the reason rests on what the person is good at. */
import { type Plan, tableOf } from "../plan";
import { type AnyRecord } from "../section";
import { type Finding } from "./finding";
import { assigneesOf } from "./people-work";
import { lettersOf, spannedTasks } from "./raci";
import { isDropped, isTaskDone } from "./schedule/activities";

export type WhyFindingCode =
  /** Nobody said why `others` does this task, or does or answers for this responsibility. */
  | "noReason"
  /** A reason names a person, or work, that is not in the plan. */
  | "lostReason"
  /** The work is not theirs (any more). */
  | "notTheirs"
  | "noStrengths"
  /** The strengths it rests on have nothing in common with what is written of the person. */
  | "otherStrengths";
export type WhyFinding = Finding<WhyFindingCode>;

/**
 * A reason holds for the work it names and for what belongs to it: given for a responsibility, for its
 * tasks too, and given for a task, for what spans it. What is done or dropped needs none.
 */
export function whyFindings(plan: Plan): readonly WhyFinding[] {
  const people = new Map(tableOf(plan, "people").records.map((person) => [person.id, person]));
  const tasks = tableOf(plan, "tasks").records;
  const rows = tableOf(plan, "responsibilities").records;
  const related = relatedWork(rows);
  const reasons = new Set<string>();
  const found: WhyFinding[] = [];
  const find = (code: WhyFindingCode, section: string, record: string, field: string, others: readonly string[]) =>
    found.push({ code, section, record, field, others, severity: code === "lostReason" ? "broken" : "open" });

  const duties = dutiesOf(tasks, rows);
  const about: (() => void)[] = [];
  for (const reason of tableOf(plan, "rationale").records) {
    const { person, work, strengths } = reason.values;
    if (typeof person !== "string" || typeof work !== "string") continue;
    for (const each of [work, ...(related.get(work) ?? [])]) reasons.add(pair(each, person));
    about.push(() => {
      const whose = people.get(person);
      if (!whose) find("lostReason", "rationale", reason.id, "person", [person]);
      else if (!duties.has(work)) find("lostReason", "rationale", reason.id, "work", [work]);
      else if (![work, ...(related.get(work) ?? [])].some((each) => duties.get(each)?.includes(person))) find("notTheirs", "rationale", reason.id, "work", [person, work]);
      const written = text(strengths);
      if (written === "") find("noStrengths", "rationale", reason.id, "strengths", [person]);
      else if (whose && text(whose.values["strengths"]) !== "" && !isAmong(written, text(whose.values["strengths"]))) find("otherStrengths", "rationale", reason.id, "strengths", [person]);
    });
  }
  const ask = (section: string, record: AnyRecord, field: string) => {
    for (const person of duties.get(record.id) ?? [])
      if (people.has(person) && !reasons.has(pair(record.id, person))) find("noReason", section, record.id, field, [person]);
  };
  for (const task of tasks) if (!isDropped(task) && !isTaskDone(task)) ask("tasks", task, "assignees");
  for (const row of rows) ask("responsibilities", row, "raci");
  about.forEach((tell) => tell());
  return found;
}

const pair = (work: string, person: string): string => `${work}/${person}`;

/** Who has to do with each task and responsibility: who is assigned, does it or answers for it. */
function dutiesOf(tasks: readonly AnyRecord[], rows: readonly AnyRecord[]): ReadonlyMap<string, readonly string[]> {
  const duties = new Map<string, readonly string[]>();
  for (const task of tasks) duties.set(task.id, assigneesOf(task));
  for (const row of rows) duties.set(row.id, lettersOf(row).filter(([, letter]) => letter === "R" || letter === "A").map(([person]) => person));
  return duties;
}

/** Tasks of each responsibility, and responsibilities of each task. */
function relatedWork(rows: readonly AnyRecord[]): ReadonlyMap<string, readonly string[]> {
  const related = new Map<string, string[]>();
  const add = (work: string, other: string) => {
    const others = related.get(work);
    if (others) others.push(other);
    else related.set(work, [other]);
  };
  for (const row of rows)
    for (const task of spannedTasks(row)) {
      add(row.id, task);
      add(task, row.id);
    }
  return related;
}

/** Whether two texts name something in common: a word of theirs begins alike. Teaching is among "teaches with patience". */
export function isAmong(strengths: string, written: string): boolean {
  const stems = new Set(stemsOf(written));
  return stemsOf(strengths).some((stem) => stems.has(stem));
}

/** Words long enough to say something by how they begin: four letters, or two syllables of Hangul, whose endings vary. */
function stemsOf(words: string): readonly string[] {
  const found = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.flatMap((word) => {
    const length = /[가-힣]/.test(word) ? 2 : 4;
    return word.length >= length ? [word.slice(0, length)] : [];
  });
}

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
