"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { type Drift } from "@/lib/plan/derive/baseline";

/** "+4 d": how far it is from the baseline; nothing without one. */
export function SlipLabel({ drift }: { drift: Drift | null }) {
  const text = useSlipText()(drift);
  return text !== "" && <span className={cx("font-semibold", tones[wayOf(drift?.slip ?? 0)])}>{text}</span>;
}

export function useSlipText(): (drift: Drift | null) => string {
  const t = useTranslations("milestones");
  return (drift) => (drift === null || drift.slip === null ? "" : t(wayOf(drift.slip), { days: String(Math.abs(drift.slip)) }));
}

const wayOf = (slip: number) => (slip > 0 ? "later" : slip < 0 ? "earlier" : "same");

const tones = { later: "text-caution-text", earlier: "text-positive-text", same: "text-ink-subtle" } as const;
