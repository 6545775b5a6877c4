"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef } from "react";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useToday } from "@/components/fields/use-today";
import { useWidth } from "@/components/table/use-width";
import { cx } from "@/components/ui/class-names";
import { useRecord } from "@/lib/client/use-plan";
import { toDayNumber } from "@/lib/plan/day-number";
import { type MilestoneStep } from "@/lib/plan/derive/plan-progress";
import { formatDate } from "@/lib/plan/format/dates";
import { singleId } from "@/lib/plan/section";
import { useOpenPlan } from "../plan-context";
import { sectionPath } from "../places";
import { Part } from "./part";
import { Slip } from "./slip";
import { monthsOf, placeLabels, stripScale, type StripScale, xOf } from "./strip-layout";

/** More than these would not be read at a glance: then the nearest to today are shown. */
const most = 12;
const laneHeight = 38;
const lineTop = 30;

/** The milestones on one line: months, today, buffers, and by how much each has slipped. */
export function MilestoneStrip({ steps, baseline }: { steps: readonly MilestoneStep[]; baseline: string | null }) {
  const t = useTranslations("overview");
  const { id: plan } = useOpenPlan();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const buffers = steps.filter(({ bufferLeft }) => bufferLeft > 0);
  const days = buffers.reduce((sum, { bufferLeft }) => sum + bufferLeft, 0);
  return (
    <Part
      title={t("milestones")}
      note={steps.length > 0 && <>{t("buffers", { count: buffers.length, days })}{baseline !== null && `. ${t("against", { name: baseline })}`}</>}
      link={{ href: sectionPath(plan, "milestones"), label: t("timeline") }}
    >
      <div ref={frame} className="mt-2">
        {steps.length === 0 ? <p className="text-ink-subtle">{t("noMilestone")}</p> : width !== null && <Strip steps={nearest(steps)} width={width} />}
      </div>
    </Part>
  );
}

/** They stand in the order of their dates; what is done long ago goes first. */
const nearest = (steps: readonly MilestoneStep[]): readonly MilestoneStep[] =>
  steps.slice(Math.max(0, Math.min(steps.filter(({ isDone }) => isDone).length - 2, steps.length - most))).slice(0, most);

function Strip({ steps, width }: { steps: readonly MilestoneStep[]; width: number }) {
  const language = useLocale();
  const today = useToday();
  const { start } = useRecord("overview", singleId)?.values ?? {};
  const first = typeof start === "string" ? start : today;
  const scale = stripScale([first, ...steps.map(({ date }) => date)], width);
  const labels = placeLabels(steps.map(({ name, date }) => ({ x: xOf(scale, toDayNumber(date)), width: widthOf(name, language) })), width);
  const lanes = 1 + Math.max(0, ...labels.map(({ lane }) => lane));
  return (
    <div className="relative" style={{ height: lineTop + 18 + lanes * laneHeight }}>
      <Months scale={scale} />
      <TodayMark scale={scale} today={today} />
      <ol>
        {steps.map((step, index) => {
          const label = labels[index];
          return label && <Milestone key={step.id} step={step} x={xOf(scale, toDayNumber(step.date))} label={label} scale={scale} />;
        })}
      </ol>
    </div>
  );
}

/** What a name takes, roughly: a syllable of Hangul is twice as wide as a Latin letter. */
function widthOf(name: string, language: string): number {
  const letters = [...name].reduce((sum, letter) => sum + (/[\u1100-\ud7ff]/.test(letter) ? 13 : 7), 0);
  return Math.min(Math.max(letters, language === "ko" ? 64 : 52) + 4, 168);
}

function Months({ scale }: { scale: StripScale }) {
  const language = useLocale();
  const months = monthsOf(scale);
  const name = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
  return (
    <div aria-hidden="true">
      {months.map(({ iso, x }) => (
        <span key={iso} className="absolute top-0 border-l border-line pl-1.5 text-meta text-ink-subtle ko:text-note" style={{ left: x, height: lineTop }}>
          {name.format(new Date(`${iso}T00:00:00Z`))}
        </span>
      ))}
      <span className="absolute inset-x-0 h-px bg-line-strong" style={{ top: lineTop }} />
    </div>
  );
}

/** The way gone is heavy up to today, as on a drawing. */
function TodayMark({ scale, today }: { scale: StripScale; today: string }) {
  const t = useTranslations("overview");
  const x = xOf(scale, toDayNumber(today));
  if (x < 0 || x > scale.width) return null;
  return (
    <div aria-hidden="true">
      <span className="absolute left-0 h-[3px] bg-line-heavy" style={{ top: lineTop - 1, width: x }} />
      <span className="absolute w-0.5 -translate-x-1/2 bg-accent" style={{ left: x, top: 16, height: lineTop }} />
      <span className="absolute top-0 -translate-x-1/2 bg-surface px-1 text-note font-semibold text-accent-text" style={{ left: Math.max(x, 20) }}>{t("today")}</span>
    </div>
  );
}

const hatched = "bg-[repeating-linear-gradient(135deg,var(--color-buffer)_0_1.5px,var(--color-surface)_1.5px_5px)]";

function Milestone({ step, x, label, scale }: { step: MilestoneStep; x: number; label: ReturnType<typeof placeLabels>[number]; scale: StripScale }) {
  const t = useTranslations("overview");
  const { language, year } = usePlanFacts();
  const languageOf = useTextLanguage();
  const { id: plan } = useOpenPlan();
  const { id, name, date, isDone, bufferFrom, bufferLeft, drift } = step;
  const from = bufferFrom === null ? null : xOf(scale, toDayNumber(bufferFrom));
  return (
    <li>
      {from !== null && (
        <span aria-hidden="true" className={cx("absolute h-[13px] rounded-cell inset-ring inset-ring-caution-line forced-colors:border forced-colors:border-dashed", hatched)} style={{ left: from, width: Math.max(x - from, 4), top: lineTop - 6 }} />
      )}
      <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" className="absolute overflow-visible" style={{ left: x - 8, top: lineTop - 8 }}>
        <path d="M8 1 15 8 8 15 1 8z" className={cx("stroke-surface stroke-2", isDone ? "fill-positive" : "fill-ink")} />
      </svg>
      <p className={cx("absolute leading-[17px]", aligns[label.align])} style={{ left: label.left, width: label.width, top: lineTop + 14 + label.lane * laneHeight }}>
        <a href={`${sectionPath(plan, "milestones")}?view=milestones#${id}`} lang={languageOf(name)} title={name} className="block truncate font-medium hover:underline">{name}</a>
        <span className="whitespace-nowrap text-ink-muted tabular-nums">
          {formatDate(date, { language, year, short: true })}
          <Slip slip={drift?.slip ?? null} was={drift?.was ?? null} />
          {bufferLeft > 0 && <span className="sr-only">{t("bufferBefore", { days: bufferLeft })}</span>}
        </span>
      </p>
    </li>
  );
}

const aligns = { left: "text-left", center: "text-center", right: "text-right" } as const;
