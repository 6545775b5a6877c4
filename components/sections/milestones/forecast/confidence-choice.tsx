"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import { inputClass } from "@/components/ui/text-input";
import { cx } from "@/components/ui/class-names";
import { Segmented } from "@/components/ui/segmented";

const usual = ["50", "80", "90"] as const;
const [least, most] = [1, 99];

/** `value`: from 0 to 1. One of the usual three, or any other in the field beside them. */
export function ConfidenceChoice({ value, onChange }: { value: number; onChange(value: number): void }) {
  const t = useTranslations("forecast");
  const percent = Math.round(value * 100);
  const [typed, setTyped] = useState("");
  const isOther = !usual.some((each) => each === String(percent));

  function type({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    setTyped(currentTarget.value);
    const figure = Number(currentTarget.value);
    if (currentTarget.value !== "" && figure >= least && figure <= most) onChange(figure / 100);
  }
  function choose(figure: string): void {
    setTyped("");
    onChange(Number(figure) / 100);
  }
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <span className="text-ink-subtle">{t("confidence")}</span>
      <Segmented<string>
        label={t("confidence")}
        value={isOther ? "" : String(percent)}
        segments={usual.map((each) => ({ value: each, label: t("percent", { figure: each }) }))}
        onChange={choose}
      />
      <span className="inline-flex items-center gap-1">
        <input
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          aria-label={t("other")}
          value={typed}
          placeholder={String(percent)}
          onChange={type}
          className={cx(inputClass(typed !== "" && Number(typed) / 100 !== value), "h-control w-16 px-2 text-right tabular-nums max-sm:h-control-touch max-sm:text-lead")}
        />
        <span aria-hidden="true" className="text-ink-subtle">%</span>
      </span>
    </div>
  );
}
