"use client";

import { type ReactNode } from "react";
import { rowHeight, DatedLeft, useTimeline, useTimelineState } from "./timeline-context";
import { Bars } from "./bars";
import { LinkLayer } from "./link-layer";
import { useDatedLeft, useLinksInView } from "./links-in-view";
import { type Structure } from "./structure";
import { useViewport } from "./viewport";

/** Rows. Links are looked for in coarser steps than rows are drawn: each time all of them are laid out anew. */
const linkStep = 32;

/** The bars of the rows in view, and under them their links. Apart, since most edits and every pointer's row change only these. */
export function LinkedBars({ structure, children }: {
  structure: Structure;
  /** Between links and bars. */
  children: ReactNode;
}) {
  const { schedule, rows, rowOf, scale } = useTimeline();
  const { firstRow: first, lastRow: last } = useViewport();
  const links = useLinksInView(schedule, structure, rows, scale, Math.floor(first / linkStep) * linkStep, Math.ceil(last / linkStep) * linkStep);
  const datedLeft = useDatedLeft(links, rows);
  const hot = useTimelineState((state) => state.hot);
  return (
    <>
      <LinkLayer links={links} rowHeight={rowHeight} width={scale.width} height={rows.length * rowHeight} hot={hot === null ? null : rowOf(hot)} />
      {children}
      <DatedLeft value={datedLeft}><Bars first={first} last={last} /></DatedLeft>
    </>
  );
}
