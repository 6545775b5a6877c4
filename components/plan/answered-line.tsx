"use client";

import { useTranslations } from "next-intl";
import { type Step } from "@/lib/plan/section";
import { useAnswered } from "./use-answered";

/** "6 of 7 questions answered"; nothing for a step that asks none. */
export function AnsweredLine({ step }: { step: Step }) {
  const t = useTranslations("frame");
  const counts = useAnswered();
  const count = step in counts ? counts[step as keyof typeof counts] : null;
  return count && count.asked > 0 ? t("answered", { answered: count.answered, asked: count.asked }) : null;
}
