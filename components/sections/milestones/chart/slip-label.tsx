"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { type Drift } from "@/lib/plan/derive/baseline";

/** "+4 d": how far it is from the baseline; nothing without one. */
export function SlipLabel({ drift }: { drift: Drift | null }) {
  const t = useTranslations("milestones");
  if (!drift || drift.slip === null) return null;
  const { slip } = drift;
  const key = slip > 0 ? "later" : slip < 0 ? "earlier" : "same";
  return <span className={cx("font-semibold", tones[key])}>{t(key, { days: String(Math.abs(slip)) })}</span>;
}

const tones = { later: "text-caution-text", earlier: "text-positive-text", same: "text-ink-subtle" } as const;
