"use client";

import { type ReactNode } from "react";
import { useTranslations } from "next-intl";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { formatDate } from "@/lib/plan/format/dates";
import { type ChartData } from "./chart-data";

/** The chart in a sentence or two. `baseline`: the name of the one it is compared with, null without one. */
export function ChartSummary({ data, baseline, hasBaselines }: { data: ChartData; baseline: string | null; hasBaselines: boolean }) {
  const { comparison } = data;
  return (
    <p className="max-w-read text-body text-pretty text-ink-muted tabular-nums">
      {comparison && baseline !== null ? <Compared {...data} comparison={comparison} baseline={baseline} /> : <HowFar {...data} hasBaselines={hasBaselines} />}
    </p>
  );
}

function HowFar({ rows, hasBaselines }: ChartData & { hasBaselines: boolean }) {
  const t = useTranslations("milestones");
  const write = useWriting();
  const date = useDate();
  const next = rows.find(({ isDone }) => !isDone);
  const sentences: ReactNode[] = [
    t.rich("reached", { done: String(rows.filter(({ isDone }) => isDone).length), all: rows.length, ...write() }),
    next ? t.rich("next", { name: next.name, date: date(next.date), days: next.daysLeft, ...write({ name: next.name }) }) : t("allReached"),
    !hasBaselines && t("saveHint"),
  ];
  return <Sentences of={sentences} />;
}

function Compared({ rows, comparison, baseline }: Pick<ChartData, "rows"> & { comparison: NonNullable<ChartData["comparison"]>; baseline: string }) {
  const t = useTranslations("milestones");
  const write = useWriting();
  const date = useDate();
  const { milestones, tasks, worst, finish } = comparison;
  const compared = milestones.slipped + milestones.held + milestones.ahead;
  const worstName = rows.find(({ id }) => id === worst?.id)?.name ?? "";
  const compareTasks = tasks.slipped + tasks.held + tasks.ahead;
  const slip = finish.slip ?? 0;
  const words = write({ name: worstName, base: baseline });
  const sentences: ReactNode[] = [
    compared === 0 ? t.rich("nothingToCompare", { base: baseline, ...words })
      : worst ? t.rich("slipped", { slipped: String(milestones.slipped), all: compared, base: baseline, days: String(worst.slip), name: worstName, ...words })
        : t.rich("held", { base: baseline, ...words }),
    ...(["ahead", "new", "gone"] as const).map((kind) => milestones[kind] > 0 && t(kind, { count: milestones[kind] })),
    tasks.slipped > 0 && t("tasksSlipped", { slipped: String(tasks.slipped), all: compareTasks }),
    slip !== 0 && finish.now !== null && t(slip > 0 ? "endsLater" : "endsEarlier", { days: String(Math.abs(slip)), date: date(finish.now) }),
  ];
  return <Sentences of={sentences} />;
}

const Sentences = ({ of: sentences }: { of: readonly ReactNode[] }) =>
  sentences.filter(Boolean).map((sentence, index) => <span key={index}>{index > 0 && " "}{sentence}</span>);

function useDate(): (iso: string) => string {
  const { language, year } = usePlanFacts();
  return (iso) => formatDate(iso, { language, year, short: true });
}

/** Bold, and what people wrote, in its own language. */
function useWriting() {
  const textLanguage = useTextLanguage();
  return ({ name = "", base = "" } = {}) => ({
    b: (text: ReactNode) => <b className="text-ink">{text}</b>,
    title: (text: ReactNode) => <span lang={textLanguage(name)}>{text}</span>,
    of: (text: ReactNode) => <span lang={textLanguage(base)}>{text}</span>,
  });
}
