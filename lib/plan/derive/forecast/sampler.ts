/** Draws what happens in a run: how long each task takes, and which risks come true. */
import { type ForecastModel } from "./model";
import { pertQuantiles, quantileIn, tableLength } from "./pert";
import { createStreams, draw, keyOf } from "./random";

export interface Sampler {
  /** Days still to be done by rank, risks included; overwritten by a later run. */
  drawRun(): Float64Array;
  /** Of the run drawn last. */
  happens(risk: number): boolean;
  /** Takes a risk out of the run drawn last, or puts it in. */
  toggle(risk: number): void;
}

/** Runs are drawn so many at a time, each task through all of them: its quantiles stay at hand. */
const blockLength = 32;

export function createSampler({ ids, durations, risks }: ForecastModel, seed: number): Sampler {
  const { likely } = durations;
  const { ranged, quantiles } = quantileTables(durations);
  const keys = [...Array.from(ranged, (rank) => `task ${ids[rank]}`), ...risks.ids.map((id) => `risk ${id}`)];
  const streams = createStreams(Uint32Array.from(keys, keyOf), seed);
  const block = new Float64Array(blockLength * likely.length);
  const runs = Array.from({ length: blockLength }, (_, run) => block.subarray(run * likely.length, (run + 1) * likely.length));
  const isOn = new Uint8Array(risks.ids.length);
  let next = blockLength;
  let drawn = runs[0] as Float64Array;

  function drawRun(): Float64Array {
    if (next === blockLength) drawBlock();
    drawn = runs[next++] as Float64Array;
    isOn.fill(0);
    for (let risk = 0; risk < isOn.length; risk++)
      if (draw(streams, ranged.length + risk) < (risks.chance[risk] as number)) toggle(risk);
    return drawn;
  }

  function drawBlock(): void {
    next = 0;
    for (const run of runs) run.set(likely);
    for (let index = 0; index < ranged.length; index++) {
      const offset = index * tableLength;
      for (let at = ranged[index] as number; at < block.length; at += likely.length)
        block[at] = quantileIn(quantiles, offset, draw(streams, index));
    }
  }

  function toggle(risk: number): void {
    const days = (isOn[risk] ? -1 : 1) * (risks.delay[risk] as number);
    isOn[risk] = isOn[risk] ? 0 : 1;
    const end = risks.taskFirst[risk + 1] as number;
    for (let index = risks.taskFirst[risk] as number; index < end; index++) {
      const rank = risks.tasks[index] as number;
      drawn[rank] = (drawn[rank] as number) + days;
    }
  }

  return { drawRun, happens: (risk) => isOn[risk] === 1, toggle };
}

/** Ranks of what is uncertain, and the tables of these laid end to end. */
function quantileTables({ low, likely, high }: ForecastModel["durations"]) {
  const ranged = [...likely.keys()].filter((rank) => (low[rank] as number) < (high[rank] as number));
  const quantiles = new Float32Array(ranged.length * tableLength);
  ranged.forEach((rank, index) => {
    const range = { low: low[rank] as number, likely: likely[rank] as number, high: high[rank] as number };
    quantiles.set(pertQuantiles(range), index * tableLength);
  });
  return { ranged: Int32Array.from(ranged), quantiles };
}
