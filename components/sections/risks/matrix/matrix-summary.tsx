"use client";

import { useTranslations } from "next-intl";
import { useTable } from "@/lib/client/use-plan";
import { useEarlierRisks } from "@/lib/client/use-trail";
import { exposureOf } from "@/lib/plan/derive/risk/exposure";
import { summaryOf } from "@/lib/plan/derive/risk/register";
import { bands, scoreAt, scoreOf } from "@/lib/plan/derive/risk/score";
import { formatMoney } from "@/lib/plan/format/money";
import { numberFormat } from "@/lib/plan/format/number-format";
import { type AnyRecord } from "@/lib/plan/section";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { IconButton } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { useRisks } from "../risks-context";

/** "1 very high, 4 high, 2 medium, 1 low. R1 went up." and what all of it puts at stake. */
export function MatrixSummary() {
  const { records: risks } = useTable("risks");
  const t = useTranslations("risks");
  const trail = useTrailWords(risks);
  const { counts, unscored } = summaryOf(risks);
  const parts = bands.toReversed().filter((band) => counts[band] > 0)
    .map((band) => t("bandCount", { count: String(counts[band]), band: t(`bandInText.b${band}`) }));
  if (unscored > 0) parts.push(t("unscored", { count: unscored }));
  return (
    <div className="mt-3 text-ui text-pretty text-ink-muted">
      <p>{parts.length > 0 && `${parts.join(", ")}.`}{trail.map((sentence) => ` ${sentence}`)}</p>
      <ExposureLine risks={risks} />
    </div>
  );
}

function ExposureLine({ risks }: { risks: readonly AnyRecord[] }) {
  const t = useTranslations("risks");
  const { language, currency } = usePlanFacts();
  const { days, money, unsaid } = exposureOf(risks);
  if (days === 0 && money === 0) return null;
  const figure = numberFormat(language, { maximumFractionDigits: 1 }).format(days);
  return (
    <p className="mt-1 flex items-center gap-1">
      <span>{t.rich("exposure", { b: (words) => <span className="font-medium text-ink tabular-nums">{words}</span>, days: figure, money: formatMoney(money, currency, language) })}</span>
      <Popover
        label={t("exposureHow")}
        align="end"
        className="w-80 max-w-[calc(100vw-16px)] p-4"
        trigger={(props) => <IconButton {...props} icon="info" size="sm" label={t("exposureHow")} className="max-sm:size-11! print:hidden" />}
      >
        <div className="grid gap-2 text-pretty text-ink-muted">
          <p>{t("exposureHelp")}</p>
          {unsaid > 0 && <p>{t("exposureOpen", { count: unsaid })}</p>}
        </div>
      </Popover>
    </p>
  );
}

/** Which risks stood elsewhere in the last days. */
function useTrailWords(risks: readonly AnyRecord[]): readonly string[] {
  const t = useTranslations("risks");
  const { nameOf } = useRisks();
  const earlier = useEarlierRisks();
  const moved = { wentUp: [] as string[], wentDown: [] as string[] };
  for (const risk of risks) {
    const [now, before] = [scoreOf(risk), earlier.get(risk.id)];
    if (!now || !before) continue;
    const by = now.score - scoreAt(before).score;
    if (by !== 0) moved[by > 0 ? "wentUp" : "wentDown"].push(nameOf(risk.id));
  }
  return (["wentUp", "wentDown"] as const).filter((way) => moved[way].length > 0).map((way) => t(way, { risks: moved[way].join(", ") }));
}
