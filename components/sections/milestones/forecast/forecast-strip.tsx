"use client";

import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { useWidth } from "@/components/table/use-width";
import { useTargetForecast } from "@/lib/client/use-forecast";
import { chanceBy, pointFor, type TargetForecast } from "@/lib/plan/derive/forecast/result";
import { labelWidth, noteSize } from "../timeline/label-width";
import { layOutStrip, placeLabels, spanLength, spanOf, type StripLayout } from "./strip-layout";
import { useForecastWords } from "./use-forecast-words";

/** Px. */
const labelHeight = 16;
const barsHeight = 44;
const leader = 8;
const height = labelHeight + barsHeight + leader + labelHeight;
const unmeasured = 320;

/** When a milestone, or with null the plan, is likely to be reached. `days`: working days the strip has room for. */
export function ForecastStrip({ milestoneId, days }: { milestoneId: string | null; days?: number }) {
  const target = useTargetForecast(milestoneId);
  return target && <Strip target={target} days={days ?? spanLength(spanOf(target))} />;
}

function Strip({ target, days }: { target: TargetForecast; days: number }) {
  const t = useTranslations("forecast");
  const words = useForecastWords();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame) ?? unmeasured;
  const layout = layOutStrip(target, days, width);
  const [half, most, nearly] = [0.5, 0.8, 0.9].map((share) => words.fullDay(target, pointFor(target, share)));
  return (
    <div ref={frame} className="min-w-0">
      <svg aria-hidden="true" width={width} height={height} className="block overflow-visible text-note tabular-nums">
        <Bars layout={layout} />
        <line x1={0} x2={width} y1={labelHeight + barsHeight} y2={labelHeight + barsHeight} className="stroke-line-strong forced-colors:stroke-[CanvasText]" />
        <Marks target={target} layout={layout} width={width} />
        <Due target={target} layout={layout} width={width} />
      </svg>
      <p className="sr-only">
        {t.rich("chance", { chance: words.percent(chanceBy(target, target.due)), date: words.fullDay(target, target.due), b: (text) => text })}.{" "}
        {t("inWords", { half: half ?? "", most: most ?? "", nearly: nearly ?? "" })}
      </p>
    </div>
  );
}

/** Days in time are filled, days behind the date hatched. */
function Bars({ layout: { bars } }: { layout: StripLayout }) {
  const hatch = useId();
  return (
    <>
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" className="fill-surface forced-colors:fill-[Canvas]" />
        <rect width="1.5" height="4" className="fill-caution-text forced-colors:fill-[CanvasText]" />
      </pattern>
      {bars.map(({ point, left, width, share, isLate }) => {
        const size = Math.max(share * barsHeight, 1);
        return (
          <rect
            key={point}
            x={left}
            y={labelHeight + barsHeight - size}
            width={Math.max(width - (width > 3 ? 1 : 0), 0.5)}
            height={size}
            className={isLate ? undefined : "fill-bar-done forced-colors:fill-[CanvasText]"}
            fill={isLate ? `url(#${hatch})` : undefined}
          />
        );
      })}
    </>
  );
}

/** By which day half, four fifths and nine tenths of the runs are through. */
function Marks({ target, layout, width }: { target: TargetForecast; layout: StripLayout; width: number }) {
  const t = useTranslations("forecast");
  const words = useForecastWords();
  const marks = marksOf(target).map(({ point, shares }) => {
    const label = t("markLabel", { shares: shares.map(words.percent).join(", "), date: words.day(target, point) });
    return { point, label, x: layout.x(point), width: labelWidth(label, noteSize) };
  });
  const lefts = placeLabels(marks, width);
  const [top, bottom] = [labelHeight + barsHeight, labelHeight + barsHeight + leader];
  return marks.map(({ point, label, x, width: own }, index) => {
    const left = lefts[index] ?? 0;
    return (
      <g key={point}>
        <polyline points={`${x},${top - 4} ${x},${top + 3} ${Math.min(Math.max(x, left), left + own)},${bottom}`} className="fill-none stroke-ink-muted forced-colors:stroke-[CanvasText]" />
        <text x={left} y={height - 4} className="fill-ink-muted forced-colors:fill-[CanvasText]">{label}</text>
      </g>
    );
  });
}

/** Shares that fall on one day share a mark. */
function marksOf(target: TargetForecast): { point: number; shares: number[] }[] {
  const marks = new Map<number, number[]>();
  for (const share of [0.5, 0.8, 0.9]) {
    const point = pointFor(target, share);
    marks.set(point, [...(marks.get(point) ?? []), share]);
  }
  return [...marks].map(([point, shares]) => ({ point, shares }));
}

/** The date to be kept: a heavy line with its name on top. */
function Due({ target, layout: { due }, width }: { target: TargetForecast; layout: StripLayout; width: number }) {
  const t = useTranslations("forecast");
  const words = useForecastWords();
  const name = t(target.isPromised ? "promised" : "scheduled", { date: words.day(target, target.due) });
  const label = due.beyond === "right" ? t("beyond", { label: name }) : due.beyond === "left" ? t("before", { label: name }) : name;
  const [left] = placeLabels([{ x: due.x, width: labelWidth(label, noteSize) }], width);
  return (
    <>
      {due.beyond === null && <line x1={due.x} x2={due.x} y1={labelHeight - 2} y2={labelHeight + barsHeight} className="stroke-line-heavy stroke-2 forced-colors:stroke-[CanvasText]" />}
      <text x={left} y={labelHeight - 5} className="fill-ink font-semibold forced-colors:fill-[CanvasText]">{label}</text>
    </>
  );
}
