/**
 * The resource-constrained project scheduling problem: activities, who waits for whom, and how much
 * of each resource a day has (Pritsker, Watters and Wolfe 1969; Brucker et al. 1999). Here with the
 * four dependency types, lags, earliest and promised dates, and days on which an activity rests. Days
 * are counted from 0. Plain data, so that a worker can be sent it.
 */
import { type DependencyType } from "@/lib/plan/fields";

export interface ProjectLink {
  /** Index of the predecessor. */
  readonly from: number;
  readonly type: DependencyType;
  readonly lag: number;
}
export interface Need {
  /** Index of the resource. */
  readonly resource: number;
  /** On each of its days. */
  readonly units: number;
}
export interface ProjectActivity {
  /** Whole days. */
  readonly duration: number;
  readonly links: readonly ProjectLink[];
  /** Each resource at most once. One that needs more than there is gets all there is. */
  readonly needs: readonly Need[];
  readonly earliest: number;
  /** Stands where it is, whatever that costs. */
  readonly fixedStart: number | null;
  /** Days, in order, that take none of its duration and need nothing. */
  readonly rests: readonly number[];
  /** Days after its finish before what waits for that may begin: where it is at its earliest, and anywhere else. */
  readonly buffer: readonly [atEarliest: number, elsewhere: number];
  /** A finish that should be kept, and what each day later costs. */
  readonly due: { readonly by: number; readonly weight: number } | null;
}
export interface Project {
  /** In an order in which each comes after those it waits for. */
  readonly activities: readonly ProjectActivity[];
  /** Whole units a day of each resource. */
  readonly capacity: readonly number[];
  /** For each resource the days on which whatever needs it goes on without. */
  readonly away: readonly (readonly number[])[];
  /** An end that is early enough; from there on, what counts is how little moves. Null: the earlier the better. */
  readonly finish: number | null;
}

/** By index of the activity. */
export interface Timetable {
  readonly starts: Int32Array;
  readonly finishes: Int32Array;
}
