/** The figures of as many runs of a forecast as there are lanes; the pass of one batch overwrites those of the last. */
import { inLanes, lanes } from "./lanes";
import { type NetworkArrays } from "./network";

export interface Runs {
  readonly network: NetworkArrays;
  /** See `slots`. */
  readonly points: Float64Array;
  readonly late: Float64Array;
  /** Of a milestone: when all it waits for is done. */
  readonly arrival: Float64Array;
  /** Of a task: when what is left of it begins. */
  readonly resume: Float64Array;
  readonly bufferLeft: Float64Array;
  /** By lane, the end of the plan. */
  readonly planFinish: Float64Array;
  /** How early its links let the activity at hand start, by lane, and then finish. */
  readonly bounds: Float64Array;
}

export function createRuns(network: NetworkArrays): Runs {
  const { release, start, finish } = network;
  return {
    network,
    points: inLanes(Float64Array.from([...release, ...start, ...finish])),
    late: new Float64Array(3 * release.length * lanes),
    arrival: inLanes(finish),
    resume: inLanes(start),
    bufferLeft: new Float64Array(release.length * lanes),
    planFinish: new Float64Array(lanes),
    bounds: new Float64Array(2 * lanes),
  };
}

/** Takes over the early dates of other runs. */
export function copyRuns({ points, arrival }: Runs, other: Runs): void {
  points.set(other.points);
  arrival.set(other.arrival);
}

/** In working days: what sums of fractions differ by is no slack. */
export const tolerance = 1e-6;
