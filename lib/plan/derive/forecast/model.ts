/**
 * What a forecast computes with: the schedule's network, how long each task may take, and the risks
 * that may delay it. Plain data of typed arrays, so that a worker can be sent it. Each risk is drawn
 * once in a run and delays all its tasks, which correlates them (the risk drivers of Hulett, Practical
 * Schedule Risk Analysis, 2009).
 */
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Node } from "../schedule/network";
import { type Schedule } from "../schedule/scheduler";
import { type DurationArrays, durationArrays, rangeOf } from "./durations";
import { isSettled, type NetworkArrays, networkArrays } from "./network";
import { isCertain, type Range } from "./pert";
import { type DelayRisk, delayRisks, type RiskArrays, riskArrays } from "./risks";

/** What is forecast: a milestone that is not reached yet, or with the id null the end of the plan. */
export interface Target {
  readonly id: string | null;
  /** In the schedule's order; -1 for the plan. */
  readonly rank: number;
  /** When all it waits for is done, by the schedule: before its buffer. */
  readonly planned: number;
  /** The date to be kept: the promised one, or else where the schedule has it. */
  readonly due: number;
  readonly isPromised: boolean;
  /** Reached on the morning of its day. */
  readonly isMorning: boolean;
}

export interface ForecastModel {
  /** Of every task and milestone in the schedule, by rank. */
  readonly ids: readonly string[];
  readonly network: NetworkArrays;
  readonly durations: DurationArrays;
  readonly risks: RiskArrays;
  /** The plan itself last. */
  readonly targets: readonly Target[];
}

/** Total: cycles and orphans are what the schedule made of them. */
export function forecastModel(plan: Plan, schedule: Schedule): ForecastModel {
  const { order, frame } = schedule;
  const { ranges, risks } = forecastBasis(plan, schedule);
  return {
    ids: order.map(({ activity }) => activity.id),
    network: networkArrays(order, frame),
    durations: durationArrays(order, ranges),
    risks: riskArrays(risks, order),
    targets: [
      ...order.filter(isTarget).map(targetOf),
      { id: null, rank: -1, planned: schedule.finish, due: schedule.finish, isPromised: false, isMorning: false },
    ],
  };
}

/** What a forecast rests on, and what it lacks. */
export interface ForecastBasis {
  /** Of every task that is still to be done, in the schedule's order. */
  readonly ranges: ReadonlyMap<string, Range>;
  /** Those of them of which nobody said a best or a worst case. */
  readonly unranged: readonly string[];
  readonly risks: readonly DelayRisk[];
  /** Whether anything can come otherwise than planned. */
  readonly isUncertain: boolean;
}

export function forecastBasis(plan: Plan, { order }: Schedule): ForecastBasis {
  const records = new Map(tableOf(plan, "tasks").records.map((record) => [record.id, record]));
  const ranges = new Map<string, Range>();
  const unranged: string[] = [];
  for (const { activity } of order) {
    const record = records.get(activity.id);
    if (!record || activity.section !== "tasks" || activity.isDone) continue;
    ranges.set(activity.id, rangeOf(record, activity.duration));
    if (record.values["low"] === null && record.values["high"] === null) unranged.push(activity.id);
  }
  const risks = delayRisks(tableOf(plan, "risks").records, new Set(ranges.keys()));
  const isUncertain = risks.some(({ counts }) => counts) || [...ranges.values()].some((range) => !isCertain(range));
  return { ranges, unranged, risks, isUncertain };
}

const isTarget = (node: Node): boolean => node.activity.section === "milestones" && !isSettled(node);

const targetOf = ({ activity, rank, arrival, start }: Node): Target => ({
  id: activity.id, rank, planned: arrival, due: activity.promised ?? start,
  isPromised: activity.promised !== null, isMorning: activity.isMorning,
});
