import { expect, test } from "vitest";
import { parts, pertQuantiles, quantileIn } from "@/lib/plan/derive/forecast/pert";
import { createStreams, draw, keyOf } from "@/lib/plan/derive/forecast/random";
import { chanceBy, pointFor } from "@/lib/plan/derive/forecast/result";
import { forecastOf } from "./forecast-of";

/** Low, likely and high with the shapes (1, 5), (2, 4), (3, 3), (5, 1) of the beta, and uneven ones. */
const ranges = [[0, 0, 1], [10, 12, 18], [4, 6, 8], [3, 9, 9], [2, 2.1, 30], [5, 17.3, 18]] as const;

/**
 * For whole shapes the distribution function on [0, 1] is a polynomial: the chance of so many of five
 * uniform numbers below x (David and Nagaraja, Order Statistics, 2003).
 */
const distributions: readonly [likely: number, (x: number) => number][] = [
  [0, (x) => 1 - (1 - x) ** 5],
  [0.25, (x) => 1 - (1 - x) ** 5 - 5 * x * (1 - x) ** 4],
  [0.5, (x) => x ** 3 * (10 - 15 * x + 6 * x ** 2)],
  [1, (x) => x ** 5],
];

test("[P90] a quantile of the PERT distribution is that of the beta, within 1e-5 of the range", () => {
  for (const [likely, distribution] of distributions) {
    const table = pertQuantiles({ low: 0, likely, high: 1 });
    expect([table[0], table[parts]]).toEqual([0, 1]);
    for (let part = 1; part < parts; part++) {
      const exact = inverse(distribution, part / parts);
      expect(Math.abs((table[part] ?? Number.NaN) - exact), `${likely} at ${part}`).toBeLessThan(1e-5);
    }
  }
});

test("[P90] what is drawn has the mean (low + 4 likely + high) / 6 and the variance (mean - low) (high - mean) / 7", () => {
  for (const [low, likely, high] of ranges) {
    const table = pertQuantiles({ low, likely, high });
    const drawn = Array.from({ length: 65_536 }, (_, index) => quantileIn(table, 0, (index + 0.5) / 65_536));
    const mean = (low + 4 * likely + high) / 6;
    expect(Math.abs(meanOf(drawn) - mean)).toBeLessThan(3e-5 * (high - low));
    expect(Math.abs(varianceOf(drawn) / (((mean - low) * (high - mean)) / 7) - 1)).toBeLessThan(0.001);
  }
});

test("[P90] the forecast of one task is its PERT distribution", () => {
  // Shapes (3, 3): mean 20, variance 20^2 / 28, so the deviation is 3.7796.
  const target = forecastOf({ tasks: { a: { estimate: 20, low: 10, high: 30 } } }).target();
  expect(target.mean).toBeCloseTo(20, 1);
  expect(target.deviation).toBeCloseTo(Math.sqrt(400 / 28), 1);
  const distribution = (day: number) => distributions[2]?.[1]((day - 10) / 20) ?? Number.NaN;
  for (const day of [12, 15, 18, 20, 22, 25, 28]) expect(chanceBy(target, day)).toBeCloseTo(distribution(day), 2);
  for (const confidence of [0.1, 0.6, 0.8, 0.9])
    expect(pointFor(target, confidence)).toBe(Math.ceil(10 + 20 * inverse(distributions[2]?.[1] ?? Number, confidence)));
});

test("[P93] the generator is sfc32: after PractRand's 15 rounds from the seed 0 it says fb52c520", () => {
  const stream = Int32Array.of(0, 0, 0, 1);
  for (let round = 0; round < 15; round++) draw(stream, 0);
  expect(draw(stream, 0) * 2 ** 32).toBe(0xfb52c520);
});

test("[P93] streams are uniform, and know nothing of each other", () => {
  const streams = createStreams(Uint32Array.from(["task a", "task b"], keyOf), 1);
  const pairs = Array.from({ length: 50_000 }, () => [draw(streams, 0), draw(streams, 1)] as const);
  const [first, second] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  for (const drawn of [first, second]) {
    expect(meanOf(drawn)).toBeCloseTo(1 / 2, 2);
    expect(varianceOf(drawn)).toBeCloseTo(1 / 12, 3);
  }
  expect(meanOf(pairs.map(([one, other]) => one * other)) - meanOf(first) * meanOf(second)).toBeCloseTo(0, 2);
});

/** By bisection. */
function inverse(distribution: (x: number) => number, probability: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (distribution(middle) < probability) low = middle;
    else high = middle;
  }
  return high;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const varianceOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 2));
};
