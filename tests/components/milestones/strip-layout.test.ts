import { expect, test } from "vitest";
import { layOutStrip, placeLabels, spanLength, spanOf } from "@/components/sections/milestones/forecast/strip-layout";
import { type TargetForecast } from "@/lib/plan/derive/forecast/result";

/** Runs on the evenings of points 10 to 13. */
const target: TargetForecast = {
  id: "m", rank: 0, planned: 10, due: 11, isPromised: true, isMorning: false,
  first: 10, step: 1, counts: Uint32Array.of(20, 40, 30, 10), mean: 11.3, deviation: 0.9,
};

test("[G80] a bar stands on each working day with runs, as high as they are many; those behind the date are late", () => {
  const { bars, x, due } = layOutStrip(target, 6, 60);
  expect(spanOf(target)).toEqual({ first: 9, last: 14 });
  expect(bars.map(({ left, width, share, isLate }) => [left, width, share, isLate])).toEqual([
    [10, 10, 0.5, false], [20, 10, 1, false], [30, 10, 0.75, true], [40, 10, 0.25, true],
  ]);
  // The date is the evening of day 11: between the last bar in time and the first late one.
  expect([due, x(13)]).toEqual([{ x: 30, beyond: null }, 50]);
});

test("[G80] strips of one length show a day as wide in each, and days that nearly no run needs are left out", () => {
  const wide = { ...target, counts: Uint32Array.of(1, 400, 500, 300, 1, 0, 0, 1) };
  expect(spanOf(wide)).toEqual({ first: 10, last: 14 });
  const days = Math.max(spanLength(spanOf(target)), spanLength(spanOf(wide)));
  expect([target, wide].map((each) => layOutStrip(each, days, 60).bars[0]?.width)).toEqual([10, 10]);
});

test("[G80] a date far away from every run stands at the edge", () => {
  expect(layOutStrip({ ...target, due: 90 }, 6, 60).due).toEqual({ x: 60, beyond: "right" });
  expect(layOutStrip({ ...target, due: -90 }, 6, 60).due).toEqual({ x: 0, beyond: "left" });
});

test("[G80] counts in steps of several days stand on all of them", () => {
  const { bars } = layOutStrip({ ...target, first: 10, step: 2, due: 12 }, 1, 90);
  // From point 9, the day kept free, to 17: nine days of 10 px.
  expect(bars.map(({ left, width }) => [Math.round(left), Math.round(width)])).toEqual([[0, 20], [20, 20], [40, 20], [60, 20]]);
});

test("[G81] names stand under their places, pushed apart and inside", () => {
  expect(placeLabels([{ x: 50, width: 20 }, { x: 150, width: 20 }], 200)).toEqual([40, 140]);
  expect(placeLabels([{ x: 50, width: 20 }, { x: 55, width: 20 }], 200, 8)).toEqual([40, 68]);
  expect(placeLabels([{ x: 2, width: 20 }], 200)).toEqual([0]);
  expect(placeLabels([{ x: 180, width: 40 }, { x: 195, width: 40 }], 200, 8)).toEqual([112, 160]);
  // Without room for all they begin at the left, in their order.
  expect(placeLabels([{ x: 10, width: 40 }, { x: 20, width: 40 }], 50, 8)).toEqual([0, 10]);
});
