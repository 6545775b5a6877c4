"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import { type DayRange } from "@/lib/plan/fields";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { Background, ClosedNames, TodayLine } from "./background";
import { Bars } from "./bars";
import { Legend } from "./legend";
import { columnsFor } from "./list/columns";
import { ListProvider, useList } from "./list/list-context";
import { ListHead, TaskList } from "./list/task-list";
import { LinkLayer } from "./link-layer";
import { useLinksInView } from "./links-in-view";
import { type PrintPage, planPrint } from "./print-pages";
import { type Structure } from "./structure";
import { TimeHead } from "./time-head";
import { rowHeight, TimelineProvider, useTimeline } from "./timeline-context";
import { type Extent } from "./use-extent";

const headHeight = 44;
/** Names of closed days, and the legend. */
const footHeight = 66;
const listWidth = 320;

/** The whole timeline on sheets of paper, each with the list, the head and the legend. */
export function PrintTimeline({ structure, extent, holidays }: { structure: Structure; extent: Extent; holidays: readonly DayRange[] }) {
  const timeline = useTimeline();
  const { rows, schedule } = timeline;
  const { scale, pages } = useMemo(() => planPrint({ ...extent, headings: rows.map(({ kind }) => kind === "phase"), rowHeight, listWidth, besides: headHeight + footHeight }), [extent, rows]);
  const links = useLinksInView(schedule, structure, rows, scale, 0, rows.length);
  const printed = useMemo(() => ({ ...timeline, scale, listWidth, mayEdit: false }), [timeline, scale]);
  const list = useList();
  const printedList = useMemo(() => ({ ...list, columns: columnsFor("chart"), isTable: false, mayEdit: false }), [list]);
  return (
    <TimelineProvider value={printed}>
      <ListProvider value={printedList}>
        <style>{"@page { size: landscape; margin: 12mm }"}</style>
        {pages.map((page) => <Sheet key={`${page.firstRow} ${page.range.from}`} page={page} links={links} holidays={holidays} />)}
      </ListProvider>
    </TimelineProvider>
  );
}

function Sheet({ page: { firstRow, lastRow, range }, links, holidays }: { page: PrintPage; links: ReturnType<typeof useLinksInView>; holidays: readonly DayRange[] }) {
  const { scale, rows, schedule } = useTimeline();
  const language = useLocale();
  const { year } = usePlanFacts();
  const today = schedule.today();
  const height = (lastRow - firstRow) * rowHeight;
  const whole = rows.length * rowHeight;
  const shift = { left: -range.from, top: -firstRow * rowHeight };
  return (
    <section className="mx-gutter break-after-page break-inside-avoid last:break-after-auto">
      <div className="flex overflow-hidden" style={{ height: headHeight }}>
        <ListHead width={listWidth} />
        <div className="relative overflow-hidden" style={{ width: range.to - range.from }}>
          <div style={{ marginLeft: -range.from }}><TimeHead scale={scale} range={range} today={today} language={language} planYear={year} /></div>
        </div>
      </div>
      <div className="flex" style={{ height }}>
        <div className="relative flex-none overflow-hidden border-r border-line" style={{ width: listWidth }}>
          <div className="absolute inset-x-0" style={{ top: shift.top, height: whole }}><TaskList first={firstRow} last={lastRow} /></div>
        </div>
        <div className="relative overflow-hidden" style={{ width: range.to - range.from }}>
          <div className="absolute" style={{ ...shift, width: scale.width, height: whole }}>
            <Background scale={scale} range={range} rows={rows} first={firstRow} last={lastRow} calendar={schedule.schedule().calendar} holidays={holidays} />
            <LinkLayer links={links} rowHeight={rowHeight} width={scale.width} height={whole} hot={null} />
            <TodayLine scale={scale} today={today} />
            <Bars first={firstRow} last={lastRow} />
          </div>
        </div>
      </div>
      <div className="overflow-hidden" style={{ marginLeft: listWidth, width: range.to - range.from }}>
        <div style={{ marginLeft: -range.from }}><ClosedNames scale={scale} range={range} holidays={holidays} language={language} planYear={year} /></div>
      </div>
      <Legend hasKeys={false} />
    </section>
  );
}
