/** Orders to begin a search with: regret-based biased random sampling (Drexl 1991) by a priority. */
import { type Compiled } from "./compiled";

export interface Sampler {
  /** Fills `keys` with the places of a random order, in which low `priorities` tend to come first. */
  sample(priorities: Int32Array, keys: Int32Array): void;
}

/** More activities that could come next are not weighed against each other. */
const mostWeighed = 64;

export function createSampler({ size, before, after }: Compiled, random: () => number): Sampler {
  const waiting = new Int32Array(size);
  const ready = new Int32Array(size);

  function sample(priorities: Int32Array, keys: Int32Array): void {
    let length = 0;
    for (let index = 0; index < size; index++) {
      waiting[index] = (before.first[index + 1] as number) - (before.first[index] as number);
      if (waiting[index] === 0) ready[length++] = index;
    }
    for (let place = 0; length > 0; place++) {
      const chosen = draw(priorities, length);
      const index = ready[chosen] as number;
      keys[index] = place;
      ready[chosen] = ready[--length] as number;
      for (let tie = after.first[index] as number; tie < (after.first[index + 1] as number); tie++) {
        const to = after.other[tie] as number;
        if ((waiting[to] = (waiting[to] as number) - 1) === 0) ready[length++] = to;
      }
    }
  }

  /** The further below the worst priority, the likelier. */
  function draw(priorities: Int32Array, length: number): number {
    const first = length > mostWeighed ? Math.floor(random() * (length - mostWeighed + 1)) : 0;
    const end = Math.min(first + mostWeighed, length);
    let [worst, sum] = [-Infinity, 0];
    for (let place = first; place < end; place++) {
      const priority = priorities[ready[place] as number] as number;
      worst = Math.max(worst, priority);
      sum -= priority;
    }
    let left = random() * (sum + (end - first) * (worst + 1));
    for (let place = first; place < end; place++) {
      left -= worst - (priorities[ready[place] as number] as number) + 1;
      if (left < 0) return place;
    }
    return end - 1;
  }

  return { sample };
}
