"use client";

import { useLocale, useTranslations } from "next-intl";
import { type CSSProperties, type ReactNode, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { type Replica } from "@/lib/client/replica";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { useBaselines } from "@/lib/client/use-baselines";
import { useRecord } from "@/lib/client/use-plan";
import { usePointerPresence } from "@/lib/client/use-presence";
import { useMayEdit } from "@/lib/client/use-role";
import { setMember } from "@/lib/plan/doc/records";
import { type DayNumber, toDayNumber } from "@/lib/plan/day-number";
import { cycleClosedBy } from "@/lib/plan/derive/schedule/closes-cycle";
import { dependencyPayload, type DayRange, type DependencyType } from "@/lib/plan/fields";
import { findRecord } from "@/lib/plan/plan";
import { type Section, singleId } from "@/lib/plan/section";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { PresencePointers } from "@/components/plan/presence-pointers";
import { RemovedRows } from "@/components/table/removed-rows";
import { usePrinting } from "@/components/table/use-printing";
import { cx } from "@/components/ui/class-names";
import { showToast } from "@/components/ui/toast";
import { ArrangeMenu } from "../proposal/arrange-menu";
import { ProposalStrip } from "../proposal/proposal-strip";
import { useProposal } from "../proposal/use-proposal";
import { Backgrounds, ClosedNames, TodayLine } from "./background";
import { BaselineBars } from "./baseline-bars";
import { FindingsStrip } from "./findings/findings-strip";
import { Ghosts } from "./ghosts";
import { Legend } from "./legend";
import { LinkInHandLine } from "./link-in-hand";
import { LinkedBars } from "./linked-bars";
import { tableWidth } from "./list/columns";
import { FocusBand } from "./list/focus-band";
import { ListProvider } from "./list/list-context";
import { ListHead, TaskList } from "./list/task-list";
import { useTaskList } from "./list/use-task-list";
import { createMoveSession } from "./move-session";
import { clampDayWidth, createScale, zoomPresets } from "./scale";
import { EmptyTimeline, NothingShown } from "./nothing-shown";
import { PrintTimeline } from "./print-timeline";
import { RowBands } from "./row-bands";
import { TimeHead } from "./time-head";
import { TimelineActions } from "./timeline-actions";
import { rowHeight, type Timeline, TimelineProvider } from "./timeline-context";
import { createTimelineStore, type TimelineState, type TimelineStore, toggled } from "./timeline-state";
import { TimelineSummary } from "./timeline-summary";
import { useBarDrag } from "./use-bar-drag";
import { type Extent, useExtent } from "./use-extent";
import { useHotRow } from "./use-hot-row";
import { indexRows, useTimelineRows } from "./use-timeline-rows";
import { useKeepPlace, useWheelZoom } from "./use-zoom";
import { InRange, InView, ViewportProvider } from "./viewport";

/** Px. On a phone there is room for a name only. */
const listWidths = { wide: 380, narrow: 132 } as const;
const narrowBelow = 640;
/** Until it is measured. */
const usualWidth = 1200;
const headHeights = { chart: 44, table: 36 } as const;
const footHeight = 20;
/** Px of the sheet at the left of the list. */
const gutter = 28;

export function LiveTimeline({ section, replica, schedule, header, isTable, otherView }: {
  section: Section;
  replica: Replica;
  schedule: ScheduleStore;
  header(parts: { actions?: ReactNode; summary?: ReactNode }): ReactNode;
  isTable: boolean;
  /** Address of the table, or of the chart. */
  otherView: string;
}) {
  const t = useTranslations("schedule");
  const language = useLocale();
  const { year } = usePlanFacts();
  const mayEdit = useMayEdit();
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<HTMLDivElement>(null);
  const [store] = useState(() => createTimelineStore(zoomPresets.weeks));
  const session = useMoveSession(replica, schedule);
  const proposal = useProposal(session, schedule);
  // One by one, since the row under the pointer and what is selected concern others.
  const dayWidth = useChoice(store, "dayWidth");
  const collapsed = useChoice(store, "collapsed");
  const filter = useChoice(store, "filter");
  const showsBaseline = useChoice(store, "showsBaseline");
  const { structure, rows } = useTimelineRows(schedule, collapsed, filter);
  const [width, setWidth] = useState(usualWidth);
  const listWidth = isTable ? tableWidth : width < narrowBelow ? listWidths.narrow : listWidths.wide;
  const headHeight = isTable ? headHeights.table : headHeights.chart;
  const extent = useExtent() ?? emptyExtent;
  const scale = useMemo(() => {
    const days = Math.ceil((width - listWidth) / clampDayWidth(dayWidth));
    return createScale({ first: extent.first, last: Math.max(extent.last, extent.first + days - 1), dayWidth });
  }, [extent, dayWidth, width, listWidth]);
  const rowOf = useMemo(() => indexRows(rows), [rows]);
  const timeline = useMemo((): Timeline => ({ schedule, store, session, scale, rows, rowOf, mayEdit, listWidth }), [schedule, store, session, scale, rows, rowOf, mayEdit, listWidth]);
  const holidays = (useRecord("overview", singleId)?.values["holidays"] ?? noDays) as readonly DayRange[];
  const isPrinting = usePrinting();
  const { data: baseline } = useBaselines();
  const today = schedule.today();
  const height = rows.length * rowHeight;
  usePointerPresence(frame);
  useKeepPlace(scroller, scale.first, scale.dayWidth, listWidth);
  useWheelZoom(scroller, store);

  const hotRow = useHotRow(scroller, store);
  const list = useTaskList({ timeline, replica, root: frame, scroller, headHeight, isTable, otherView, page: section.id });

  const { linkInHand, handlers } = useBarDrag({ timeline, chart, scroller, onPick: pick, onLink: link });

  /** The keys go on from the bar that was pressed. */
  function pick(id: string, event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): void {
    store.set({ selected: event.ctrlKey || event.metaKey ? toggled(store.state().selected, id) : new Set([id]) });
    list.focusRow(id);
  }

  function nameOf(id: string): string {
    const record = findRecord(schedule.plan(), "tasks", id) ?? findRecord(schedule.plan(), "milestones", id);
    return String(record?.values["title"] ?? record?.values["name"] ?? "");
  }

  function link(on: string, to: string, type: DependencyType): void {
    const way = cycleClosedBy(schedule.schedule(), on, to);
    if (way) return showToast({ id: "cycle", message: t("closesCycle", { path: [...way, to].map(nameOf).join(" → ") }) });
    const entry = schedule.entry(to);
    if (!entry) return;
    replica.undo.stopCapturing();
    setMember(replica.writer, entry.section, to, "after", on, dependencyPayload({ type, lag: 0 }));
    replica.undo.stopCapturing();
  }

  const showDay = useCallback((day: DayNumber) => {
    const element = scroller.current;
    if (element) element.scrollLeft = scale.x(day) - (element.clientWidth - listWidth) / 3;
  }, [scale, listWidth]);

  const chartParts = !isTable && (
    <div ref={chart} aria-hidden="true" className="relative" style={{ width: scale.width, height }} {...handlers}>
      <InView>{(view) => <Backgrounds view={view} scale={scale} rows={rows} calendar={schedule.schedule().calendar} holidays={holidays} />}</InView>
      <RowBands />
      {showsBaseline && baseline && <BaselineBars baseline={baseline} />}
      <LinkedBars structure={structure}>
        <TodayLine scale={scale} today={today} />
      </LinkedBars>
      <FocusBand />
      <Ghosts section={section.id} />
      {linkInHand && <LinkInHandLine link={linkInHand} />}
      <div className="absolute left-0" style={{ top: height }}>
        <InRange>{(range) => <ClosedNames scale={scale} range={range} holidays={holidays} language={language} planYear={year} />}</InRange>
      </div>
    </div>
  );
  const listWidthStyle = { "--list-width": `${listWidth}px` } as CSSProperties;

  return (
    <TimelineProvider value={timeline}>
      <ListProvider value={list.view}>
        {header({
          actions: (
            <>
              {mayEdit && <ArrangeMenu proposal={proposal} />}
              <TimelineActions isTable={isTable} onToday={() => showDay(toDayNumber(today))} onAdd={list.addTask} />
            </>
          ),
          summary: <TimelineSummary />,
        })}
        <ProposalStrip proposal={proposal} store={schedule} preview={session.preview} />
        <FindingsStrip schedule={schedule} onGoTo={list.goTo} />
        {isPrinting && !isTable && <PrintTimeline structure={structure} extent={extent} holidays={holidays} />}
        {structure.rows.length === 0 ? <EmptyTimeline input={list.firstLine} onAdd={mayEdit ? list.addFirst : null} /> : (
          <ViewportProvider scroller={scroller} besides={listWidth} onWidth={setWidth}>
            <div ref={scroller} className={cx("min-h-0 flex-1 overflow-auto overscroll-contain pl-gutter", isTable ? "print:overflow-visible" : "print:hidden")} style={{ ...listWidthStyle, scrollPaddingLeft: isTable ? 0 : listWidth, scrollPaddingTop: headHeight }}>
              <div
                ref={frame}
                data-section={section.id}
                className="group/frame relative"
                style={isTable ? { minWidth: tableWidth, width: `calc(100% - ${gutter}px)` } : { width: listWidth + scale.width }}
                {...list.grid}
                {...hotRow}
              >
                <div className="sticky top-0 z-(--z-sticky) flex bg-surface" style={{ height: headHeight }}>
                  <ListHead width={isTable ? "100%" : listWidth} />
                  {!isTable && <InRange>{(range) => <TimeHead scale={scale} range={range} today={today} language={language} planYear={year} />}</InRange>}
                </div>
                <div className="relative flex" style={{ height: height + (isTable ? 0 : footHeight) }}>
                  <div className={cx("sticky left-0 z-3 flex-none bg-surface", !isTable && "border-r border-line")} style={{ width: isTable ? "100%" : listWidth, height }}>
                    {isTable && isPrinting ? <TaskList first={0} last={rows.length} /> : <InView>{({ firstRow, lastRow }) => <TaskList first={firstRow} last={lastRow} />}</InView>}
                  </div>
                  {chartParts}
                </div>
                <PresencePointers section={section.id} frame={frame} />
              </div>
              {rows.length === 0 && <NothingShown />}
              {isTable && mayEdit && list.removed.map(({ section: of, restore }) => <RemovedRows key={of.id} section={of} onRestore={restore} />)}
            </div>
          </ViewportProvider>
        )}
        {!isTable && structure.rows.length > 0 && <div className="print:hidden"><Legend hasBaseline={showsBaseline && baseline !== null} /></div>}
        {list.layer}
      </ListProvider>
    </TimelineProvider>
  );
}

const noDays: readonly DayRange[] = [];
const emptyExtent: Extent = { first: 0, last: 0 };

function useChoice<K extends keyof TimelineState>(store: TimelineStore, name: K): TimelineState[K] {
  const read = () => store.state()[name];
  return useSyncExternalStore(store.subscribe, read, read);
}

function useMoveSession(replica: Replica, schedule: ScheduleStore) {
  const session = useMemo(() => createMoveSession(replica, schedule), [replica, schedule]);
  useEffect(() => () => session.destroy(), [session]);
  return session;
}
