"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { usePlan } from "@/lib/client/use-plan";
import { type SchedulePreview, type ScheduleStore } from "@/lib/client/schedule-store";
import { useScheduleStore } from "@/lib/client/use-schedule";
import { useWriteEdits } from "@/lib/client/use-write-edits";
import { acceptProposal, dropProposal, type Proposal } from "@/lib/plan/derive/risk/mitigation";
import { findRecord, type RecordChange } from "@/lib/plan/plan";
import { useSection } from "@/components/plan/use-section";
import { useRegistry } from "@/lib/client/plan-provider";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useValueText } from "@/components/fields/use-value-text";
import { usePlanConsequences } from "@/components/sections/milestones/timeline/use-consequence-lines";
import { useRowActions } from "@/components/table/use-row-actions";
import { Button, IconButton } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

/** One proposal: what stands there now, what would, what the schedule makes of it, and the decision. */
export function ProposalItem({ proposal, onSay }: { proposal: Proposal; onSay(text: string): void }) {
  const t = useTranslations("risks.proposal");
  const textLanguage = useTextLanguage();
  const write = useWriteEdits();
  const actions = useRowActions(useSection("mitigations"));
  const { title, state, target, change } = proposal;

  function decide(accept: boolean): void {
    if (write?.(accept ? acceptProposal(proposal) : dropProposal(proposal))) onSay(t(accept ? "acceptedSaid" : "droppedSaid", { title }));
  }
  return (
    <li data-record={proposal.id} data-field="title" className="border-b border-line-faint py-2.5">
      <div className="flex items-start gap-2">
        <p lang={textLanguage(title)} className={cx("min-w-0 flex-1 text-pretty wrap-anywhere", state === "dropped" && "text-ink-subtle line-through")}>{title}</p>
        {state !== "open" && <span className={cx("flex-none text-note leading-5", state === "accepted" ? "text-positive-text" : "text-ink-subtle")}>{t(state)}</span>}
        {state !== "open" && actions && <IconButton icon="x" size="sm" label={t("remove")} className="max-sm:size-11!" onClick={() => actions.remove(proposal.id, title)} />}
      </div>
      {state === "open" && (
        <>
          {target ? <BeforeAfter proposal={proposal} target={target} /> : <p className="mt-1 text-note text-ink-subtle">{t("gone")}</p>}
          {change ? <Consequences change={change} /> : target && <p className="mt-1 text-note text-ink-subtle">{t("incomplete")}</p>}
          {write && (
            <div className="mt-2 flex gap-1.5">
              {change && <Button size="sm" variant="outline" className="max-sm:h-11" onClick={() => decide(true)}>{t("accept")}</Button>}
              <Button size="sm" className="max-sm:h-11" onClick={() => decide(false)}>{t("drop")}</Button>
            </div>
          )}
        </>
      )}
    </li>
  );
}

/** "Go-live  17 May → 24 May" */
function BeforeAfter({ proposal: { before, after }, target }: { proposal: Proposal; target: NonNullable<Proposal["target"]> }) {
  const t = useTranslations("risks.proposal");
  const valueText = useValueText();
  const textLanguage = useTextLanguage();
  const section = useRegistry().find(({ id }) => id === target.section);
  const field = section?.fields[target.field];
  const record = usePlan((plan) => findRecord(plan, target.section, target.record));
  if (!section || !field || !record) return null;
  const name = String(record.values[section.titleField] ?? "");
  const unit = typeof record.values["unit"] === "string" ? record.values["unit"] : "";
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 text-ui">
      <span lang={textLanguage(name)} className="min-w-0 text-ink-subtle">{t(`fields.${fieldWords(target)}`, { name })}</span>
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap tabular-nums">
        <span className="sr-only">{t("before")}</span>
        <span className="text-ink-muted">{valueText(field, before, unit) || "–"}</span>
        <Icon name="arrow" size={12} className="text-ink-subtle" />
        <span className="sr-only">{t("after")}</span>
        <span className="font-medium">{valueText(field, after, unit) || "–"}</span>
      </span>
    </p>
  );
}

function fieldWords({ section, field }: NonNullable<Proposal["target"]>) {
  if (section === "goals") return field === "target" ? "goalsTarget" : "goalsDue";
  if (section === "milestones") return "milestonesDue";
  return field === "start" ? "tasksStart" : "tasksDue";
}

/** What the schedule would be; computed while it is looked at. */
function Consequences({ change }: { change: RecordChange }) {
  const store = useScheduleStore();
  return store && change.section !== "goals" ? <InSchedule store={store} change={change} /> : null;
}

function InSchedule({ store, change }: { store: ScheduleStore; change: RecordChange }) {
  const [preview, setPreview] = useState<SchedulePreview | null>(null);
  const key = JSON.stringify(change);
  useEffect(() => {
    const next = store.preview();
    next.set([JSON.parse(key) as RecordChange]);
    setPreview(next);
    return () => next.release();
  }, [store, key]);
  return preview && <Lines store={store} preview={preview} />;
}

function Lines({ store, preview }: { store: ScheduleStore; preview: SchedulePreview }) {
  const lines = usePlanConsequences(store, preview);
  return (
    <ul className="mt-1 text-note text-ink-muted">
      {lines.map(({ text, isGood }) => <li key={text} className={isGood ? undefined : "text-caution-text"}>{text}</li>)}
    </ul>
  );
}
