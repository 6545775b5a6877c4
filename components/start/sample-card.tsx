"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { useEntry } from "./entry";

export function SampleCard() {
  const t = useTranslations("start");
  const { busy, take } = useEntry();
  return (
    <button
      type="button"
      aria-disabled={busy !== null}
      onClick={() => take({ kind: "sample" })}
      className="group grid justify-items-start gap-px rounded-chip text-left leading-[18px]"
    >
      <b className="text-body leading-5">{t("sampleTitle")}</b>
      <span className="text-pretty text-ink-subtle">{t("sampleText")}</span>
      <span className="mt-1 inline-flex items-center gap-0.5 leading-5 font-medium text-accent-text group-hover:underline">
        {t("openSample")}
        <Icon name="right" size={14} />
      </span>
    </button>
  );
}
