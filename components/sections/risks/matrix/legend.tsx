"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { bandEnds, bands } from "@/lib/plan/derive/risk/score";
import { cx } from "@/components/ui/class-names";
import { bandFill } from "../score-tile";

/** "1–4 Low" and so on. */
export const Legend = memo(function Legend() {
  const t = useTranslations("risks");
  return (
    <ul className="mt-4 flex flex-wrap gap-x-3 gap-y-1 text-note text-ink-muted">
      {bands.map((band) => {
        const [from, to] = bandEnds[band];
        return (
          <li key={band} className="inline-flex items-center gap-1.5 tabular-nums">
            <span aria-hidden="true" className={cx("size-3 rounded-[3px] inset-ring inset-ring-line-strong", bandFill[band])} />
            {t("legend", { from: String(from), to: String(to), band: t(`band.b${band}`) })}
          </li>
        );
      })}
    </ul>
  );
});
