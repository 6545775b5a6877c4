"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { FieldError } from "@/components/ui/field-error";
import { isComposing } from "./editor-keys";

/** What a typed text means; `error` says what is wrong and how to put it right. */
export type Typed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/** A small input inside a popup: judged when it is left or on Enter; what does not fit stays with the fix. */
export function TypedInput<T>({ label, text, placeholder, className, read, onKeep }: {
  label: string;
  text: string;
  placeholder?: string;
  className?: string;
  read(text: string): Typed<T>;
  onKeep(value: T): void;
}) {
  const t = useTranslations("fields");
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  function keep(): void {
    if (draft === null || draft === text) return setDraft(null);
    const typed = read(draft);
    setError(typed.ok ? null : typed.error);
    if (!typed.ok) return;
    setDraft(null);
    onKeep(typed.value);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter") {
      event.preventDefault();
      keep();
    }
    if (event.key === "Escape" && draft !== null) {
      event.stopPropagation();
      setDraft(null);
      setError(null);
    }
  }

  return (
    <span className={cx("grid gap-1", className)}>
      <input
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? id : undefined}
        placeholder={placeholder ?? t("notSet")}
        value={draft ?? text}
        autoComplete="off"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
        className={cx(
          "h-control w-full min-w-0 rounded-chip bg-surface px-2 text-ink tabular-nums inset-ring outline-none placeholder:text-ink-subtle focus:ring-2 focus:inset-ring-0 max-sm:h-11 max-sm:text-lead",
          error ? "inset-ring-critical focus:ring-critical" : "inset-ring-line-control focus:ring-accent",
        )}
      />
      {error && <span id={id} className="text-note"><FieldError>{error}</FieldError></span>}
    </span>
  );
}
