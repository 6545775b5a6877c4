"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { usePlan } from "@/lib/client/use-plan";
import { stepsOfRisk } from "@/lib/plan/derive/risk/contingency";
import { maxLineLength } from "@/lib/plan/fields";
import { type Section } from "@/lib/plan/section";
import { FieldCell } from "@/components/fields/field-cell";
import { isComposing } from "@/components/fields/editor-keys";
import { useSection } from "@/components/plan/use-section";
import { useRowActions } from "@/components/table/use-row-actions";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useRisks } from "../risks-context";

/** Numbered steps, each with its days and who does it; edited where they stand, added in the line below. */
export function PlanBSteps({ risk, name, onSay }: { risk: string; name: string; onSay(text: string): void }) {
  const t = useTranslations("risks.details");
  const { mayEdit } = useRisks();
  const section = useSection("contingency");
  const actions = useRowActions(section);
  const steps = usePlan((plan) => stepsOfRisk(plan, risk).map(({ id }) => id), isSame);
  if (steps.length === 0 && !mayEdit) return null;
  return (
    <>
      <ol aria-label={t("steps")} className="mt-2">
        {steps.map((step, index) => (
          <Step key={step} section={section} step={step} number={index + 1} name={name} onRemove={actions && (() => {
            actions.remove(step, t("step", { number: String(index + 1) }));
            onSay(t("stepRemoved", { number: String(index + 1) }));
          })} />
        ))}
      </ol>
      {actions && <AddStep label={t("addStep")} onAdd={(title) => void actions.add({}, { title, risk })} />}
    </>
  );
}

function Step({ section, step, number, name, onRemove }: { section: Section; step: string; number: number; name: string; onRemove: (() => void) | null }) {
  const t = useTranslations("risks.details");
  const rowName = `${name}.${number}`;
  return (
    <li data-step-row={step} className="group/step relative grid grid-cols-[20px_minmax(0,1fr)_52px_20px] items-start gap-x-2 border-b border-line-faint py-[9px]">
      <span className="text-note leading-5 text-ink-subtle tabular-nums">{number}</span>
      <FieldCell section={section} record={step} fieldId="title" rowName={rowName} />
      <span className="text-right"><FieldCell section={section} record={step} fieldId="days" rowName={rowName} short /></span>
      <span className="min-h-5 [&_.truncate]:sr-only"><FieldCell section={section} record={step} fieldId="owner" rowName={rowName} short /></span>
      {onRemove && (
        <IconButton
          icon="x"
          size="sm"
          label={t("removeStep", { number: String(number) })}
          className="absolute top-[7px] -left-1.5 bg-surface! opacity-0 group-hover/step:opacity-100 focus-visible:opacity-100 max-sm:hidden"
          onClick={onRemove}
        />
      )}
    </li>
  );
}

function AddStep({ label, onAdd }: { label: string; onAdd(title: string): void }) {
  const [text, setText] = useState("");
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent) || event.key !== "Enter") return;
    event.preventDefault();
    keep();
  }
  function keep(): void {
    if (text.trim() !== "") onAdd(text.trim());
    setText("");
  }
  return (
    <label className="relative flex h-9 items-center gap-2 text-ink-subtle max-sm:h-11">
      <Icon name="plus" size={14} className="ml-px" />
      <input
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={maxLineLength}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={keep}
        className="h-7 min-w-0 flex-1 rounded-chip bg-transparent px-1 text-ink outline-none placeholder:text-ink-subtle focus:outline-2 focus:outline-accent max-sm:h-10 max-sm:text-lead"
      />
    </label>
  );
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, index) => id === b[index]);
