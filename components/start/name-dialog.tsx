"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextInput } from "@/components/ui/text-input";
import { useRefusalText } from "@/components/ui/use-refusal-text";
import { type Refusal } from "@/lib/client/request";

/** The one thing a guest is asked. `onName` answers a refusal when it could not be kept. */
export function NameDialog({ open, onName, onClose }: {
  open: boolean;
  onName(name: string): Promise<Refusal | null>;
  onClose(): void;
}) {
  const t = useTranslations("start");
  const refusalText = useRefusalText();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const name = input.current?.value.trim() ?? "";
    if (name === "") return setError(t("youMissing"));
    setBusy(true);
    const refusal = await onName(name);
    setBusy(false);
    setError(refusal && refusalText(refusal));
  };
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={t("youTitle")} description={t("youHint")} initialFocus={input}>
      <form className="grid gap-4" onSubmit={submit} noValidate>
        <TextInput ref={input} label={t("you")} name="name" autoComplete="name" maxLength={60} error={error} onChange={() => setError(null)} />
        <div className="flex items-center justify-between">
          <Link href="/sign-in" className="inline-flex min-h-target items-center font-medium text-accent-text hover:underline">
            {t("haveAccount")}
          </Link>
          <Button type="submit" variant="primary" size="lg" aria-disabled={isBusy}>{t("goOn")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
