"use client";

import { useTranslations } from "next-intl";
import { StepList } from "./step-list";

export function OverviewPage() {
  const t = useTranslations("frame.overview");
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-9 pt-[26px] pb-6 max-sm:px-4 max-sm:pt-[18px] print:overflow-visible">
      <section aria-labelledby="steps-heading" className="mt-6">
        <h2 id="steps-heading" className="border-b border-line pb-2 text-heading font-semibold">{t("steps")}</h2>
        <StepList />
      </section>
    </div>
  );
}
