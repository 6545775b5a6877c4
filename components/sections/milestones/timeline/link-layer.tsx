"use client";

import { memo, useId, useMemo } from "react";
import { cx } from "@/components/ui/class-names";
import { linkPaths } from "./link-path";
import { type LinkToDraw, type RoutedLink, routeLinks } from "./links";

/** Later ones are drawn over earlier ones. */
const inks = ["plain", "critical", "broken"] as const;
type Ink = (typeof inks)[number];

const strokes: Readonly<Record<Ink, string>> = {
  plain: "stroke-line-control stroke-1",
  critical: "stroke-bar-critical stroke-[1.75px]",
  // Dashes say it without colour.
  broken: "stroke-critical stroke-[1.5px] [stroke-dasharray:4_3]",
};
const fills: Readonly<Record<Ink, string>> = { plain: "fill-line-control", critical: "fill-bar-critical", broken: "fill-critical" };

/** All links in one drawing. Those of the row `hot` stand out and the others fade; null when no row is. */
export const LinkLayer = memo(function LinkLayer({ links, rowHeight, width, height, hot }: {
  links: readonly LinkToDraw[];
  /** Px, as are `width` and `height`, those of the whole chart. */
  rowHeight: number;
  width: number;
  height: number;
  /** The index of a row among those shown. */
  hot: number | null;
}) {
  const arrows = useId();
  const routes = useMemo(() => routeLinks(links, { rowHeight }), [links, rowHeight]);
  // Kept as an element, so that another hot row renders none of it anew.
  const all = useMemo(() => <Paths routes={routes} arrows={arrows} />, [routes, arrows]);
  const near = hot === null ? [] : routes.filter(({ link: { from, to } }) => from.row === hot || to.row === hot);
  return (
    <svg
      aria-hidden="true"
      data-hot={near.length > 0 || undefined}
      className="group/links pointer-events-none absolute top-0 left-0 overflow-visible"
      width={width}
      height={height}
    >
      <defs>{inks.map((ink) => <Arrow key={ink} id={`${arrows}${ink}`} ink={ink} />)}</defs>
      <g className="transition-opacity duration-(--duration-quick) group-data-hot/links:opacity-25 print:opacity-100!">{all}</g>
      {near.length > 0 && <Paths routes={near} arrows={arrows} />}
    </svg>
  );
});

function Arrow({ id, ink }: { id: string; ink: Ink }) {
  const size = ink === "plain" ? 6 : 7;
  return (
    <marker
      id={id}
      viewBox={`0 0 ${size} ${size}`}
      refX={size === 6 ? 4.6 : 5.4}
      refY={size / 2}
      markerWidth={size}
      markerHeight={size}
      orient="auto"
      markerUnits="userSpaceOnUse"
    >
      <path d={`M0 0 ${size - 1} ${size / 2} 0 ${size}z`} className={cx(fills[ink], "forced-colors:fill-[CanvasText]")} />
    </marker>
  );
}

function Paths({ routes, arrows }: { routes: readonly RoutedLink[]; arrows: string }) {
  return inks.map((ink) => (
    <g key={ink} className={cx("fill-none forced-colors:stroke-[CanvasText]", strokes[ink])}>
      {routes.filter(({ link }) => inkOf(link) === ink).map(({ link, points }) => (
        <LinkPath key={link.id} id={link.id} paths={linkPaths(points).join("\n")} arrow={`url(#${arrows}${ink})`} />
      ))}
    </g>
  ));
}

/** Plain values only: a link that runs as it did before is not touched. */
const LinkPath = memo(function LinkPath({ id, paths, arrow }: { id: string; paths: string; arrow: string }) {
  return paths.split("\n").map((d, index, { length }) => <path key={index} data-link={id} d={d} markerEnd={index === length - 1 ? arrow : undefined} />);
});

function inkOf({ isBroken, isCritical }: LinkToDraw): Ink {
  if (isBroken) return "broken";
  return isCritical ? "critical" : "plain";
}
