"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { LonePage } from "@/components/start/lone-page";
import { differingLanguage } from "@/lib/plan/format/text-language";
import { SurveyForm, type SurveyFormProps } from "./survey-form";

/** What a person without an account meets at a survey's address, and then their thanks. */
export function SurveyPage({ title, ...form }: Omit<SurveyFormProps, "onSent"> & { title: string }) {
  const t = useTranslations("survey.page");
  const language = useLocale();
  const [isSent, setSent] = useState(false);
  if (isSent)
    return (
      // The form is gone, and the focus with it: here it is read what became of the answers.
      <div ref={(page) => page?.focus()} tabIndex={-1} className="outline-none">
        <LonePage title={t("thanks")} text={t("thanksText")} />
      </div>
    );
  return (
    <LonePage title={title || t("title")} lang={differingLanguage(title, language)} text={t("readers")} isWide>
      <SurveyForm {...form} isAsked={form.questions.length === 1 && form.questions[0] === title} onSent={() => setSent(true)} />
    </LonePage>
  );
}
