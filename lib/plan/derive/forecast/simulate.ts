/**
 * Monte Carlo simulation of a schedule (Van Slyke 1963): each run draws the durations and the risks and
 * passes through the network forwards and backwards. The share of runs in which a task is critical is
 * its criticality index (Van Slyke 1963; Williams 1992). What a risk costs is found in pairs of runs that
 * differ in that risk alone, with all else drawn the same (common random numbers; Law and Kelton).
 */
import { createHistogram, type Histogram } from "./histogram";
import { type ForecastModel } from "./model";
import { kinds } from "./network";
import { backward, copyRun, createRun, forward, type Run } from "./passes";
import { type ForecastResult } from "./result";
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
  const [drawn, other] = [createRun(network), createRun(network)];
  const histograms = createHistograms(model);
  const critical = new Uint32Array(model.ids.length);
  const effects = createEffects(model);

  for (let run = 0; run < runs; run++) {
    if (run % progressEvery === 0) onProgress?.(run / runs);
    const durations = sampler.drawRun();
    const finish = forward(drawn, durations);
    backward(drawn, durations, finish, critical);
    targets.forEach(({ rank }, target) => histograms[target]?.add(reachedAt(rank, drawn, finish)));
    if (risks.ids.length === 0) continue;
    // The risks take turns: each pair of runs costs one more pass.
    const risk = run % risks.ids.length;
    const sign = sampler.happens(risk) ? 1 : -1;
    sampler.toggle(risk);
    copyRun(other, drawn);
    const otherFinish = forward(other, durations, effects.firstRank(risk));
    targets.forEach(({ rank }, target) => effects.add(risk, target, sign * (reachedAt(rank, drawn, finish) - reachedAt(rank, other, otherFinish))));
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

const progressEvery = 250;

/** `rank`: of a target. */
const reachedAt = (rank: number, { arrival }: Run, finish: number): number => (rank < 0 ? finish : (arrival[rank] as number));

function criticalityOf({ ids, network: { kind } }: ForecastModel, critical: Uint32Array, runs: number) {
  const tasks = [...kind.keys()].filter((rank) => kind[rank] === kinds.waiting || kind[rank] === kinds.begun);
  return {
    tasks: tasks.map((rank) => ids[rank] as string),
    criticality: Float64Array.from(tasks, (rank) => (critical[rank] as number) / Math.max(runs, 1)),
  };
}

/** From the run in which all goes well to the one in which nothing does: later work never ends earlier. */
function createHistograms({ network, durations, risks, targets }: ForecastModel): Histogram[] {
  const [best, worst] = [createRun(network), createRun(network)];
  const longest = durations.high.slice();
  risks.delay.forEach((delay, risk) => {
    for (const rank of risks.tasks.subarray(risks.taskFirst[risk], risks.taskFirst[risk + 1]))
      longest[rank] = (longest[rank] as number) + delay;
  });
  const [first, last] = [forward(best, durations.low), forward(worst, longest)];
  return targets.map(({ rank }) => createHistogram(reachedAt(rank, best, first), reachedAt(rank, worst, last)));
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
