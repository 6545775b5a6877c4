"use client";

import { useTranslations } from "next-intl";
import { LonePage } from "@/components/start/lone-page";
import { Button } from "@/components/ui/button";

export default function ErrorPage({ retry }: { retry: () => void }) {
  const t = useTranslations("start");
  return (
    <LonePage title={t("brokenTitle")} text={t("brokenText")}>
      <Button variant="outline" size="lg" onClick={retry}>{t("loadAgain")}</Button>
    </LonePage>
  );
}
