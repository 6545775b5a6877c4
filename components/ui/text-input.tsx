"use client";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./class-names";
import { FieldError } from "./field-error";

/** The look of a lone field; inside a table the cell's own editors are used. */
export const inputClass = (invalid = false): string =>
  cx(
    "w-full rounded-control bg-surface-raised text-ink placeholder:text-ink-subtle placeholder:opacity-100",
    "inset-ring outline-hidden focus:ring-2 focus:inset-ring-0",
    invalid ? "inset-ring-2 inset-ring-critical focus:ring-critical" : "inset-ring-line-control focus:ring-accent",
  );

type TextInputProps = ComponentProps<"input"> & {
  readonly label: string;
  /** Says what is wrong and how to put it right; the text stays. */
  readonly error?: ReactNode;
  readonly hint?: ReactNode;
};

export function TextInput({ label, error, hint, className, id, ...rest }: TextInputProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={inputId} className="font-semibold">{label}</label>
      <input
        id={inputId}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${inputId}-note` : undefined}
        className={cx(inputClass(Boolean(error)), "h-control-lg px-2.5 text-body max-sm:h-control-touch max-sm:text-lead", className)}
        {...rest}
      />
      <div id={`${inputId}-note`}>
        {error ? <FieldError>{error}</FieldError> : hint && <p className="text-ink-subtle">{hint}</p>}
      </div>
    </div>
  );
}
