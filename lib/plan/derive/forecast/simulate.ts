/**
 * Monte Carlo simulation of a schedule (Van Slyke 1963): each run draws the durations and the risks and
 * passes through the network forwards and backwards. The share of runs in which a task is critical is
 * its criticality index (Van Slyke 1963; Williams 1992). What a risk costs is found in pairs of runs that
 * differ in that risk alone, with all else drawn the same (common random numbers; Law and Kelton).
 */
import { backward } from "./backward";
import { forward } from "./forward";
import { createHistogram, type Histogram } from "./histogram";
import { inLanes, lanes } from "./lanes";
import { type ForecastModel } from "./model";
import { kinds } from "./network";
import { type ForecastResult } from "./result";
import { copyRuns, createRuns, type Runs } from "./runs";
import { createSampler } from "./sampler";

export interface SimulationOptions {
  readonly runs: number;
  /** Equal seeds and models give equal results, byte by byte. */
  readonly seed: number;
  onProgress?(share: number): void;
}

export function simulate(model: ForecastModel, { runs, seed, onProgress }: SimulationOptions): ForecastResult {
  const { network, targets, risks } = model;
  const sampler = createSampler(model, seed);
  const [drawn, other] = [createRuns(network), createRuns(network)];
  const histograms = createHistograms(model);
  const critical = new Uint32Array(model.ids.length);
  const effects = createEffects(model);

  for (let run = 0, batch = 0; run < runs; run += lanes, batch++) {
    if (batch % progressEvery === 0) onProgress?.(run / runs);
    const count = Math.min(lanes, runs - run);
    const durations = sampler.drawRuns();
    forward(drawn, durations);
    backward(drawn, durations, critical, count);
    targets.forEach(({ rank }, target) => {
      for (let lane = 0; lane < count; lane++) histograms[target]?.add(reachedAt(rank, lane, drawn));
    });
    if (risks.ids.length === 0) continue;
    // The risks take turns: each pair of runs costs one more pass.
    const risk = batch % risks.ids.length;
    sampler.toggle(risk);
    copyRuns(other, drawn);
    forward(other, durations, effects.firstRank(risk));
    targets.forEach(({ rank }, target) => {
      for (let lane = 0; lane < count; lane++) {
        const later = reachedAt(rank, lane, other) - reachedAt(rank, lane, drawn);
        effects.add(risk, target, sampler.happens(risk, lane) ? later : -later);
      }
    });
  }
  onProgress?.(1);
  return {
    runs,
    targets: targets.map((target, index) => ({ ...target, ...(histograms[index] as Histogram).read() })),
    ...criticalityOf(model, critical, runs),
    risks: risks.ids,
    chance: risks.chance,
    effect: effects.means(),
  };
}

const progressEvery = 8;

/** `rank`: of a target. */
const reachedAt = (rank: number, lane: number, { arrival, planFinish }: Runs): number =>
  (rank < 0 ? planFinish[lane] : arrival[rank * lanes + lane]) as number;

function criticalityOf({ ids, network: { kind } }: ForecastModel, critical: Uint32Array, runs: number) {
  const tasks = [...kind.keys()].filter((rank) => kind[rank] === kinds.waiting || kind[rank] === kinds.begun);
  return {
    tasks: tasks.map((rank) => ids[rank] as string),
    criticality: Float64Array.from(tasks, (rank) => (critical[rank] as number) / Math.max(runs, 1)),
  };
}

/** From the run in which all goes well to the one in which nothing does: later work never ends earlier. */
function createHistograms({ network, durations, risks, targets }: ForecastModel): Histogram[] {
  const [best, worst] = [createRuns(network), createRuns(network)];
  const longest = durations.high.slice();
  risks.delay.forEach((delay, risk) => {
    for (const rank of risks.tasks.subarray(risks.taskFirst[risk], risks.taskFirst[risk + 1]))
      longest[rank] = (longest[rank] as number) + delay;
  });
  forward(best, inLanes(durations.low));
  forward(worst, inLanes(longest));
  return targets.map(({ rank }) => createHistogram(reachedAt(rank, 0, best), reachedAt(rank, 0, worst)));
}

/** Means of differences, by risk and target. */
function createEffects({ risks, targets }: ForecastModel) {
  const sums = new Float64Array(risks.ids.length * targets.length);
  const counts = new Uint32Array(sums.length);
  const firstRanks = risks.ids.map((_, risk) => Math.min(...risks.tasks.subarray(risks.taskFirst[risk], risks.taskFirst[risk + 1])));
  return {
    /** Of the tasks that a risk endangers. */
    firstRank: (risk: number): number => firstRanks[risk] ?? 0,
    add(risk: number, target: number, days: number): void {
      const at = risk * targets.length + target;
      sums[at] = (sums[at] as number) + days;
      counts[at] = (counts[at] as number) + 1;
    },
    means: () => sums.map((sum, at) => sum / Math.max(counts[at] as number, 1)),
  };
}
