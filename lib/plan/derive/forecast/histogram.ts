/** Counts runs by the day on which they end. */
import { type Point } from "../schedule/calendar";

export interface Histogram {
  add(point: Point): void;
  read(): { readonly first: Point; readonly step: number; readonly counts: Uint32Array; readonly mean: number; readonly deviation: number };
}

/** A stretch of more working days is counted in steps of several. */
const mostBins = 4096;
/** What sums of fractions differ by does not begin another day. */
const tolerance = 1e-6;

/** `from` and `to`: between which points every run is; one beyond counts for the nearest. */
export function createHistogram(from: Point, to: Point): Histogram {
  const low = dayEnd(from);
  const step = Math.ceil((dayEnd(to) - low + 1) / mostBins);
  const bins = Math.ceil((dayEnd(to) - low) / step) + 1;
  const counts = new Uint32Array(bins);
  let [count, mean, squares] = [0, 0, 0];

  function add(point: Point): void {
    const bin = Math.min(Math.max(Math.ceil((dayEnd(point) - low) / step), 0), bins - 1);
    counts[bin] = (counts[bin] as number) + 1;
    // Welford 1962: no difference of large sums.
    count++;
    const distance = point - mean;
    mean += distance / count;
    squares += distance * (point - mean);
  }

  return { add, read: () => ({ first: low, step, counts, mean, deviation: Math.sqrt(squares / Math.max(count - 1, 1)) }) };
}

const dayEnd = (point: Point): number => Math.ceil(point - tolerance);
