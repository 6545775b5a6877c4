/** What the research said it would take, beside what the plan says now. */
import { toDayNumber, toIsoDate } from "../day-number";
import { isExample } from "../example";
import { type Plan, tableOf } from "../plan";
import { type AnyRecord } from "../section";
import { type Finding } from "./finding";
import { idsIn, numberIn } from "./read-values";
import { type Schedule } from "./schedule/scheduler";

export const outcomeKinds = ["timeline", "budget", "personnel"] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** One figure of the research. Dates are ISO, money in the plan's currency, personnel in hours a week. */
export interface OutcomeFigure {
  readonly id: string;
  readonly expected: string | number;
  /** Research that shows it, as far as it is in the plan. */
  readonly evidence: readonly string[];
}
export interface OutcomeComparison {
  readonly kind: OutcomeKind;
  readonly figures: readonly OutcomeFigure[];
  /** Of all figures: the latest day, or the sum; null without any. */
  readonly expected: string | number | null;
  /** The end of the schedule, the budget that is planned, the hours people give a week; null where the plan says nothing. */
  readonly planned: string | number | null;
  /** Planned over expected: working days, money, hours; null without both. */
  readonly difference: number | null;
}

export type OutcomeFindingCode = "noKind" | "noFigure" | "noEvidence";
export type OutcomeFinding = Finding<OutcomeFindingCode>;

/** The field that holds the figure of each kind. */
const fields: Readonly<Record<OutcomeKind, string>> = { timeline: "by", budget: "amount", personnel: "hours" };

/** Always one for each kind, in their order. */
export function compareOutcomes(plan: Plan, schedule: Schedule): readonly OutcomeComparison[] {
  const research = new Set(tableOf(plan, "research").records.map(({ id }) => id));
  return outcomeKinds.map((kind) => {
    const figures = tableOf(plan, "outcomes").records.filter(({ values }) => values["kind"] === kind).flatMap((record): OutcomeFigure[] => {
      const expected = figureOf(record, kind);
      return expected === null ? [] : [{ id: record.id, expected, evidence: idsIn(record.values["evidence"]).filter((id) => research.has(id)) }];
    });
    const expected = together(figures.map((figure) => figure.expected));
    const planned = plannedOf(kind, plan, schedule);
    return { kind, figures, expected, planned, difference: differenceOf(expected, planned, schedule) };
  });
}

function figureOf({ values }: AnyRecord, kind: OutcomeKind): string | number | null {
  const value = values[fields[kind]];
  if (kind === "timeline") return typeof value === "string" && !Number.isNaN(toDayNumber(value)) ? value : null;
  return numberIn(value);
}

/** Days do not add up: what is ready last decides. */
function together(figures: readonly (string | number)[]): string | number | null {
  let total: string | number | null = null;
  for (const figure of figures) {
    if (typeof figure === "number") total = typeof total === "number" ? total + figure : figure;
    else if (typeof total !== "string" || figure > total) total = figure;
  }
  return total;
}

function plannedOf(kind: OutcomeKind, plan: Plan, schedule: Schedule): string | number | null {
  if (kind === "timeline") return schedule.order.length === 0 ? null : toIsoDate(schedule.calendar.eveningOf(schedule.finish));
  const [section, field] = kind === "budget" ? ["budget", "planned"] : ["people", "hours"];
  const figures = tableOf(plan, section).records.map(({ values }) => numberIn(values[field])).filter((figure) => figure !== null);
  return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0);
}

function differenceOf(expected: string | number | null, planned: string | number | null, { calendar }: Schedule): number | null {
  if (typeof expected === "number" && typeof planned === "number") return planned - expected;
  if (typeof expected !== "string" || typeof planned !== "string") return null;
  const evening = (iso: string) => calendar.pointAt(toDayNumber(iso) + 1);
  return evening(planned) - evening(expected);
}

/** In the order of the table. Examples are nobody's figures. */
export function outcomeFindings(plan: Plan): readonly OutcomeFinding[] {
  const research = new Set(tableOf(plan, "research").records.map(({ id }) => id));
  return tableOf(plan, "outcomes").records.filter(({ id }) => !isExample(id)).flatMap((record) => {
    const kind = outcomeKinds.find((each) => each === record.values["kind"]);
    const open = (code: OutcomeFindingCode, field: string): OutcomeFinding =>
      ({ code, section: "outcomes", record: record.id, field, others: [], severity: "open" });
    return [
      ...(!kind ? [open("noKind", "kind")] : figureOf(record, kind) === null ? [open("noFigure", fields[kind])] : []),
      ...(idsIn(record.values["evidence"]).some((id) => research.has(id)) ? [] : [open("noEvidence", "evidence")]),
    ];
  });
}
