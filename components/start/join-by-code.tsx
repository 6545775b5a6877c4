"use client";

import { useTranslations } from "next-intl";
import { EntryProvider } from "./entry";
import { JoinForm } from "./join-form";

export function JoinByCode({ isKnown }: { isKnown: boolean }) {
  const t = useTranslations("start");
  return (
    <EntryProvider isKnown={isKnown}>
      <h2 className="mb-2.5 text-heading font-semibold">{t("join")}</h2>
      <JoinForm />
    </EntryProvider>
  );
}
