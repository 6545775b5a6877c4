"use client";

import { type FormEvent, useState } from "react";
import { useRefusalText } from "@/components/ui/use-refusal-text";
import { type Answer } from "@/lib/client/request";

/** Messages by the name of the field they stand under. */
export type Errors = Readonly<Record<string, string>>;

interface Submit {
  readonly errors: Errors;
  readonly isBusy: boolean;
  onSubmit(event: FormEvent<HTMLFormElement>): Promise<void>;
  forget(): void;
}

/**
 * A form that keeps its text. `missing` has a message for each field that must not be empty;
 * `fieldOf` says under which field a refusal stands.
 */
export function useSubmit(form: {
  readonly missing: Errors;
  send(values: Readonly<Record<string, string>>): Promise<Answer<unknown>>;
  fieldOf(code: string): string;
  onDone(): void;
}): Submit {
  const refusalText = useRefusalText();
  const [errors, setErrors] = useState<Errors>({});
  const [isBusy, setBusy] = useState(false);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const element = event.currentTarget;
    const values = readValues(element);
    const missing = Object.fromEntries(Object.entries(form.missing).filter(([name]) => values[name]?.trim() === ""));
    setErrors(missing);
    const first = Object.keys(missing)[0];
    if (first) return focusField(element, first);
    setBusy(true);
    const answer = await form.send(values);
    // It stays busy until the next page is there.
    if (answer.ok) return form.onDone();
    setBusy(false);
    const field = form.fieldOf(answer.code);
    setErrors({ [field]: refusalText(answer) });
    focusField(element, field);
  };
  return { errors, isBusy, onSubmit, forget: () => setErrors({}) };
}

const readValues = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

function focusField(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLElement) field.focus();
}
