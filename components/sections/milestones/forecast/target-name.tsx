"use client";

import { useTranslations } from "next-intl";
import { useRecordPlace } from "@/components/fields/use-record-place";
import { useTextLanguage } from "@/components/fields/use-text-language";

/** A milestone as people named it; null is the end of the plan. */
export function TargetName({ id }: { id: string | null }) {
  const t = useTranslations("forecast");
  return id === null ? <>{t("planEnd")}</> : <MilestoneName id={id} />;
}

function MilestoneName({ id }: { id: string }) {
  const textLanguage = useTextLanguage();
  const name = useRecordPlace(milestones, id)?.title ?? "";
  return <span lang={textLanguage(name)}>{name}</span>;
}

const milestones = ["milestones"] as const;
