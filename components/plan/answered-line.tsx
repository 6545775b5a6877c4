"use client";

import { useTranslations } from "next-intl";
import { type Step } from "@/lib/plan/section";
import { useAnswered } from "./use-readiness";

/** "6 of 7 questions answered"; nothing for a step that asks none. */
export function AnsweredLine({ step }: { step: Step }) {
  const t = useTranslations("frame");
  const count = useAnswered()(step);
  return count.asked > 0 ? t("answered", { ...count }) : null;
}
