"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { CopyButton } from "@/components/ui/copy-button";
import { inputClass } from "@/components/ui/text-input";
import { useSurvey } from "@/lib/client/use-survey";
import { type Survey } from "@/lib/plan/survey";

/** The address to hand out, and whether it takes answers. */
export function SurveyLink({ record, survey: { token, isOpen } }: { record: string; survey: Survey }) {
  const t = useTranslations("survey");
  const { open, isPending } = useSurvey(record);
  const address = `${location.origin}/survey/${token}`;
  return (
    <div className="flex items-center gap-1.5 max-sm:flex-wrap print:hidden">
      {token === null ? <p className="min-w-0 flex-1 text-note text-pretty text-ink-subtle">{t("lostAddress")}</p> : (
        <span className="flex min-w-0 flex-1 items-center gap-1.5 max-sm:basis-full">
          <input
            readOnly
            aria-label={t("address")}
            value={address}
            onFocus={({ currentTarget }) => currentTarget.select()}
            className={cx(inputClass(), "h-control min-w-0 truncate px-2 text-ui max-sm:h-11", !isOpen && "text-ink-subtle")}
          />
          <CopyButton label={t("copyLink")} text={() => address} />
        </span>
      )}
      <Button variant="outline" className="max-sm:h-11" aria-disabled={isPending} onClick={() => void (!isPending && open(!isOpen))}>{t(isOpen ? "close" : "reopen")}</Button>
    </div>
  );
}
