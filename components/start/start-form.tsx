"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { inputClass } from "@/components/ui/text-input";
import { useRefusalText } from "@/components/ui/use-refusal-text";
import { useEntry } from "./entry";

export function StartForm() {
  const t = useTranslations("start");
  const { busy, failure, take, forget } = useEntry();
  const input = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  const refusalText = useRefusalText();
  const refusal = failure && failure.kind !== "join" ? refusalText(failure.refusal) : null;
  const error = isMissing ? t("nameMissing") : refusal;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get("plan")).trim();
    setMissing(name === "");
    if (name === "") return input.current?.focus();
    take({ kind: "start", name, template: form.get("template") === "blank" ? "blank" : "guided" });
  };
  const change = () => {
    setMissing(false);
    forget();
  };
  return (
    <form className="mt-[34px]" onSubmit={submit} noValidate>
      <label htmlFor="plan" className="mb-2 block text-heading font-semibold">{t("question")}</label>
      <div className="flex gap-2 max-sm:flex-col">
        <input
          ref={input}
          id="plan"
          name="plan"
          autoFocus
          autoComplete="off"
          maxLength={200}
          placeholder={t("example")}
          aria-invalid={isMissing || undefined}
          aria-describedby={error ? "plan-error" : undefined}
          onChange={change}
          className={`${inputClass(isMissing)} h-12 min-w-0 flex-1 rounded-[8px]! px-3.5 text-lead max-sm:flex-none`}
        />
        <Button type="submit" variant="primary" size="xl" aria-disabled={busy !== null}>
          {busy === "start" ? t("starting") : t("start")}
        </Button>
      </div>
      {error && <div id="plan-error" className="mt-2"><FieldError>{error}</FieldError></div>}
      <fieldset className="mt-3 flex flex-wrap gap-x-[22px] text-body text-ink-muted">
        <legend className="sr-only">{t("beginWith")}</legend>
        <Choice value="guided" label={t("guided")} defaultChecked />
        <Choice value="blank" label={t("blank")} />
      </fieldset>
    </form>
  );
}

function Choice({ value, label, defaultChecked }: { value: string; label: string; defaultChecked?: boolean }) {
  return (
    <label className="inline-flex min-h-target items-center gap-2">
      <input
        type="radio"
        name="template"
        value={value}
        defaultChecked={defaultChecked}
        className="size-4 appearance-none rounded-full inset-ring-[1.5px] inset-ring-line-control checked:inset-ring-[5px] checked:inset-ring-accent forced-colors:appearance-auto"
      />
      {label}
    </label>
  );
}
