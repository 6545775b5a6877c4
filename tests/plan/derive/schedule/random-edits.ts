/** Seeded plans and edits of them: everything a schedule depends on, contradictions and cycles included. */
import { dependencyTypes, type Dependency, type FieldValue } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, singleId } from "@/lib/plan/section";
import { pick } from "../../../support/field-values";
import { madePlan } from "../../../support/made-plan";

type Random = () => number;
/** Values as they are on one day. */
export interface Day { readonly plan: Plan; readonly today: string }

export const peopleIds = ["anna", "bora", "chul"];
const whole = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1));
const maybe = <T>(random: Random, share: number, value: () => T): T | null => (random() < share ? value() : null);
const dayFrom = (iso: string, days: number) => new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
/** In the twenty weeks from 4 January 2027, weekends included. */
const date = (random: Random) => dayFrom("2027-01-04", whole(random, 0, 140));
const stretches = (random: Random, most: number) =>
  Array.from({ length: whole(random, 0, most) }, () => {
    const from = date(random);
    return { from, to: dayFrom(from, whole(random, 0, 6)), label: "" };
  });

/** Values of each field that the schedule reads; `ids`: what a link may lead to. */
const taskFields: Readonly<Record<string, (random: Random, ids: readonly string[]) => FieldValue>> = {
  estimate: (random) => maybe(random, 0.8, () => pick(random, [0, 0.5, 1, 2, 3, 5, 8, 13])),
  low: (random) => maybe(random, 0.2, () => whole(random, 0, 9)),
  high: (random) => maybe(random, 0.2, () => whole(random, 0, 20)),
  start: (random) => maybe(random, 0.4, () => date(random)),
  due: (random) => maybe(random, 0.4, () => date(random)),
  buffer: (random) => maybe(random, 0.3, () => whole(random, 0, 4)),
  status: (random) => pick(random, ["todo", "todo", "todo", "doing", "blocked", "done", "dropped", null]),
  progress: (random) => maybe(random, 0.3, () => pick(random, [0, 10, 50, 90, 100])),
  actualStart: (random) => maybe(random, 0.15, () => date(random)),
  actualFinish: (random) => maybe(random, 0.1, () => date(random)),
  constraint: (random) => maybe(random, 0.25, () => pick(random, ["startNoEarlier", "startOn", "finishNoLater", "finishOn"])),
  constraintDate: (random) => maybe(random, 0.4, () => date(random)),
  assignees: (random) => peopleIds.filter(() => random() < 0.3),
  milestone: (random, ids) => maybe(random, 0.3, () => pick(random, [...ids.filter((id) => id.startsWith("m")), "nowhere"])),
  after: (random, ids) => links(random, ids, 2),
};
const milestoneFields: typeof taskFields = {
  date: (random) => maybe(random, 0.7, () => date(random)),
  buffer: (random) => maybe(random, 0.5, () => whole(random, 0, 6)),
  startOfDay: (random) => random() < 0.3,
  actual: (random) => maybe(random, 0.15, () => date(random)),
  after: (random, ids) => links(random, ids, 3),
};

export function anyLink(random: Random, on: string): Dependency {
  return { on, type: pick(random, dependencyTypes), lag: random() < 0.5 ? 0 : whole(random, -5, 5) };
}
function links(random: Random, ids: readonly string[], most: number): Dependency[] {
  const chosen = new Set(Array.from({ length: whole(random, 0, most) }, () => (random() < 0.05 ? "nowhere" : pick(random, ids))));
  return [...chosen].map((on) => anyLink(random, on));
}

const fieldsOf = (section: string) => (section === "tasks" ? taskFields : milestoneFields);
export const anyRow = (random: Random, section: string, ids: readonly string[]): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(fieldsOf(section)).map(([field, make]) => [field, make(random, ids)]));

/** A plan of `tasks` tasks, a sixth as many milestones, links mostly to what comes before. */
export function anyPlan(random: Random, tasks: number): Plan {
  const rows: Record<"tasks" | "milestones", Record<string, Record<string, FieldValue>>> = { tasks: {}, milestones: {} };
  const known: string[] = ["m0"];
  for (let index = 0; index < tasks; index++) {
    const section = index % 6 === 5 ? "milestones" : "tasks";
    const id = section === "tasks" ? `t${index}` : `m${(index - 5) / 6}`;
    rows[section][id] = anyRow(random, section, known);
    known.push(id);
  }
  const timeOff = () => ({ timeOff: stretches(random, 2) });
  return madePlan({
    overview: { [singleId]: { start: "2027-01-04", holidays: stretches(random, 3) } },
    people: Object.fromEntries(peopleIds.map((id) => [id, timeOff()])),
    ...rows,
  });
}

/** One edit such as anybody may make; what it did not touch keeps its identity. */
export function editOnce(day: Day, random: Random): Day {
  const chance = random();
  const { plan, today } = day;
  if (chance < 0.02) return { plan, today: dayFrom("2027-01-04", whole(random, -10, 120)) };
  if (chance < 0.04) return { plan: setValue(plan, "people", pick(random, peopleIds), "timeOff", stretches(random, 3)), today };
  if (chance < 0.05) return { plan: setValue(plan, "overview", singleId, "holidays", stretches(random, 4)), today };
  if (chance < 0.06) return { plan: setValue(plan, "overview", singleId, "workingDays", pick(random, [["mon", "tue", "wed", "thu", "fri"], ["sun", "mon"], []])), today };
  if (chance < 0.07) return { plan: setValue(plan, "overview", singleId, "start", maybe(random, 0.7, () => date(random))), today };
  const section = random() < 0.8 ? "tasks" : "milestones";
  return { plan: editTable(plan, section, random), today };
}

function editTable(plan: Plan, section: "tasks" | "milestones", random: Random): Plan {
  const ids = [...tableOf(plan, "tasks").records, ...tableOf(plan, "milestones").records].map(({ id }) => id);
  const { records, removed } = tableOf(plan, section);
  const chance = random();
  const place = Math.floor(random() * records.length);
  const record = records[place];
  if (chance < 0.06 && records.length < 60) return addRecord(plan, section, random, ids);
  if (!record) return plan;
  if (chance < 0.12) return withTable(plan, section, records.toSpliced(place, 1), [...removed, record]);
  if (chance < 0.16) return withTable(plan, section, [...records, ...removed.slice(-1)], removed.slice(0, -1));
  if (chance < 0.18) return withTable(plan, section, [...records.toSpliced(place, 1), record], removed);
  if (chance < 0.45) return setValue(plan, section, record.id, "after", relinked(random, record, ids));
  const [field, make] = pick(random, Object.entries(fieldsOf(section)));
  return setValue(plan, section, record.id, field, make(random, ids));
}

/** Now and then with an id that the other section has already, as nobody but a vandal would. */
function addRecord(plan: Plan, section: "tasks" | "milestones", random: Random, ids: readonly string[]): Plan {
  const id = random() < 0.1 ? pick(random, ids) : `${section[0]}${Math.floor(random() * 1e9).toString(36)}`;
  const { records, removed } = tableOf(plan, section);
  if ([...records, ...removed].some((known) => known.id === id)) return plan;
  const made = tableOf(madePlan({ [section]: { [id]: anyRow(random, section, ids) } }), section).records;
  return withTable(plan, section, [...made, ...records], removed);
}

function relinked(random: Random, { values }: AnyRecord, ids: readonly string[]): readonly Dependency[] {
  const after = values["after"] as readonly Dependency[];
  if (after.length > 2 || (after.length > 0 && random() < 0.5)) return after.slice(1);
  const on = pick(random, ids);
  return [...after.filter((link) => link.on !== on), anyLink(random, on)];
}

function setValue(plan: Plan, section: string, id: string, field: string, value: FieldValue): Plan {
  const { records, removed } = tableOf(plan, section);
  return withTable(plan, section, records.map((record) => (record.id === id ? { ...record, values: { ...record.values, [field]: value } } : record)), removed);
}

const withTable = (plan: Plan, section: string, records: readonly AnyRecord[], removed: readonly AnyRecord[]): Plan =>
  ({ sections: { ...plan.sections, [section]: { records, removed } } });
