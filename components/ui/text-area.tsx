"use client";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./class-names";
import { FieldError } from "./field-error";
import { inputClass } from "./text-input";

type TextAreaProps = ComponentProps<"textarea"> & {
  readonly label: ReactNode;
  /** The page says already what the label would say again. */
  readonly isLabelHidden?: boolean;
  /** Says what is wrong and how to put it right; the text stays. */
  readonly error?: ReactNode;
  readonly hint?: ReactNode;
};

/** A field of several lines that grows with its text. */
export function TextArea({ label, isLabelHidden = false, error, hint, className, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "font-semibold text-pretty wrap-anywhere"}>{label}</label>
      <textarea
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
        className={cx(inputClass(Boolean(error)), "field-sizing-content max-h-120 min-h-20 resize-y px-2.5 py-2 text-body max-sm:text-lead", className)}
        {...rest}
      />
      {(error || hint) && <div id={`${id}-note`}>{error ? <FieldError>{error}</FieldError> : <p className="text-ink-subtle">{hint}</p>}</div>}
    </div>
  );
}
