import { describe, expect, test } from "vitest";
import { linkPaths } from "@/components/sections/milestones/timeline/link-path";
import { type LinkBox, type LinkToDraw, type Place, type RoutedLink, routeLinks } from "@/components/sections/milestones/timeline/links";
import { crowdedPlan, rowHeight, withMoved } from "./crowded-links";

const bar = (row: number, left: number, right: number): LinkBox => ({ row, left, right, kind: "task" });
const buffer = (row: number, left: number, right: number): LinkBox => ({ row, left, right, kind: "buffer" });
const diamond = (row: number, at: number): LinkBox => ({ row, left: at - 8.5, right: at + 8.5, kind: "milestone" });
const middle = (row: number): number => (row + 0.5) * rowHeight;

let made = 0;
const link = (from: LinkBox, to: LinkBox, type: LinkToDraw["type"] = "FS"): LinkToDraw =>
  ({ id: `${made++}`, from, to, type, isCritical: false, isBroken: false });
const route = (...links: LinkToDraw[]): readonly Place[][] => routeLinks(links, { rowHeight }).map(({ points }) => [...points]);
const wayOf = (from: LinkBox, to: LinkBox, type?: LinkToDraw["type"]): readonly Place[] | undefined => route(link(from, to, type))[0];

describe("[G7] a link leaves and enters the ends that its type names", () => {
  test("finish to start leaves the right end and comes down onto the left one", () => {
    expect(wayOf(bar(0, 0, 50), bar(2, 80, 140))).toEqual([[50, middle(0)], [87, middle(0)], [87, middle(2) - 10]]);
  });

  test("upwards it comes onto the left end from below", () => {
    expect(wayOf(bar(2, 0, 50), bar(0, 80, 140))).toEqual([[50, middle(2)], [87, middle(2)], [87, middle(0) + 10]]);
  });

  test("start to start leaves left and enters left, round both", () => {
    expect(wayOf(bar(0, 40, 90), bar(1, 60, 140), "SS")).toEqual([[40, middle(0)], [32, middle(0)], [32, middle(1)], [59, middle(1)]]);
  });

  test("finish to finish leaves right and enters right, round both", () => {
    expect(wayOf(bar(0, 0, 90), bar(1, 20, 60), "FF")).toEqual([[90, middle(0)], [98, middle(0)], [98, middle(1)], [61, middle(1)]]);
  });

  test("start to finish leaves left and comes down onto the right end", () => {
    expect(wayOf(bar(0, 100, 150), bar(1, 20, 60), "SF")).toEqual([[100, middle(0)], [53, middle(0)], [53, middle(1) - 10]]);
  });

  test("a bar too narrow to have two ends is met in its middle", () => {
    expect(wayOf(bar(0, 0, 50), bar(1, 60, 65))?.at(-1)).toEqual([62.5, middle(1) - 10]);
  });

  test("a link within one row has no way", () => {
    expect(route(link(bar(3, 0, 50), bar(3, 80, 140)))).toEqual([]);
  });
});

describe("[G8] a diamond is left and met on its axis", () => {
  test("out of it a link runs down, then in from the left", () => {
    expect(wayOf(diamond(0, 40), bar(3, 60, 100))).toEqual([[40, middle(0) + 9], [40, middle(3)], [59, middle(3)]]);
  });

  test("straight down, when what follows begins right under it", () => {
    expect(wayOf(diamond(0, 40), bar(1, 40, 100))).toEqual([[40, middle(0) + 9], [40, middle(1) - 10]]);
  });

  test("out of its corner onto a buffer, which is met from above", () => {
    expect(wayOf(diamond(0, 40), buffer(4, 60, 100))).toEqual([[48.5, middle(0)], [67, middle(0)], [67, middle(4) - 10]]);
  });

  test("into it from above", () => {
    expect(wayOf(bar(0, 0, 50), diamond(2, 80))).toEqual([[50, middle(0)], [80, middle(0)], [80, middle(2) - 9]]);
  });

  test("from the bar's edge, when it stands under the bar's end", () => {
    expect(wayOf(bar(0, 0, 50), diamond(1, 48))).toEqual([[48, middle(0) + 8], [48, middle(1) - 9]]);
  });

  test("a diamond of the evening stands under the end of its task at every zoom", () => {
    for (const width of [1, 2, 5, 14, 140]) expect(wayOf(bar(0, 100 - width, 100), diamond(1, 98))).toHaveLength(2);
  });
});

describe("[G9] links bundle", () => {
  test("links into the same bar share the trunk that comes down onto it", () => {
    const target = buffer(4, 200, 240);
    const trunks = route(link(bar(0, 0, 180), target), link(bar(1, 0, 60), target), link(bar(2, 0, 150), target));
    expect(trunks.map((points) => points.at(-1))).toEqual([[207, middle(4) - 10], [207, middle(4) - 10], [207, middle(4) - 10]]);
    expect(trunks.map((points) => points.at(-2)?.[0])).toEqual([207, 207, 207]);
  });

  test("links out of the same diamond share its axis", () => {
    const source = diamond(0, 40);
    const ways = route(link(source, bar(2, 60, 100)), link(source, bar(3, 60, 90)), link(source, bar(4, 130, 190)));
    expect(ways.flatMap((points) => points.slice(0, 2).map(([x]) => x))).toEqual([40, 40, 40, 40, 40, 40]);
  });

  test("trunks onto different bars that begin on the same day stand side by side", () => {
    const ways = route(link(bar(0, 0, 80), bar(4, 100, 160)), link(bar(1, 0, 90), bar(5, 100, 180)), link(bar(2, 0, 70), bar(6, 100, 140)));
    const trunks = ways.map((points) => points.at(-1)?.[0] ?? 0).toSorted((a, b) => a - b);
    expect(trunks).toEqual([103, 107, 111]);
  });

  test("where a bar is too short for lanes, they go down beside it", () => {
    const ways = route(link(bar(0, 0, 40), bar(4, 100, 105)), link(bar(1, 0, 40), bar(5, 100, 105)));
    expect(ways[1]).toEqual([[40, middle(1)], [92, middle(1)], [92, middle(5)], [99, middle(5)]]);
  });

  test.each([1, 2, 3, 4, 5, 6].flatMap((seed) => [5.1, 28].map((dayWidth) => ({ seed, dayWidth }))))(
    "in a crowded plan trunks of different bars do not lie on each other (seed $seed, $dayWidth px a day)",
    (options) => {
      const { links } = crowdedPlan(options);
      const runs = routeLinks(links, { rowHeight }).flatMap(runsOf);
      const pairs = runs.flatMap((a, index) => runs.slice(0, index).filter((b) => liesOn(a, b)).map((b) => `${a.link.id} on ${b.link.id}`));
      expect(links.length).toBeGreaterThan(270);
      expect(pairs).toEqual([]);
    },
  );
});

describe("[G10] no link runs through the bars it ties", () => {
  test("one that goes back turns between the rows", () => {
    expect(wayOf(bar(0, 0, 100), bar(1, 40, 140))).toEqual([
      [100, middle(0)], [106, middle(0)], [106, middle(0) + 12], [47, middle(0) + 12], [47, middle(1) - 10],
    ]);
  });

  test("in a crowded plan of every zoom no run goes through its own two", () => {
    for (const dayWidth of [1, 2, 5.1, 13, 28, 60])
      for (const seed of [1, 2, 3, 4]) {
        const routes = routeLinks(crowdedPlan({ seed, dayWidth }).links, { rowHeight });
        expect(routes.flatMap(runsOf).filter(crossesOwn).map(({ link: { id } }) => id)).toEqual([]);
      }
  });

  test("every piece is upright or level", () => {
    for (const { points } of routeLinks(crowdedPlan().links, { rowHeight }))
      points.slice(1).forEach(([x, y], index) => expect(x === points[index]?.[0] || y === points[index]?.[1]).toBe(true));
  });
});

test("[G11] moving one bar by a day leaves nearly every other link where it was", () => {
  const plan = crowdedPlan();
  const before = new Map(routeLinks(plan.links, { rowHeight }).map((routed) => [routed.link.id, linkPaths(routed.points).join()]));
  const counts = plan.boxes.filter(({ row }) => row % 7 === 0).map(({ row }) => {
    const after = routeLinks(withMoved(plan, row, 5.1).links, { rowHeight });
    return after.filter(({ link: { id, from, to }, points }) => from.row !== row && to.row !== row && linkPaths(points).join() !== before.get(id)).length;
  });
  expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(3);
  expect(Math.max(...counts)).toBeLessThanOrEqual(15);
});

test("[G11] the same links run the same way, whatever their order", () => {
  const { links } = crowdedPlan({ seed: 9 });
  const paths = (list: readonly LinkToDraw[]) => Object.fromEntries(routeLinks(list, { rowHeight }).map(({ link: { id }, points }) => [id, linkPaths(points).join()]));
  expect(paths(links.toReversed())).toEqual(paths(links));
});

test("[G12] corners are round, and never rounder than their shorter side allows", () => {
  expect(linkPaths([[0, 14], [87, 14], [87, 60]])).toEqual(["M0 14L84 14Q87 14 87 17L87 60"]);
  expect(linkPaths([[0, 14], [2, 14], [2, 60]])).toEqual(["M0 14L1 14Q2 14 2 15L2 60"]);
  expect(linkPaths([])).toEqual([]);
  // A long straight is drawn apart from its ends.
  expect(linkPaths([[0, 14], [87, 14], [87, 900], [60, 900]])).toEqual(["M0 14L84 14Q87 14 87 17L87 18", "M87 17L87 897", "M87 896L87 897Q87 900 84 900L60 900"]);
});

interface Run { readonly link: LinkToDraw; readonly x: number; readonly top: number; readonly bottom: number }

function runsOf({ link: of, points }: RoutedLink): Run[] {
  return points.slice(1).flatMap(([x, y], index) => {
    const [before, from] = points[index] ?? [0, 0];
    return before === x && from !== y ? [{ link: of, x, top: Math.min(y, from), bottom: Math.max(y, from) }] : [];
  });
}

const overlap = (a: Pick<Run, "top" | "bottom">, b: Pick<Run, "top" | "bottom">): number => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);

/** Runs of one bundle may: they end in the same bar, or leave the same one. */
const liesOn = (a: Run, b: Run): boolean =>
  a.link.to.row !== b.link.to.row && a.link.from.row !== b.link.from.row && Math.abs(a.x - b.x) < 3.99 && overlap(a, b) > 0.01;

function crossesOwn({ link: { from, to }, x, top, bottom }: Run): boolean {
  return [from, to].some(({ row, left, right, kind }) => {
    const reach = kind === "milestone" ? 8.5 - Math.abs(x - (left + right) / 2) : 8;
    return x > left + 0.01 && x < right - 0.01 && overlap({ top, bottom }, { top: middle(row) - reach, bottom: middle(row) + reach }) > 0.01;
  });
}
