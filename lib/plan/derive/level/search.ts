/**
 * A genetic search over activity lists: serial generation, justification of every schedule, two-point
 * crossover and adjacent swaps (Hartmann 1998; the hybrid of Valls, Ballestin and Quintanilla 2008).
 */
import { createGenerator, type Timetable } from "./generator";
import { finishFrom, startFrom } from "../schedule/activity";
import { type Project, type ProjectActivity } from "./project";

export interface SearchOptions {
  /** In [0, 1); equal sequences give equal results. */
  random(): number;
  /** Schedules to generate at most. */
  readonly limit: number;
  onProgress?(share: number): void;
}
export interface SearchResult extends Timetable {
  readonly generated: number;
  /** No schedule can be shorter. */
  readonly lowerBound: number;
}

interface Individual { readonly list: readonly number[]; readonly timetable: Timetable; readonly cost: number }

const populationSize = 40;
const mutationRate = 0.05;

export function searchSchedule(project: Project, { random, limit, onProgress }: SearchOptions): SearchResult {
  const generator = createGenerator(project);
  const network = analyze(project);
  const raise = (list: readonly number[]): Individual => {
    const timetable = generator.justify(generator.generate(list));
    return { list: listOf(timetable, network), timetable, cost: costOf(timetable) };
  };
  const isOver = () => generator.count() + 3 > limit || (population[0]?.timetable.makespan ?? Infinity) <= network.lowerBound;

  let population: Individual[] = [];
  while (population.length < populationSize && !isOver()) {
    population.push(raise(sampleList(project, network, population.length === 0 ? () => 0 : random)));
    population.sort(byCost);
  }
  while (!isOver()) {
    const children: Individual[] = [];
    while (children.length < populationSize && !isOver()) {
      const [mother, father] = [pick(population, random), pick(population, random)];
      children.push(raise(mutate(cross(mother.list, father.list, random), network, random)));
    }
    population = survivors([...population, ...children]);
    onProgress?.(generator.count() / limit);
  }
  return { ...(population[0] as Individual).timetable, generated: generator.count(), lowerBound: network.lowerBound };
}

const byCost = (a: Individual, b: Individual): number => a.cost - b.cost;

/** The makespan first; of equally long schedules the one in which work stands earlier. */
const costOf = ({ makespan, starts }: Timetable): number =>
  makespan + starts.reduce((sum, start) => sum + start, 0) / (starts.length * (makespan + 1) || 1);

interface Network {
  readonly latestFinish: readonly number[];
  readonly lowerBound: number;
  /** For each activity those that wait for it. */
  readonly successors: readonly ReadonlySet<number>[];
  /** Whether the order of starts never contradicts a link. */
  readonly isPlain: boolean;
}

function analyze({ activities, capacity }: Project): Network {
  const starts: number[] = [];
  const finishes: number[] = [];
  activities.forEach(({ links, earliest, fixedStart, duration, rests }, index) => {
    const bounds = links.map(({ from, type, lag }) => {
      const bound = ((type === "SS" || type === "SF" ? starts[from] : finishes[from]) ?? 0) + lag;
      return type === "FS" || type === "SS" ? bound : startFrom(bound, duration, rests);
    });
    starts[index] = fixedStart ?? Math.max(earliest, ...bounds);
    finishes[index] = finishFrom(starts[index] as number, duration, rests);
  });
  const critical = Math.max(0, ...finishes);
  const latestFinish = activities.map(() => critical);
  for (let index = activities.length - 1; index >= 0; index--) {
    const { links, duration } = activities[index] as ProjectActivity;
    for (const { from, lag } of links)
      latestFinish[from] = Math.min(latestFinish[from] as number, (latestFinish[index] as number) - duration - lag);
  }
  const work = capacity.map((units, resource) => (units === 0 ? 0 : Math.ceil(activities.reduce((sum, { demand, duration }) =>
    sum + Math.min(demand[resource] ?? 0, units) * duration, 0) / units)));
  const successors = activities.map(() => new Set<number>());
  activities.forEach(({ links }, index) => links.forEach(({ from }) => successors[from]?.add(index)));
  const isPlain = activities.every(({ links }) => links.every(({ type, lag }) => type === "FS" && lag >= 0));
  return { latestFinish, lowerBound: Math.max(critical, ...work), successors, isPlain };
}

/**
 * Regret-based biased random sampling (Drexl 1991) by the latest finish. With `random` always 0 the
 * choice is the rule's own.
 */
function sampleList({ activities }: Project, { latestFinish, successors }: Network, random: () => number): number[] {
  const waiting = activities.map(({ links }) => new Set(links.map(({ from }) => from)).size);
  const ready = activities.flatMap((_, index) => (waiting[index] === 0 ? [index] : []));
  const list: number[] = [];
  while (ready.length > 0) {
    const index = ready.splice(draw(ready.map((each) => latestFinish[each] as number), random()), 1)[0] as number;
    list.push(index);
    for (const next of successors[index] as ReadonlySet<number>)
      if (--(waiting[next] as number) === 0) ready.push(next);
  }
  return list;
}

/** Chooses an index; the further its figure is from the worst, the likelier. */
function draw(figures: readonly number[], chance: number): number {
  const worst = Math.max(...figures);
  if (chance === 0) return figures.indexOf(Math.min(...figures));
  const weights = figures.map((figure) => worst - figure + 1);
  let left = chance * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (left -= weight) < 0);
  return index < 0 ? figures.length - 1 : index;
}

/** The mother's order up to a first point, the father's to a second, the mother's for the rest. */
function cross(mother: readonly number[], father: readonly number[], random: () => number): number[] {
  const points = [Math.floor(random() * mother.length), Math.floor(random() * mother.length)].sort((a, b) => a - b);
  const [first, second] = points as [number, number];
  const child = mother.slice(0, first);
  const taken = new Set(child);
  const takeFrom = (parent: readonly number[], length: number) => {
    for (const index of parent) {
      if (child.length >= length) return;
      if (!taken.has(index)) child.push(index);
      taken.add(index);
    }
  };
  takeFrom(father, second);
  takeFrom(mother, mother.length);
  return child;
}

function mutate(list: number[], { successors }: Network, random: () => number): number[] {
  for (let place = 0; place + 1 < list.length; place++) {
    if (random() >= mutationRate) continue;
    const [here, next] = [list[place] as number, list[place + 1] as number];
    if (!successors[here]?.has(next)) [list[place], list[place + 1]] = [next, here];
  }
  return list;
}

/** The better of two. */
function pick(population: readonly Individual[], random: () => number): Individual {
  const one = Math.floor(random() * population.length);
  const other = Math.floor(random() * population.length);
  return population[Math.min(one, other)] as Individual;
}

/** The best, each schedule once. */
function survivors(individuals: Individual[]): Individual[] {
  const seen = new Set<string>();
  return individuals.sort(byCost).filter(({ timetable }) => {
    const key = timetable.starts.join();
    return !seen.has(key) && seen.add(key);
  }).slice(0, populationSize);
}

/** The activities by start; where a lead or another type of link allows a later one before, put right. */
function listOf({ starts }: Timetable, { successors, isPlain }: Network): number[] {
  const list = Array.from(starts, (_, index) => index).sort((a, b) => (starts[a] as number) - (starts[b] as number) || a - b);
  return isPlain ? list : inOrder(list, successors);
}

function inOrder(list: readonly number[], successors: Network["successors"]): number[] {
  const waiting = list.map(() => 0);
  for (const others of successors) for (const index of others) waiting[index] = (waiting[index] as number) + 1;
  const left = [...list];
  const ordered: number[] = [];
  while (left.length > 0) {
    const [index] = left.splice(left.findIndex((each) => waiting[each] === 0), 1) as [number];
    ordered.push(index);
    for (const next of successors[index] as ReadonlySet<number>) waiting[next] = (waiting[next] as number) - 1;
  }
  return ordered;
}
