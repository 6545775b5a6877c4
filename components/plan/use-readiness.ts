"use client";

import { useRegistry } from "@/lib/client/plan-provider";
import { usePlan } from "@/lib/client/use-plan";
import { type Answered, countAnswered, createReadiness, type Tick } from "@/lib/plan/derive/readiness/ticks";
import { type Plan } from "@/lib/plan/plan";
import { type Registry } from "@/lib/plan/section";
import { type Place } from "./places";

type Ticks = readonly Tick[];

/** The outsider test of the open plan. */
export const useReadiness = (): Ticks => usePlan(readerOf(useRegistry()));

/** The same ticks, rendered again only when a question is answered that was not, or the other way round. */
export const useFigures = (): Ticks => usePlan(readerOf(useRegistry()), isSameFigure);

/** How many questions are answered, of a step or, for the test itself, of all. Renders again only for other figures. */
export function useAnswered(): (place: Place) => Answered {
  const ticks = useFigures();
  return (place) => countAnswered(ticks.filter(({ section }) => place === "outsider" || place === section.step));
}

const isSameFigure = (a: Ticks, b: Ticks): boolean => a.every(({ isAnswered }, index) => isAnswered === b[index]?.isAnswered);

/** Everybody on the page reads the same ticks. */
const readers = new WeakMap<Registry, (plan: Plan) => Ticks>();

export function readerOf(registry: Registry): (plan: Plan) => Ticks {
  const reader = readers.get(registry) ?? createReadiness(registry);
  readers.set(registry, reader);
  return reader;
}
