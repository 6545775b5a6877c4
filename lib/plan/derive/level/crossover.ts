/**
 * New orders from good schedules. A child takes over its mother's order where she makes most use of the
 * resources, her peak, and stands by its father before and after (Valls, Ballestin and Quintanilla 2008;
 * on times as keys as in Debels and Vanhoucke 2007).
 */
import { type Compiled } from "./compiled";
import { type Timetable } from "./project";

export interface Parent extends Timetable { readonly makespan: number }
export interface Crossover {
  /** Fills `keys`: finishes where the child would have its activities. */
  cross(mother: Parent, father: Parent, keys: Int32Array): void;
  /** Fills `keys` with the parent's finishes, many of them by chance; for when both parents are alike. */
  scatter(parent: Parent, keys: Int32Array): void;
  /** Moves a few keys a little. */
  shake(keys: Int32Array): void;
  /** Fills `keys` with the parent's starts, moved about in one part of the network. */
  stir(parent: Parent, keys: Int32Array): void;
}

const mutationRate = 0.05;
const scatterRate = 0.3;
/** Shares of the makespan that a peak may last. */
const [shortestPeak, longestPeak] = [0.25, 0.75];
/** Activities on either side of one that are stirred with it, since they stand near it in the network, and how many of them. */
const [stirReach, stirRate] = [60, 0.3];
/** A makespan is looked at in so many parts at most. */
const mostParts = 512;

export function createCrossover(project: Compiled, capacity: readonly number[], random: () => number): Crossover {
  const { size, duration } = project;
  const use = dailyUse(project, capacity);
  const profile = new Float64Array(mostParts + 2);
  /** Twice what an activity lasts on average. */
  const reach = Math.max(1, Math.round((2 * duration.reduce((sum, days) => sum + days, 0)) / Math.max(size, 1)));

  function cross(mother: Parent, father: Parent, keys: Int32Array): void {
    const [first, last] = peakOf(mother);
    const away = Math.max(mother.makespan, father.makespan) + 1;
    for (let index = 0; index < size; index++) {
      const finish = father.finishes[index] as number;
      if (finish < first) keys[index] = finish - away;
      else if (finish > last) keys[index] = finish + away;
      else keys[index] = mother.finishes[index] as number;
    }
  }

  /** The stretch of a random length with the most use of all resources. */
  function peakOf({ starts, finishes, makespan }: Parent): [first: number, last: number] {
    const width = Math.max(1, Math.ceil(makespan / mostParts));
    const parts = Math.ceil(makespan / width);
    profile.fill(0, 0, parts + 2);
    for (let index = 0; index < size; index++) {
      const units = use[index] as number;
      if (units === 0) continue;
      const [first, last] = [Math.floor((starts[index] as number) / width), Math.ceil((finishes[index] as number) / width)];
      profile[first] = (profile[first] as number) + units;
      profile[last] = (profile[last] as number) - units;
    }
    for (let part = 1; part < parts; part++) profile[part] = (profile[part] as number) + (profile[part - 1] as number);
    const length = Math.max(1, Math.floor(parts * (shortestPeak + random() * (longestPeak - shortestPeak))));
    let sum = 0;
    let [highest, at] = [-Infinity, 0];
    for (let part = 0; part < parts; part++) {
      sum += profile[part] as number;
      if (part >= length) sum -= profile[part - length] as number;
      if (part >= length - 1 && sum > highest) [highest, at] = [sum, part - length + 1];
    }
    return [at * width, (at + length) * width];
  }

  function scatter({ finishes, makespan }: Parent, keys: Int32Array): void {
    for (let index = 0; index < size; index++)
      keys[index] = random() < scatterRate ? Math.floor(random() * makespan) : (finishes[index] as number);
  }

  function shake(keys: Int32Array): void {
    for (let index = 0; index < size; index++)
      if (random() < mutationRate) keys[index] = (keys[index] as number) + Math.floor((random() * 2 - 1) * reach);
  }

  function stir({ starts }: Parent, keys: Int32Array): void {
    keys.set(starts);
    const middle = Math.floor(random() * size);
    for (let index = Math.max(0, middle - stirReach); index < Math.min(size, middle + stirReach); index++)
      if (random() < stirRate) keys[index] = (keys[index] as number) + Math.floor((random() * 2 - 1) * 2 * reach);
  }

  return { cross, scatter, shake, stir };
}

/** Of each activity the shares of the resources that it needs, summed up. */
function dailyUse({ size, needFirst, needResource, needUnits }: Compiled, capacity: readonly number[]): Float64Array {
  const use = new Float64Array(size);
  for (let index = 0; index < size; index++)
    for (let need = needFirst[index] as number; need < (needFirst[index + 1] as number); need++)
      use[index] = (use[index] as number) + (needUnits[need] as number) / (capacity[needResource[need] as number] ?? 1);
  return use;
}
