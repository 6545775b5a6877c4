"use client";

import { useLocale } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { useField } from "@/lib/client/use-field";
import { useFieldPresence, usePeopleInField } from "@/lib/client/use-presence";
import { steps } from "@/lib/plan/derive/risk/score";
import { PresenceRing } from "@/components/plan/presence-ring";
import { cx } from "@/components/ui/class-names";
import { useRisks } from "../risks-context";

const arrows: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** One to five as buttons, with the word of the one that is on. Figures can be typed, arrows step. */
export function StepChoice({ risk, name, fieldId }: { risk: string; name: string; fieldId: "likelihood" | "impact" }) {
  const language = useLocale();
  const { section, mayEdit } = useRisks();
  const group = useRef<HTMLDivElement>(null);
  const live = useField(section.id, risk, fieldId);
  const place = { section: section.id, record: risk, field: fieldId };
  const people = usePeopleInField(place);
  const [isIn, setIn] = useState(false);
  useFieldPresence(place, isIn);
  const field = section.fields[fieldId];
  if (field?.kind !== "scale") return null;
  const value = typeof live.value === "number" ? live.value : null;
  const label = field.label[language];

  function set(next: number): void {
    live.set(next);
    group.current?.querySelector<HTMLElement>(`[data-step="${next}"]`)?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!mayEdit || event.metaKey || event.ctrlKey || event.altKey) return;
    const by = arrows[event.key];
    const typed = steps.find((step) => String(step) === event.key);
    if (by) set(Math.min(Math.max((value ?? (by > 0 ? 0 : 6)) + by, 1), 5));
    else if (typed) set(typed);
    else if (event.key === "Delete" || event.key === "Backspace") live.set(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div data-record={risk} data-field={fieldId} className="relative flex flex-wrap items-center gap-x-3 gap-y-1" onFocus={() => setIn(true)} onBlur={() => setIn(false)}>
      <span aria-hidden="true" className="w-18 flex-none text-ink-subtle max-sm:w-auto">{label}</span>
      <div ref={group} role="radiogroup" tabIndex={-1} aria-label={`${label}, ${name}`} aria-readonly={!mayEdit} onKeyDown={onKeyDown} className="flex gap-1 max-sm:order-last max-sm:basis-full">
        {steps.map((step) => {
          const isOn = value === step;
          return (
            <button
              key={step}
              type="button"
              role="radio"
              data-step={step}
              aria-checked={isOn}
              aria-disabled={!mayEdit}
              aria-label={`${step} ${field.words[step - 1]?.[language] ?? ""}`}
              tabIndex={isOn || (value === null && step === 1) ? 0 : -1}
              onClick={() => mayEdit && set(step)}
              className={cx(
                "grid size-6 place-items-center rounded-chip text-ui tabular-nums max-sm:size-11",
                isOn ? "bg-surface-inverse font-semibold text-ink-inverse forced-colors:outline-2" : "text-ink-muted inset-ring inset-ring-line-control",
                mayEdit && !isOn && "hover:bg-surface-hover", !mayEdit && "cursor-default",
              )}
            >
              {step}
            </button>
          );
        })}
      </div>
      <span aria-hidden="true" className="font-medium">{value !== null && field.words[value - 1]?.[language]}</span>
      {people.length > 0 && <PresenceRing people={people} />}
    </div>
  );
}
