"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { type useLostEdits } from "@/lib/client/use-saved";
import { saveFile } from "./save-file";
import { usePlanName } from "./use-plan-name";

/** What was written and not sent, to be kept as a file. */
export function LostEditsBanner({ lost }: { lost: NonNullable<ReturnType<typeof useLostEdits>> }) {
  const t = useTranslations("frame.banner");
  const name = usePlanName();
  return (
    <Banner
      tone="critical"
      icon="alert"
      title={t("lostTitle", { count: lost.count })}
      actions={
        <>
          <Button size="sm" variant="outline" onClick={() => saveFile(lost.downloadJson(), `${name}.json`)}>{t("download")}</Button>
          <Button size="sm" onClick={lost.dismiss}>{t("discard")}</Button>
        </>
      }
    >
      {t("lostText")}
    </Banner>
  );
}
