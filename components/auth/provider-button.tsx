"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { goTo } from "./next-place";
import { signInByProvider } from "./sign-in-request";

/** Signs in at the OpenID provider of this instance. */
export function ProviderButton({ name, next, hasFailed }: { name: string; next: string; hasFailed: boolean }) {
  const t = useTranslations("auth");
  const [failed, setFailed] = useState(hasFailed);
  const go = async () => {
    setFailed(false);
    const answer = await signInByProvider(next);
    if (answer.ok) goTo(answer.value.url);
    else setFailed(true);
  };
  return (
    <div className="mb-5 grid gap-2">
      <Button variant="outline" size="lg" className="max-sm:h-12" onClick={() => void go()}>{t("continueWith", { name })}</Button>
      {failed && <FieldError>{t("providerFailed", { name })}</FieldError>}
      <p className="mt-3 flex items-center gap-3 text-ink-subtle before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("or")}
      </p>
    </div>
  );
}
