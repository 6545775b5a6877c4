"use client";

import { useTranslations } from "next-intl";
import { LonePage } from "@/components/start/lone-page";
import { buttonClass } from "@/components/ui/button-class";

export default function ErrorPage({ retry }: { retry: () => void }) {
  const t = useTranslations("start");
  return (
    <LonePage title={t("brokenTitle")} text={t("brokenText")}>
      <button type="button" className={buttonClass({ variant: "outline", size: "lg" })} onClick={retry}>{t("loadAgain")}</button>
    </LonePage>
  );
}
