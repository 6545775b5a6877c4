import { expect, it } from "vitest";
import { monthsOf, placeLabels, stripScale, xOf } from "@/components/plan/overview/strip-layout";
import { toDayNumber } from "@/lib/plan/day-number";
import { createRandom } from "../../support/random";

it("[O11] two names that would touch lean away from each other", () => {
  const labels = placeLabels([{ x: 300, width: 90 }, { x: 345, width: 60 }], 700);
  expect(labels).toEqual([
    { left: 218, width: 90, lane: 0, align: "right" },
    { left: 337, width: 60, lane: 0, align: "left" },
  ]);
});

it("[O11] wherever milestones stand, their names lie on the line, and none over another", () => {
  for (let seed = 1; seed <= 500; seed++) {
    const random = createRandom(seed);
    const width = 200 + random() * 800;
    const items = Array.from({ length: 1 + Math.floor(random() * 12) }, () => ({ x: random() * width, width: 40 + random() * 128 })).toSorted((a, b) => a.x - b.x);
    const labels = placeLabels(items, width);
    expect(labels).toHaveLength(items.length);
    for (const [index, label] of labels.entries()) {
      expect(label.left).toBeGreaterThanOrEqual(0);
      expect(label.left + label.width).toBeLessThanOrEqual(width + 0.001);
      for (const other of labels.slice(index + 1).filter(({ lane }) => lane === label.lane))
        expect(other.left >= label.left + label.width || label.left >= other.left + other.width, `SEED ${seed}`).toBe(true);
    }
  }
});

it("[O11] the line begins with a month, holds every date, and names months that have room", () => {
  const scale = stripScale(["2027-01-19", "2027-05-31"], 700);
  expect(xOf(scale, toDayNumber("2027-01-01"))).toBe(0);
  expect(xOf(scale, toDayNumber("2027-05-31"))).toBeLessThan(700);
  expect(monthsOf(scale).map(({ iso }) => iso)).toEqual(["2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01", "2027-05-01", "2027-06-01"]);
  expect(monthsOf(stripScale(["2027-01-19", "2032-05-31"], 300)).length).toBeLessThan(8);
});
