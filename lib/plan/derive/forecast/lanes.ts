/**
 * So many runs of a forecast are computed side by side: what is known of a task is looked up once for
 * all of them. A figure of activity `i` in run `lane` stands at `i * lanes + lane`.
 */
export const lanes = 32;

/** The same figures in each run. */
export const inLanes = (figures: Float64Array): Float64Array =>
  Float64Array.from({ length: figures.length * lanes }, (_, at) => figures[Math.floor(at / lanes)] as number);
