/** A plan that is large in every step: tasks as in big-plan, with risks, people and a RACI chart, the same for the same seed. */
import { type FieldValue, raciLetters } from "@/lib/plan/fields";
import { bigPlan } from "./big-plan";
import { type MadeRows } from "./made-plan";
import { createRandom } from "./random";

export interface BigStepsOptions {
  readonly tasks: number;
  readonly risks: number;
  readonly people: number;
  readonly responsibilities: number;
  readonly seed: number;
  /** The Monday it begins on, an ISO date. */
  readonly start: string;
}

type Row = Record<string, FieldValue>;

/** Of those asked or told, so many stand in a row of the chart. */
const othersInRow = 6;

export function bigSteps({ tasks, risks, people, responsibilities, seed, start }: BigStepsOptions): MadeRows {
  const random = createRandom(seed + 1);
  const upTo = (most: number) => Math.floor(random() * most);
  const plan = bigPlan({ tasks, seed, start });
  const person = () => `p${upTo(people)}`;
  const goals = rows("g", 8, (index) => ({ title: `Goal ${index + 1}`, measure: "Calls", baseline: 100, target: 50, current: 100 - index }));

  function raciRow(index: number): Row {
    const others = Array.from({ length: othersInRow }, () => [person(), raciLetters[2 + upTo(raciLetters.length - 2)] ?? "C"] as const);
    return {
      title: `Responsibility ${index + 1}`,
      raci: { ...Object.fromEntries(others), [person()]: "R", [`p${index % people}`]: "A" } as FieldValue,
      tasks: [`t${upTo(tasks)}`],
    };
  }
  const riskRow = (index: number): Row => ({
    title: `What if part ${index + 1} is late`, likelihood: 1 + upTo(5), impact: 1 + upTo(5),
    owner: person(), response: "reduce", tasks: [`t${upTo(tasks)}`], goals: [`g${upTo(8)}`],
  });
  const missing = Math.max(0, people - Object.keys(plan["people"] ?? {}).length);
  const more = Object.fromEntries(Array.from({ length: missing }, (_, index) =>
    [`p${people - missing + index}`, { name: `Person ${people - missing + index + 1}`, hours: 20 }]));
  return {
    ...plan,
    goals,
    people: { ...plan["people"], ...more },
    risks: rows("r", risks, riskRow),
    responsibilities: rows("ra", responsibilities, raciRow),
  };
}

const rows = (prefix: string, count: number, row: (index: number) => Row): Record<string, Row> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, row(index)]));
