/**
 * Instances of the resource-constrained project scheduling problem. Some of PSPLIB (Kolisch and Sprecher
 * 1997, "PSPLIB: a project scheduling problem library", European Journal of Operational Research 96,
 * 205-216), and others made in the manner of its generator (Kolisch, Sprecher and Drexl 1995).
 */
import { readFileSync } from "node:fs";
import { type Project } from "@/lib/plan/derive/level/project";
import { pick } from "./field-values";
import { createRandom } from "./random";

export interface Instance {
  readonly name: string;
  readonly durations: readonly number[];
  /** Counted from 0; the first and the last activity are start and end. */
  readonly successors: readonly (readonly number[])[];
  readonly capacity: readonly number[];
  readonly demand: readonly (readonly number[])[];
}
/** 48 with 30 activities. `makespan` is the proven optimum. */
export const j30 = readFileSync(new URL("../data/psplib-j30.jsonl", import.meta.url), "utf8")
  .trim().split("\n").map((line) => JSON.parse(line) as Instance & { readonly makespan: number });

export function toProject({ durations, successors, capacity, demand }: Instance): Project {
  const before = durations.map((): number[] => []);
  successors.forEach((list, from) => list.forEach((to) => before[to]?.push(from)));
  return {
    activities: durations.map((duration, index) => ({
      duration,
      links: (before[index] ?? []).map((from) => ({ from, type: "FS", lag: 0 })),
      needs: (demand[index] ?? []).flatMap((units, resource) => (units > 0 ? [{ resource, units }] : [])),
      earliest: 0, fixedStart: null, rests: [], buffer: [0, 0], due: null,
    })),
    capacity,
    away: capacity.map(() => []),
    finish: null,
  };
}

export interface Parameters {
  readonly activities: number;
  /** Links per activity. */
  readonly complexity: number;
  /** Share of the resources that an activity needs, on average. */
  readonly factor: number;
  /** From 0, the least of each resource with which there is a schedule, to 1, enough for the critical path. */
  readonly strength: number;
  readonly seed: number;
}

/** The parameters of PSPLIB's own sets, one instance of each: 48, of 120 activities 60. */
export function parametersOf(activities: number): Parameters[] {
  const strengths = activities >= 120 ? [0.1, 0.2, 0.3, 0.4, 0.5] : [0.2, 0.5, 0.7, 1];
  return [1.5, 1.8, 2.1].flatMap((complexity) => [0.25, 0.5, 0.75, 1].flatMap((factor) => strengths.map((strength, index) =>
    ({ activities, complexity, factor, strength, seed: Math.round(complexity * 1000 + factor * 100) + index }))));
}

const [resources, longest, mostUnits, mostLinks, ends] = [4, 10, 10, 3, 3];

export function makeInstance(parameters: Parameters): Instance {
  const random = createRandom(parameters.seed);
  const from = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const size = parameters.activities + 2;
  const successors = makeNetwork(size, parameters.complexity, random);
  const durations = Array.from({ length: size }, (_, index) => (index === 0 || index === size - 1 ? 0 : from(1, longest)));
  const cells = Array.from({ length: parameters.activities * resources }, (_, cell) => cell);
  const needed = new Set(Array.from({ length: parameters.activities }, (_, index) => index * resources + from(0, resources - 1)));
  while (needed.size < parameters.factor * cells.length) needed.add(pick(random, cells));
  const demand = durations.map((_, index) => Array.from({ length: resources }, (_, resource) =>
    (index > 0 && needed.has((index - 1) * resources + resource) ? from(1, mostUnits) : 0)));
  const name = `j${parameters.activities}, complexity ${parameters.complexity}, factor ${parameters.factor}, strength ${parameters.strength}`;
  return { name, durations, successors, demand, capacity: capacityOf(durations, successors, demand, parameters.strength) };
}

/** Everybody a predecessor and a successor first, then links by chance that say something new. */
function makeNetwork(size: number, complexity: number, random: () => number): number[][] {
  const [after, before] = [0, 1].map(() => Array.from({ length: size }, () => new Set<number>())) as [Set<number>[], Set<number>[]];
  const link = (from: number, to: number) => void (after[from]?.add(to), before[to]?.add(from));
  const those = (from: number, to: number, sets: Set<number>[]) =>
    Array.from({ length: to - from }, (_, index) => from + index).filter((index) => (sets[index]?.size ?? 0) < mostLinks);
  const [firstEnd, last] = [size - 1 - ends, size - 1];
  for (let index = 1; index <= ends; index++) link(0, index);
  for (let index = firstEnd; index < last; index++) link(index, last);
  for (let index = ends + 1; index < last; index++) link(pick(random, those(1, Math.min(index, firstEnd), after)), index);
  for (let index = firstEnd - 1; index > 0; index--)
    if (after[index]?.size === 0) link(index, pick(random, [...those(Math.max(index, ends) + 1, last, before), last]));
  let links = after.reduce((sum, set) => sum + set.size, 0);
  for (let tries = 0; links < complexity * size && tries < 100 * size; tries++) {
    const from = 1 + Math.floor(random() * (firstEnd - 1));
    const to = Math.max(from, ends) + 1 + Math.floor(random() * (last - 1 - Math.max(from, ends)));
    if (to >= last || !those(from, from + 1, after).length || !those(to, to + 1, before).length || leadsTo(from, to, after)) continue;
    link(from, to);
    links++;
  }
  return after.map((set) => [...set].sort((a, b) => a - b));
}

function leadsTo(from: number, to: number, after: readonly ReadonlySet<number>[]): boolean {
  const found = new Set([from]);
  for (const index of found) for (const next of after[index] ?? []) if (next <= to) found.add(next);
  return found.has(to);
}

function capacityOf(durations: Instance["durations"], successors: Instance["successors"], demand: Instance["demand"], strength: number): number[] {
  const starts = durations.map(() => 0);
  successors.forEach((list, from) => list.forEach((to) => (starts[to] = Math.max(starts[to] ?? 0, (starts[from] ?? 0) + (durations[from] ?? 0)))));
  return Array.from({ length: resources }, (_, resource) => {
    const least = Math.max(1, ...demand.map((units) => units[resource] ?? 0));
    const profile = new Map<number, number>();
    durations.forEach((duration, index) => {
      for (let day = starts[index] ?? 0; day < (starts[index] ?? 0) + duration; day++) profile.set(day, (profile.get(day) ?? 0) + (demand[index]?.[resource] ?? 0));
    });
    const most = Math.max(least, ...profile.values());
    return least + Math.round(strength * (most - least));
  });
}
