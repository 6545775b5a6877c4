"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { countAnswered, type Tick } from "@/lib/plan/derive/readiness/ticks";
import { type QuestionWord, questionWords } from "@/lib/plan/section";

/** The figure of the plan: a row of ticks for each of the five words. Filled is answered, hollow is open. */
export function WordTicks({ ticks, large = false, below }: {
  ticks: readonly Tick[];
  large?: boolean;
  /** What stands under the ticks of a word. */
  below?(word: QuestionWord, ticks: readonly Tick[]): ReactNode;
}) {
  return (
    <ul className={cx("grid grid-cols-5 max-md:grid-cols-2 max-sm:grid-cols-1", large && "border-y border-line-heavy")}>
      {questionWords.map((word) => (
        <Word key={word} word={word} ticks={ticks.filter(({ question }) => question.word === word)} large={large} below={below} />
      ))}
    </ul>
  );
}

function Word({ word, ticks, large, below }: { word: QuestionWord; ticks: readonly Tick[]; large: boolean; below: Parameters<typeof WordTicks>[0]["below"] }) {
  const t = useTranslations("readiness");
  const { answered, asked } = countAnswered(ticks);
  return (
    <li
      className={cx(
        "min-w-0 border-line px-4 first:pl-0 last:pr-0 md:not-first:border-l max-md:px-0 max-md:py-3 max-sm:not-first:border-t",
        large ? "py-3.5" : "pb-0.5",
      )}
    >
      <p className="flex items-baseline gap-2">
        <span className="font-semibold">{t(`words.${word}`)}</span>
        <span aria-hidden="true" className="ml-auto text-note text-ink-subtle tabular-nums">{answered}/{asked}</span>
        <span className="sr-only">{t("figure", { answered, asked })}</span>
      </p>
      <div aria-hidden="true" className={cx("flex flex-wrap", large ? "mt-2 gap-1" : "mt-[7px] gap-[3px]")}>
        {inOrder(ticks).map(({ question, isAnswered }) => (
          <span
            key={question.number}
            className={cx(
              large ? "h-4 w-[18px] rounded-[3px]" : "h-2.5 w-[11px] rounded-[2px]",
              isAnswered ? "bg-ink-muted forced-colors:bg-[CanvasText]" : "bg-caution-soft inset-ring-[1.5px] inset-ring-caution-text forced-colors:border",
            )}
          />
        ))}
      </div>
      {below?.(word, ticks)}
    </li>
  );
}

/** Filled ones first, so that what is left can be counted at a glance. */
const inOrder = (ticks: readonly Tick[]): readonly Tick[] => ticks.toSorted((a, b) => Number(b.isAnswered) - Number(a.isAnswered));
