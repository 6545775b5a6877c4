/** Draws what happens in runs: how long each task takes, and which risks come true. */
import { lanes } from "./lanes";
import { type ForecastModel } from "./model";
import { pertQuantiles, quantileIn, tableLength } from "./pert";
import { createStreams, draw, keyOf } from "./random";

export interface Sampler {
  /** Draws the next runs. Days still to be done, risks included, by rank and lane; the same array each time. */
  drawRuns(): Float64Array;
  /** Of the runs drawn last. */
  happens(risk: number, lane: number): boolean;
  /** In each of the runs drawn last, takes a risk out, or puts it in where it did not happen. */
  toggle(risk: number): void;
}

export function createSampler({ ids, durations, risks }: ForecastModel, seed: number): Sampler {
  const { likely } = durations;
  const { ranged, quantiles } = quantileTables(durations);
  const keys = [...Array.from(ranged, (rank) => `task ${ids[rank]}`), ...risks.ids.map((id) => `risk ${id}`)];
  const streams = createStreams(Uint32Array.from(keys, keyOf), seed);
  const drawn = new Float64Array(likely.length * lanes);
  const isOn = new Uint8Array(risks.ids.length * lanes);

  function drawRuns(): Float64Array {
    for (let rank = 0; rank < likely.length; rank++) drawn.fill(likely[rank] as number, rank * lanes, (rank + 1) * lanes);
    for (let index = 0; index < ranged.length; index++) {
      const at = (ranged[index] as number) * lanes;
      for (let lane = 0; lane < lanes; lane++) drawn[at + lane] = quantileIn(quantiles, index * tableLength, draw(streams, index));
    }
    isOn.fill(0);
    for (let risk = 0; risk < risks.ids.length; risk++)
      for (let lane = 0; lane < lanes; lane++)
        if (draw(streams, ranged.length + risk) < (risks.chance[risk] as number)) toggleLane(risk, lane);
    return drawn;
  }

  function toggleLane(risk: number, lane: number): void {
    const days = (happens(risk, lane) ? -1 : 1) * (risks.delay[risk] as number);
    isOn[risk * lanes + lane] = happens(risk, lane) ? 0 : 1;
    const end = risks.taskFirst[risk + 1] as number;
    for (let index = risks.taskFirst[risk] as number; index < end; index++) {
      const at = (risks.tasks[index] as number) * lanes + lane;
      drawn[at] = (drawn[at] as number) + days;
    }
  }

  function toggle(risk: number): void {
    for (let lane = 0; lane < lanes; lane++) toggleLane(risk, lane);
  }

  const happens = (risk: number, lane: number): boolean => isOn[risk * lanes + lane] === 1;

  return { drawRuns, happens, toggle };
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
