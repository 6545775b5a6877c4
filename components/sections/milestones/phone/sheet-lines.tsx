"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { useHold } from "./use-hold";

/** A line of the sheet: what it is, its value, and at the right what changes it. */
export function Line({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="grid min-h-13 grid-cols-[72px_minmax(0,1fr)_auto] items-center border-t border-line-faint dark:border-line">
      <span id={id} className="text-ink-subtle">{label}</span>
      <div className="min-w-0 pr-2">{children}</div>
      {end}
    </div>
  );
}

/** What a line says now, and what it said before it was changed. */
export function Value({ now, before }: { now: string; before: string | null }) {
  const t = useTranslations("schedulePhone");
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 tabular-nums">
      <span className="text-lead font-medium">{now}</span>
      {before !== null && <span className="text-ui text-ink-subtle">{t("was", { before })}</span>}
    </span>
  );
}

/** Two buttons; a step each, and one after another while they are held. `onStep` answers whether it went. */
export function Stepper({ less, more, onStep }: { less: string; more: string; onStep(by: 1 | -1): boolean }) {
  return (
    <span className="inline-flex gap-1.5">
      <StepButton icon="minus" label={less} onStep={() => onStep(-1)} />
      <StepButton icon="plus" label={more} onStep={() => onStep(1)} />
    </span>
  );
}

function StepButton({ icon, label, onStep }: { icon: IconName; label: string; onStep(): boolean }) {
  return (
    <button
      type="button"
      aria-label={label}
      className="grid size-11 touch-manipulation place-items-center rounded-[8px] inset-ring inset-ring-line-control select-none active:bg-surface-active"
      {...useHold(onStep)}
    >
      <Icon name={icon} size={20} />
    </button>
  );
}
