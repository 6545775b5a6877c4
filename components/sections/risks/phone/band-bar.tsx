"use client";

import { useTranslations } from "next-intl";
import { bands } from "@/lib/plan/derive/risk/score";
import { summaryOf } from "@/lib/plan/derive/risk/register";
import { type AnyRecord } from "@/lib/plan/section";
import { cx } from "@/components/ui/class-names";
import { bandFill } from "../score-tile";

/** As wide as there are risks of each size, the largest first. */
export function BandBar({ risks }: { risks: readonly AnyRecord[] }) {
  const t = useTranslations("risks");
  const { counts } = summaryOf(risks);
  const shown = bands.toReversed().filter((band) => counts[band] > 0);
  if (shown.length === 0) return null;
  return (
    <ul className="flex gap-1 pt-3.5 pb-1">
      {shown.map((band) => (
        <li key={band} style={{ flexGrow: counts[band] }} className={cx("flex h-7 min-w-12 basis-0 items-center overflow-hidden rounded-chip px-2.5 text-ui whitespace-nowrap text-risk-on tabular-nums forced-colors:border", bandFill[band])}>
          <span aria-hidden="true">{counts[band] > 1 ? `${counts[band]} ${t(`band.b${band}`)}` : counts[band]}</span>
          <span className="sr-only">{t("bandCount", { count: String(counts[band]), band: t(`bandInText.b${band}`) })}</span>
        </li>
      ))}
    </ul>
  );
}
