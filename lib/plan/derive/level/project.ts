/**
 * The resource-constrained project scheduling problem: activities, who waits for whom, and how much
 * of each resource a day has (Pritsker, Watters and Wolfe 1969; Brucker et al. 1999). Here with the
 * four dependency types, lags, earliest starts and days on which an activity rests.
 */
import { type DependencyType } from "../../fields";

export interface ProjectLink {
  /** Index of the predecessor. */
  readonly from: number;
  readonly type: DependencyType;
  readonly lag: number;
}
export interface ProjectActivity {
  /** Whole days. */
  readonly duration: number;
  readonly links: readonly ProjectLink[];
  /** Units of each resource on each of its days. */
  readonly demand: readonly number[];
  readonly earliest: number;
  /** Stands where it is, whatever that costs. */
  readonly fixedStart: number | null;
  /** Days, in order, that take none of its duration and need nothing. */
  readonly rests: readonly number[];
}
/** Activities in an order in which each comes after those it waits for. */
export interface Project {
  readonly activities: readonly ProjectActivity[];
  /** Units a day of each resource. An activity that needs more than there is gets all there is. */
  readonly capacity: readonly number[];
}
export type Starts = Int32Array;
