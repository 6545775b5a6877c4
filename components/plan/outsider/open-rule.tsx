"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, useState } from "react";
import { type Leave } from "@/components/fields/editor-keys";
import { Button } from "@/components/ui/button";
import { type Tick } from "@/lib/plan/derive/readiness/ticks";
import { type FieldPlace } from "@/lib/sync/presence";
import { OpenRowLine } from "./open-row";
import { useOpenRows } from "./use-open-rows";

/** Of more rows than these, the rest is a number. */
const [first, step] = [3, 20];

/** One question, and below it the rows that leave it open. */
export const OpenRule = memo(function OpenRule({ tick, held, answering, onAnswer, onLeave }: {
  tick: Tick;
  /** Ids of rows that stay while somebody is answering them. */
  held: readonly string[];
  /** The row I am answering. */
  answering: string | null;
  onAnswer(rule: number, place: FieldPlace): void;
  onLeave(how: Leave): void;
}) {
  const t = useTranslations("readiness");
  const language = useLocale();
  const [most, setMost] = useState(first);
  const { rows, more } = useOpenRows(tick, held, most);
  const { word, text } = tick.question;
  return (
    <li className="grid grid-cols-[56px_minmax(0,1fr)] border-b border-line-faint py-2 max-sm:grid-cols-1 max-sm:py-3 break-inside-avoid">
      <span className="pt-px font-semibold text-caution-text max-sm:text-note">{t(`words.${word}`)}</span>
      <div className="min-w-0">
        <p className="text-body font-medium text-balance">
          {text[language]}
          {tick.open.size > 1 && <span className="ml-1.5 text-ui font-regular text-ink-subtle tabular-nums">{tick.open.size}</span>}
        </p>
        <ul>
          {rows.map(({ record, number }) => (
            <OpenRowLine
              key={record?.id ?? ""} section={tick.section} question={tick.question} record={record} number={number}
              isAnswering={record?.id === answering} onAnswer={onAnswer} onLeave={onLeave}
            />
          ))}
        </ul>
        {more > 0 && (
          <Button size="sm" className="-ml-1.5 print:hidden" onClick={() => setMost(most + step)}>{t("more", { count: more })}</Button>
        )}
      </div>
    </li>
  );
});
