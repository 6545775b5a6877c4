/** A believable plan of any size, the same for the same seed: phases, people, milestones with buffers, work under way. */
import { addBusinessDays, formatISO, parseISO } from "date-fns";
import { type Dependency, type FieldValue } from "@/lib/plan/fields";
import { singleId } from "@/lib/plan/section";
import { type MadeRows } from "./made-plan";
import { createRandom } from "./random";

export interface BigPlanOptions {
  readonly tasks: number;
  readonly seed: number;
  /** The Monday it begins on, an ISO date. Progress stands where it would three weeks later. */
  readonly start: string;
}

type Row = Record<string, FieldValue>;

const phaseSize = 50;
const tasksAPerson = 12;
/** Links of a task to others: 1.5 on average, from far off now and then. */
const linkCounts = [1, 1, 1, 2, 2, 3];
/** How far back a task looks for what it waits for. */
const reach = 9;
const farShare = 0.05;
const types = ["FS", "FS", "FS", "FS", "FS", "FS", "SS", "FF"] as const;

export function bigPlan({ tasks: count, seed, start }: BigPlanOptions): MadeRows {
  const random = createRandom(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const oneOf = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const phases = Math.ceil(count / phaseSize);
  const people = Math.ceil(count / tasksAPerson);
  /** Phases that run side by side, each team's one after the other. */
  const teams = Math.max(2, Math.round(phases / 10));
  const dayOf = (day: number) => formatISO(addBusinessDays(parseISO(start), day), { representation: "date" });
  const phaseOf = (task: number) => Math.floor(task / phaseSize);

  function linksOf(task: number): Dependency[] {
    const first = phaseOf(task) * phaseSize;
    const place = task - first;
    const before = phaseOf(task) - teams;
    if (place < 3) return before < 0 ? [] : [{ on: `m${before}`, type: "FS", lag: 0 }];
    const on = Array.from({ length: oneOf(linkCounts) }, () =>
      random() < farShare ? upTo(task) : first + Math.max(0, place - 1 - upTo(reach)));
    return [...new Set(on)].map((other) => ({ on: `t${other}`, type: oneOf(types), lag: random() < 0.1 ? upTo(4) : 0 }));
  }

  function progressOf(task: number): Row {
    if (task > count * 0.05) return {};
    if (random() < 0.3) {
      const begun = upTo(8);
      return { status: "done", progress: 100, actualStart: dayOf(begun), actualFinish: dayOf(begun + 1 + upTo(5)) };
    }
    return random() < 0.2 ? { status: "doing", progress: 10 + 10 * upTo(8), actualStart: dayOf(5 + upTo(8)) } : {};
  }

  const taskRow = (task: number): Row => ({
    title: `${oneOf(verbs)} ${oneOf(things)} ${task + 1}`,
    phase: phaseName(phaseOf(task)),
    estimate: 1 + upTo(15),
    assignees: [`p${upTo(people)}`],
    after: linksOf(task),
    milestone: `m${phaseOf(task)}`,
    ...progressOf(task),
  });
  const personRow = (person: number): Row => {
    const from = 5 + upTo(200);
    return { name: `${oneOf(names)} ${person + 1}`, hours: 20, timeOff: [{ from: dayOf(from), to: dayOf(from + upTo(8)), label: "" }] };
  };

  return {
    overview: { [singleId]: { start, workingDays: ["mon", "tue", "wed", "thu", "fri"] } },
    people: rows("p", people, personRow),
    milestones: rows("m", phases, (phase) => ({ name: `${phaseName(phase)} accepted`, phase: phaseName(phase), buffer: 5 })),
    tasks: rows("t", count, taskRow),
  };
}

const rows = (prefix: string, count: number, row: (index: number) => Row): Record<string, Row> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, row(index)]));

const phaseName = (phase: number): string => `${String(phase + 1).padStart(2, "0")} ${things[phase % things.length] ?? ""}`;

const verbs = ["Draft", "Build", "Review", "Test", "Move", "Train people on", "Agree on", "Measure", "Clean up", "Connect"];
const things = ["the booking form", "patient records", "the billing export", "the consent page", "night shifts", "the lab interface", "sign-in", "reminders"];
const names = ["Ada", "Minjun", "Grace", "Sofia", "Omar", "Yuna", "Linus", "Mei"];
