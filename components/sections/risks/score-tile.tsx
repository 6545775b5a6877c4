"use client";

import { useTranslations } from "next-intl";
import { type Band, type Score } from "@/lib/plan/derive/risk/score";
import { cx } from "@/components/ui/class-names";

/** Background of a band; its figure is always printed on it. */
export const bandFill: Readonly<Record<Band, string>> = { 1: "bg-risk-1", 2: "bg-risk-2", 3: "bg-risk-3", 4: "bg-risk-4" };

/** A score on the colour of its band. */
export function ScoreTile({ score, size = "sm" }: { score: Score | null; size?: "sm" | "md" | "lg" }) {
  const t = useTranslations("risks");
  const box = { sm: "h-5 min-w-[26px] text-ui", md: "size-8 text-body", lg: "size-14 text-title" }[size];
  if (!score)
    return <span className={cx("inline-grid place-items-center rounded-chip px-1 text-ink-subtle inset-ring inset-ring-line-strong tabular-nums", box)}><span aria-hidden="true">–</span><span className="sr-only">{t("noScore")}</span></span>;
  return (
    <span className={cx("inline-grid place-items-center rounded-chip px-1 font-semibold text-risk-on tabular-nums forced-colors:border", bandFill[score.band], box)}>
      {score.score}
      <span className="sr-only">, {t(`bandInText.b${score.band}`)}</span>
    </span>
  );
}
