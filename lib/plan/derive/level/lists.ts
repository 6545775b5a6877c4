/** Activity lists: orders in which each activity comes after those it waits for (Hartmann 1998). */
import { type Compiled, type Ties } from "./compiled";

export interface Lists {
  /** By rising key, of equal ones by index, each after those it waits for. Valid until the next call. */
  forwards(keys: Int32Array): Int32Array;
  /** By falling key, each before those it waits for. Valid until the next call. */
  backwards(keys: Int32Array): Int32Array;
}

export function createLists({ size, before, after }: Pick<Compiled, "size" | "before" | "after">): Lists {
  const sorted = new Int32Array(size);
  const list = new Int32Array(size);
  const placed = new Uint8Array(size);
  /** The way from an activity to one that has to come first, and of each the tie to look at next. */
  const way = new Int32Array(size);
  const next = new Int32Array(size);
  let counts = new Int32Array(64);

  /** Puts what has to come first in front, and leaves the order as it is otherwise. */
  function arrange({ first, other }: Ties): Int32Array {
    placed.fill(0);
    let length = 0;
    for (let place = 0; place < size; place++) {
      let depth = enter(sorted[place] as number, 0, first);
      while (depth > 0) {
        const index = way[depth - 1] as number;
        const tie = next[index] as number;
        if (tie < (first[index + 1] as number)) {
          next[index] = tie + 1;
          depth = enter(other[tie] as number, depth, first);
        } else {
          list[length++] = index;
          depth--;
        }
      }
    }
    return list;
  }

  function enter(index: number, depth: number, first: Int32Array): number {
    if (placed[index]) return depth;
    placed[index] = 1;
    next[index] = first[index] as number;
    way[depth] = index;
    return depth + 1;
  }

  /** Counts how often each key occurs, shifted by one, and sums up: then `counts` says where each one begins. */
  function sort(keys: Int32Array, lowest: number, highest: number): void {
    const range = highest - lowest + 2;
    if (counts.length < range) counts = new Int32Array(2 * range);
    counts.fill(0, 0, range);
    for (let index = 0; index < size; index++) raise((keys[index] as number) - lowest + 1);
    for (let key = 1; key < range; key++) counts[key] = (counts[key] as number) + (counts[key - 1] as number);
    for (let index = 0; index < size; index++) sorted[raise((keys[index] as number) - lowest)] = index;
  }

  function raise(key: number): number {
    const count = counts[key] as number;
    counts[key] = count + 1;
    return count;
  }

  function sortRising(keys: Int32Array): void {
    let [lowest, highest] = [Infinity, -Infinity];
    for (let index = 0; index < size; index++) {
      const key = keys[index] as number;
      if (key < lowest) lowest = key;
      if (key > highest) highest = key;
    }
    if (size === 0) return;
    if (highest - lowest <= widest * size) sort(keys, lowest, highest);
    else sorted.set(Int32Array.from(keys.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b));
  }

  return {
    forwards(keys) {
      sortRising(keys);
      return arrange(before);
    },
    backwards(keys) {
      sortRising(keys);
      sorted.reverse();
      return arrange(after);
    },
  };
}

/** Keys per activity; a wider range is sorted by comparing. */
const widest = 64;
