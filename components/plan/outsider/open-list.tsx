"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useCallback, useEffect, useId, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { type Tick } from "@/lib/plan/derive/readiness/ticks";
import { questionWords } from "@/lib/plan/section";
import { type FieldPlace } from "@/lib/sync/presence";
import { type Leave } from "@/components/fields/editor-keys";
import { useLatest } from "@/components/fields/use-latest";
import { useRegistry } from "@/lib/client/plan-provider";
import { readerOf } from "../use-readiness";
import { MarkList } from "./mark-list";
import { OpenRule } from "./open-rule";
import { keyOf } from "./row-key";
import { type HeldRow, useHeldRows } from "./use-held-rows";

/** Which row I am answering. */
export interface Answering {
  readonly rule: number;
  readonly place: FieldPlace;
}

/** What is still open, word by word; each question takes its answer right here. */
export function OpenList({ ticks }: { ticks: readonly Tick[] }) {
  const t = useTranslations("readiness");
  const id = useId();
  const list = useRef<HTMLElement>(null);
  const [answering, setAnswering] = useState<Answering | null>(null);
  const held = useHeldRows(ticks, answering?.place ?? null);
  const answer = useCallback((rule: number, place: FieldPlace) => setAnswering({ rule, place }), []);
  const leave = useLatest(useLeaving(list, answering, setAnswering));
  const open = ticks.filter(({ isAnswered }) => !isAnswered).length;
  const shown = ticks.filter(({ isAnswered, question }) => !isAnswered || held.some(({ rule }) => rule === question.number));
  return (
    <section ref={list} aria-labelledby={id} className="mt-7">
      <h2 id={id} tabIndex={-1} className="text-heading font-semibold">
        {t("stillOpen")} {open > 0 && <span className="ml-1.5 text-ui font-regular text-ink-subtle tabular-nums">{open}</span>}
      </h2>
      {shown.length === 0 ? (
        <p className="mt-2 flex items-center gap-1.5 text-body text-positive-text"><Icon name="check" size={14} />{t("nothingOpen")}</p>
      ) : (
        <ul className="mt-1">
          {questionWords.flatMap((word) => shown.filter(({ question }) => question.word === word)).map((tick) => (
            <OpenRule
              key={tick.question.number}
              tick={tick}
              held={heldOf(held, tick.question.number)}
              answering={answering?.rule === tick.question.number ? answering.place.record : null}
              onAnswer={answer}
              onLeave={leave}
            />
          ))}
        </ul>
      )}
      <MarkList ticks={ticks} />
    </section>
  );
}

/** Most rules have none, and none is always the same. */
const heldOf = (held: readonly HeldRow[], rule: number): readonly string[] =>
  held.some((row) => row.rule === rule) ? held.flatMap((row) => (row.rule === rule ? [row.record] : [])) : none;
const none: readonly string[] = [];

/** Where the focus goes after an answer: back to the row's button while it is open, on to the next row's once it is not. */
function useLeaving(list: RefObject<HTMLElement | null>, answering: Answering | null, setAnswering: (next: null) => void): (how: Leave) => void {
  const registry = useRegistry();
  const snapshot = useReplicaIfAny()?.snapshot;
  const goal = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (answering) return;
    goal.current?.focus();
    goal.current = null;
  }, [answering]);
  return (how) => {
    setAnswering(null);
    if (how === "blur" || !answering || !snapshot) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("[data-answer]") ?? [])];
    const index = buttons.findIndex((button) => button.dataset["answer"] === keyOf(answering.rule, answering.place.record));
    const tick = readerOf(registry)(snapshot.plan()).find(({ question }) => question.number === answering.rule);
    const next = tick?.open.has(answering.place.record) ? buttons[index] : (buttons[index + 1] ?? buttons[index - 1]);
    goal.current = next ?? list.current?.querySelector("h2") ?? null;
  };
}

