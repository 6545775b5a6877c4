/** What all weeks of a person come to. */
import { type DayNumber } from "@/lib/plan/day-number";
import { type PersonLoad } from "./capacity";
import { type Cell } from "./cell";

interface Sums {
  /** Mondays of the first and the last week with work; infinite without any. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** Weeks with too much, in their order. */
  readonly over: readonly Cell[];
}

/** Most edits concern one person, and everybody's sums are asked for. */
export function sumUp(load: PersonLoad): Sums {
  const known = sums.get(load);
  if (known) return known;
  const cells = [...load.cells.values()];
  const worked = cells.flatMap(({ monday, planned }) => (planned === 0 ? [] : [monday]));
  const over = cells.filter((cell) => cell.over > 0).sort((a, b) => a.monday - b.monday);
  const summed = { first: Math.min(...worked), last: Math.max(...worked), over };
  sums.set(load, summed);
  return summed;
}
const sums = new WeakMap<PersonLoad, Sums>();
