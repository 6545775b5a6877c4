"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useMemo, useRef } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { useScheduleStore } from "@/lib/client/use-schedule";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type DayRange } from "@/lib/plan/fields";
import { singleId } from "@/lib/plan/section";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { usePrinting } from "@/components/table/use-printing";
import { useWidth } from "@/components/table/use-width";
import { cx } from "@/components/ui/class-names";
import { TodayLine } from "../timeline/background";
import { closedBands } from "../timeline/closed-days";
import { type Scale } from "../timeline/scale";
import { linesIn } from "../timeline/ticks";
import { TimeHead } from "../timeline/time-head";
import { type ChartData } from "./chart-data";
import { chartScale } from "./chart-scale";
import { MilestoneRow } from "./milestone-row";

/** `beside`: words left and right of the drawing; `above`: all of them over it. */
type Layout = "beside" | "above";

/** Px. */
const listWidth = { beside: 252, above: 0 } as const;
const figuresWidth = { beside: 190, above: 0 } as const;
const besideFrom = 780;
/** Fits A4 and Letter, upright. */
const paperWidth = 650;
const unmeasured = 1_000;

/** A row for each milestone, in the order of their dates, on one axis. */
export function MilestoneList({ data }: { data: ChartData }) {
  const frame = useRef<HTMLDivElement>(null);
  const measured = useWidth(frame);
  const isPrinting = usePrinting();
  const width = isPrinting ? paperWidth : (measured ?? unmeasured);
  const layout: Layout = width >= besideFrom ? "beside" : "above";
  const chartWidth = width - listWidth[layout] - figuresWidth[layout];
  const { first, last } = data;
  const scale = useMemo(() => chartScale({ first, last }, chartWidth, layout === "beside"), [first, last, chartWidth, layout]);
  const store = useScheduleStore();
  if (!store) return null;
  return (
    <div ref={frame} className={cx(scale.width > chartWidth && "overflow-x-auto")}>
      <div style={{ width: listWidth[layout] + scale.width + figuresWidth[layout] }}>
        <Head scale={scale} store={store} layout={layout} />
        <div className="relative">
          {layout === "beside" && <Backdrop scale={scale} store={store} left={listWidth.beside} />}
          <ol className="relative">
            {data.rows.map((row) => (
              <MilestoneRow
                key={row.id}
                row={row}
                scale={scale}
                columns={layout === "beside" ? `${listWidth.beside}px ${scale.width}px ${figuresWidth.beside}px` : null}
                backdrop={layout === "above" && <Backdrop scale={scale} store={store} left={0} />}
              />
            ))}
          </ol>
        </div>
        <Legend hasBaseline={data.comparison !== null} hasBuffer={data.rows.some(({ bufferLeft }) => bufferLeft > 0)} />
      </div>
    </div>
  );
}

function Head({ scale, store, layout }: { scale: Scale; store: ScheduleStore; layout: Layout }) {
  const language = useLocale();
  const { year } = usePlanFacts();
  return (
    <div className="sticky top-0 z-(--z-sticky) border-b border-line bg-surface print:static print:bg-transparent [&>div]:border-b-0" style={{ paddingLeft: listWidth[layout] }}>
      <TimeHead scale={scale} range={wholeOf(scale)} today={store.today()} language={language} planYear={year} />
    </div>
  );
}

/** Weeks or months, days off and today, behind the rows. */
function Backdrop({ scale, store, left }: { scale: Scale; store: ScheduleStore; left: number }) {
  const holidays = (useRecord("overview", singleId)?.values["holidays"] ?? noDays) as readonly DayRange[];
  const { calendar } = store.schedule();
  const bands = useMemo(() => closedBands(scale, wholeOf(scale), calendar, holidays), [scale, calendar, holidays]);
  const lines = useMemo(() => linesIn(scale, wholeOf(scale)), [scale]);
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-y-0" style={{ left, width: scale.width }}>
      {bands.map(({ x, width }) => <span key={x} className="absolute inset-y-0 bg-holiday forced-colors:bg-transparent" style={{ left: x, width: Math.max(width, 1) }} />)}
      {lines.faint.map((x) => <span key={x} className="absolute inset-y-0 w-px bg-line-faint forced-colors:hidden" style={{ left: Math.round(x) }} />)}
      {lines.strong.map((x) => <span key={x} className="absolute inset-y-0 w-px bg-line forced-colors:hidden" style={{ left: Math.round(x) }} />)}
      <TodayLine scale={scale} today={store.today()} />
    </div>
  );
}

function Legend({ hasBaseline, hasBuffer }: { hasBaseline: boolean; hasBuffer: boolean }) {
  const t = useTranslations("milestones.legend");
  return (
    <p aria-hidden="true" className="flex flex-wrap gap-x-5 gap-y-1 pt-3 text-note text-ink-muted">
      <Entry mark="size-[9px] rotate-45 rounded-[1px] bg-bar-critical forced-colors:bg-[CanvasText]">{t("now")}</Entry>
      <Entry mark="size-[9px] rotate-45 rounded-[1px] bg-bar-done forced-colors:bg-[CanvasText]">{t("done")}</Entry>
      {hasBaseline && <Entry mark="size-[9px] rotate-45 rounded-[1px] border-[1.5px] border-line-control">{t("baseline")}</Entry>}
      {hasBuffer && <Entry mark={cx("h-2.5 w-5 rounded-[2px] inset-ring inset-ring-caution-line forced-colors:border forced-colors:border-dashed", hatched)}>{t("buffer")}</Entry>}
    </p>
  );
}

function Entry({ mark, children }: { mark: string; children: ReactNode }) {
  return <span className="inline-flex items-center gap-[7px]"><i className={cx("flex-none", mark)} />{children}</span>;
}

const hatched = "bg-[repeating-linear-gradient(135deg,var(--color-buffer)_0_1.5px,transparent_1.5px_4px)]";
const noDays: readonly DayRange[] = [];
const wholeOf = (scale: Scale) => ({ from: 0, to: scale.width });
