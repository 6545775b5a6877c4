"use client";

import { useTranslations } from "next-intl";
import { useCommand } from "@/components/plan/commands";
import { Button } from "@/components/ui/button";
import { type GuideState } from "./use-guide";

export function GuideButton({ guide }: { guide: GuideState }) {
  const t = useTranslations("goals.guide");
  const { toggle, isOpen } = guide;
  useCommand(toggle && { id: "guide", group: "action", label: t("title"), icon: "info", run: toggle });
  if (!toggle) return null;
  return <Button on={isOpen} aria-expanded={isOpen} className="max-sm:h-11" onClick={toggle}>{t("title")}</Button>;
}
