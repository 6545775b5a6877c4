/** The forecast of a plan that begins on Monday 4 January 2027, seen from that morning: point 0 is `origin`. */
import { type ForecastModel, forecastModel } from "@/lib/plan/derive/forecast/model";
import { type ForecastResult, type TargetForecast } from "@/lib/plan/derive/forecast/result";
import { simulate } from "@/lib/plan/derive/forecast/simulate";
import { toDayNumber } from "@/lib/plan/day-number";
import { type Schedule, scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan } from "@/lib/plan/plan";
import { madePlan, type MadeRows } from "../../../support/made-plan";

export const monday = "2027-01-04";

export interface Forecast {
  readonly result: ForecastResult;
  readonly schedule: Schedule;
  /** Of a milestone; of the plan when no id is given. Points count from that Monday morning. */
  target(id?: string): TargetForecast;
  criticality(task: string): number;
  /** Days that a risk adds to the plan's end when it happens. */
  effect(risk: string): number;
}

export interface Options {
  readonly runs?: number;
  readonly seed?: number;
  readonly today?: string;
  /** Chances in place of those that stand behind likelihoods, one for each risk. */
  readonly chances?: readonly number[];
}

export const planOf = (rows: MadeRows): Plan => madePlan({ overview: { plan: { start: monday } }, ...rows });

export function forecastOf(rows: MadeRows, { runs = 40_000, seed = 1, today = monday, chances }: Options = {}): Forecast {
  const plan = planOf(rows);
  const schedule = scheduleOf(plan, today);
  const model = withChances(forecastModel(plan, schedule), chances);
  const result = simulate(model, { runs, seed });
  const origin = schedule.calendar.pointAt(toDayNumber(monday));
  return {
    result,
    schedule,
    target(id) {
      const found = result.targets.find((target) => target.id === (id ?? null));
      if (!found) throw new Error(`nothing is forecast for ${id}`);
      const { first, planned, due, mean } = found;
      return { ...found, first: first - origin, planned: planned - origin, due: due - origin, mean: mean - origin };
    },
    criticality: (task) => result.criticality[result.tasks.indexOf(task)] ?? Number.NaN,
    effect: (risk) => result.effect[(result.risks.indexOf(risk) + 1) * result.targets.length - 1] ?? Number.NaN,
  };
}

const withChances = (model: ForecastModel, chances?: readonly number[]): ForecastModel =>
  chances ? { ...model, risks: { ...model.risks, chance: Float64Array.from(chances) } } : model;
