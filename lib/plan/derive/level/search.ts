/**
 * A genetic search for good schedules, after the hybrid of Valls, Ballestin and Quintanilla (2008): every
 * child is justified, placed as late as it goes and then as early, and the best of parents and children
 * live on, each schedule once. Hartmann and Kolisch (2006) compare such methods.
 */
import { boundsOf, createTimetable } from "./bounds";
import { compileProject } from "./compiled";
import { createCrossover } from "./crossover";
import { createGenerator } from "./generator";
import { createLists } from "./lists";
import { type Project, type Timetable } from "./project";
import { createSampler } from "./sampling";

export interface SearchOptions {
  /** In [0, 1); equal sequences give equal results. */
  random(): number;
  /** Schedules to make at most, justifications counted; one is always made. Of large projects fewer are. */
  readonly limit: number;
  /** `share` of what is made at most, from 0 to 1. */
  onProgress?(share: number): void;
}
/** What schedules are judged by, in this order; the less the better. */
interface Cost {
  /** The day on which all is done, or the project's own finish where that is later. */
  readonly finish: number;
  /** Weighted days after what was due. */
  readonly lateness: number;
  /** Days after each activity's earliest start, and one for each that does not stand there. */
  readonly movement: number;
}
export interface SearchResult extends Timetable {
  readonly makespan: number;
  /** Schedules made. */
  readonly generated: number;
  /** No schedule ends earlier. */
  readonly lowerBound: number;
}
interface Individual extends Timetable {
  readonly makespan: number;
  readonly cost: Cost;
  /** Of its starts. */
  readonly hash: number;
}

const populationSize = 60;
const shakenShare = 0.5;
/** Of the children where little is to move: they stay near one of the best, which crossing and justifying do not. */
const [stirredShare, stirredBest] = [0.6, 5];
/**
 * Days looked at, see Generator: a third of a second, which 4,000 to 5,000 schedules of 120 activities take.
 * Counted instead of the time, so that equal chances give equal results.
 */
const mostEffort = 12_000_000;
/** Mean days between the finishes of two schedules that are as good as one. */
const alike = 0.5;

/** The best schedule found. Stops early when none can be better. */
export function searchSchedule(project: Project, { random, limit, onProgress }: SearchOptions): SearchResult {
  const compiled = compileProject(project);
  const { size, earliest, isFixed, due, weight } = compiled;
  const { lowerBound, latestFinishes } = boundsOf(project, compiled);
  const [generator, lists, sampler] = [createGenerator(compiled), createLists(compiled), createSampler(compiled, random)];
  const crossover = createCrossover(compiled, project.capacity, random);
  const keys = new Int32Array(size);
  const late = createTimetable(size);
  let population: Individual[] = [];

  populate();
  while (!isOver()) {
    const children: Individual[] = [];
    for (let number = 0; number < populationSize && !isOver(); number++) children.push(childOf(population[number % population.length] as Individual));
    population = survivors([...population, ...children]);
    tell();
  }
  const { starts, finishes, makespan } = population[0] as Individual;
  return { starts, finishes, makespan, generated: generator.count(), lowerBound };

  /** The orders of the rules first, then samples of them. Where little is to move, one is the present order. */
  function populate(): void {
    const between = earliest.map((start, index) => (start + (latestFinishes[index] as number)) >> 1);
    const priorities = project.finish === null ? [latestFinishes] : [earliest, latestFinishes, between];
    const add = (individual: Individual) => void (population = survivors([...population, individual]));
    for (const priority of priorities) if (population.length === 0 || !isOver()) add(raise(priority));
    for (let number = 0; number < populationSize && !isOver(); number++) {
      sampler.sample(priorities[number % priorities.length] as Int32Array, keys);
      const sampled = raise(keys);
      add(sampled);
      if (!isOver()) add(justified(sampled.finishes));
      tell();
    }
  }

  function tell(): void {
    onProgress?.(Math.min(Math.max(generator.count() / limit, generator.effort() / mostEffort), 1));
  }

  function isOver(): boolean {
    const best = population[0]?.cost;
    const isBest = best && best.finish <= Math.max(lowerBound, project.finish ?? 0) && best.lateness === 0;
    return generator.count() + 2 > limit || generator.effort() > mostEffort || (isBest === true && (project.finish === null || best.movement === 0));
  }

  function childOf(father: Individual): Individual {
    if (project.finish !== null && random() < stirredShare) {
      crossover.stir(population[Math.floor(random() * stirredBest)] ?? father, keys);
      return raise(keys);
    }
    const [one, other] = [Math.floor(random() * population.length), Math.floor(random() * population.length)];
    const mother = population[Math.min(one, other)] as Individual;
    if (isAlike(mother, father)) crossover.scatter(father, keys);
    else if (random() < 0.5) crossover.cross(mother, father, keys);
    else crossover.cross(father, mother, keys);
    if (random() < shakenShare) crossover.shake(keys);
    return justified(keys);
  }

  function justified(finishes: Int32Array): Individual {
    const end = Math.max(population[0]?.makespan ?? 0, project.finish ?? 0);
    generator.postpone(lists.backwards(finishes), end, late);
    return raise(late.starts);
  }

  function raise(order: Int32Array): Individual {
    const timetable = createTimetable(size);
    const makespan = generator.generate(lists.forwards(order), timetable);
    return { ...timetable, makespan, cost: costOf(timetable, makespan), hash: hashOf(timetable) };
  }

  function costOf({ starts, finishes }: Timetable, makespan: number): Cost {
    let [lateness, movement] = [0, 0];
    for (let index = 0; index < size; index++) {
      const days = (finishes[index] as number) - (due[index] as number);
      if (days > 0) lateness += days * (weight[index] as number);
      const moved = (starts[index] as number) - (earliest[index] as number);
      if (moved > 0 && !isFixed[index]) movement += moved + 1;
    }
    return { finish: Math.max(makespan, project.finish ?? 0), lateness, movement };
  }
}

function isAlike(a: Individual, b: Individual): boolean {
  if (a === b) return true;
  let days = 0;
  for (let index = 0; index < a.finishes.length; index++) days += Math.abs((a.finishes[index] as number) - (b.finishes[index] as number));
  return days < alike * a.finishes.length;
}

/** The best, each schedule once. Of equally good ones, those that were first stay. */
function survivors(individuals: Individual[]): Individual[] {
  const seen = new Set<number>();
  const differs = ({ hash }: Individual) => !seen.has(hash) && Boolean(seen.add(hash));
  return individuals.sort((a, b) => compareCosts(a.cost, b.cost)).filter(differs).slice(0, populationSize);
}

const compareCosts = (a: Cost, b: Cost): number => a.finish - b.finish || a.lateness - b.lateness || a.movement - b.movement;

function hashOf({ starts }: Timetable): number {
  let hash = 0;
  for (let index = 0; index < starts.length; index++) hash = (Math.imul(hash, 31) + (starts[index] as number)) | 0;
  return hash;
}
