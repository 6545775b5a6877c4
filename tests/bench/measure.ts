/** Medians beside a control of the same run: machines differ, ratios less. */
export interface Timing {
  readonly name: string;
  /** Milliseconds, sorted. */
  readonly times: readonly number[];
}

export const quantile = ({ times }: Timing, share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

/** Times `rounds` runs of each of `works`, turn by turn, so that what else the machine does falls on all. */
export async function timeInTurns(
  rounds: number, works: Readonly<Record<string, (round: number) => unknown>>,
): Promise<Timing[]> {
  const times = new Map(Object.keys(works).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const started = performance.now();
      await work(round);
      times.get(name)?.push(performance.now() - started);
    }
  return [...times].map(([name, list]) => ({ name, times: list.toSorted((a, b) => a - b) }));
}

/** Prints a table; the last of `timings` is the control that the others are divided by. */
export function printTimings(title: string, timings: readonly Timing[]): void {
  const control = timings.at(-1);
  console.log(`\n${title}`);
  console.log(`${"".padEnd(34)}${["p50 ms", "p99 ms", "ratio"].map((head) => head.padStart(10)).join("")}`);
  for (const timing of timings) {
    const ratio = control ? quantile(timing, 0.5) / quantile(control, 0.5) : Number.NaN;
    const figures = [quantile(timing, 0.5).toFixed(3), quantile(timing, 0.99).toFixed(3), ratio.toFixed(2)];
    console.log(`${timing.name.padEnd(34)}${figures.map((figure) => figure.padStart(10)).join("")}`);
  }
}
