"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { type Baselines } from "@/lib/client/use-baselines";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { useRefusalText } from "@/components/ui/use-refusal-text";

/** As many as the server takes. */
const longest = 60;

/** The one field of a baseline that people write. `submit` answers whether the server took it. */
export function BaselineName({ baselines, initial, hint, button, submit, onNaming, onDone }: {
  baselines: Baselines;
  initial: string;
  hint?: string;
  button: string;
  submit(name: string): Promise<boolean>;
  /** While it is there it says itself what was refused. */
  onNaming(isNaming: boolean): void;
  onDone(name: string): void;
}) {
  const t = useTranslations("milestones.baseline");
  const refusalText = useRefusalText();
  const [name, setName] = useState(initial);
  const { refusal, isPending, dismiss } = baselines;
  useEffect(() => {
    dismiss();
    onNaming(true);
    return () => {
      dismiss();
      onNaming(false);
    };
  }, [dismiss, onNaming]);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isPending) return;
    const text = name.trim();
    if (text === initial && text !== "") return onDone(text);
    if (await submit(text)) onDone(text);
  }
  return (
    <form className="grid gap-3" onSubmit={(event) => void send(event)}>
      <TextInput
        label={t("name")}
        value={name}
        maxLength={longest}
        autoComplete="off"
        hint={hint}
        error={refusal ? refusalText(refusal) : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" variant="primary" size="lg" aria-disabled={isPending} className="justify-self-start">{button}</Button>
    </form>
  );
}
