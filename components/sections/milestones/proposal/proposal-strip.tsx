"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { type SchedulePreview, type ScheduleStore } from "@/lib/client/schedule-store";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { usePlanConsequences } from "../timeline/use-consequence-lines";
import { type Proposal, type ProposalState } from "./use-proposal";

/** What was worked out for the whole plan, in words, above the ghost of it. Nothing is written before it is kept. */
export function ProposalStrip({ proposal, store, preview }: { proposal: Proposal; store: ScheduleStore; preview: SchedulePreview }) {
  const t = useTranslations("levelling");
  const { state } = proposal;
  const keep = useRef<HTMLButtonElement>(null);
  const isReady = state?.phase === "ready";
  useEffect(() => {
    if (isReady) keep.current?.focus();
  }, [isReady]);
  if (!state) return null;
  return (
    <section
      aria-label={t(state.kind)}
      className="mx-gutter mt-2.5 flex flex-none flex-wrap items-center gap-x-4 gap-y-1.5 rounded-control bg-accent-soft px-3 py-2 inset-ring inset-ring-accent-line print:hidden max-sm:mx-4"
    >
      <div role="status" className="min-w-0 flex-1">
        <b className="text-ink">{titleOf(state, t)}</b>
        {isReady && <Consequences store={store} preview={preview} />}
        {state.phase === "computing" && (
          <progress className="mt-1 block h-1 w-full max-w-60 accent-accent" max={1} value={state.share} aria-label={t(state.kind)} />
        )}
      </div>
      <div className="flex gap-1.5">
        {state.phase === "failed" && <Button variant="outline" onClick={() => proposal.ask(state.kind)}>{t("again")}</Button>}
        <Button variant={isReady ? "outline" : "quiet"} onClick={proposal.putBack}>{t(isReady ? "putBack" : state.phase === "computing" ? "stop" : "close")}</Button>
        {isReady && <Button ref={keep} variant="primary" onClick={proposal.keep}>{t("keep")}</Button>}
      </div>
    </section>
  );
}

function titleOf(state: ProposalState, t: ReturnType<typeof useTranslations<"levelling">>): string {
  switch (state.phase) {
    case "computing": return t(`${state.kind}Running`);
    case "ready": return t("proposed", { count: state.count });
    case "nothing": return t(`${state.kind}Nothing`);
    case "failed": return t("failed");
  }
}

function Consequences({ store, preview }: { store: ScheduleStore; preview: SchedulePreview }) {
  const lines = usePlanConsequences(store, preview);
  return (
    <ul className="mt-0.5 flex flex-wrap gap-x-4 text-note tabular-nums">
      {lines.map(({ text, isGood }) => <li key={text} className={cx(isGood ? "text-ink-muted" : "font-medium text-caution-text")}>{text}</li>)}
    </ul>
  );
}
