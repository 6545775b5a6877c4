"use client";

import { useTranslations } from "next-intl";
import { type ForecastResult } from "@/lib/plan/derive/forecast/result";
import { RankedList } from "./ranked-list";
import { RecordLink } from "@/components/sections/record-link";
import { TargetName } from "./target-name";
import { useForecastWords } from "./use-forecast-words";

/** Days on average; a risk that costs less decides nothing. */
const least = 0.05;

interface Cost {
  readonly id: string;
  readonly chance: number;
  /** Days at the end of the plan when it happens. */
  readonly days: number;
  /** Where it costs most, unless that is the end of the plan. */
  readonly worst: { readonly id: string | null; readonly days: number } | null;
}

/** The risks by what they cost on average at the end of the plan. */
export function CostlyRisks({ result }: { result: ForecastResult }) {
  const t = useTranslations("forecast");
  const words = useForecastWords();
  const costs = costsOf(result);
  const highest = Math.max(...costs.map(onAverage), least);
  return (
    <RankedList
      title={t("risks")}
      hint={t("risksHint")}
      empty={t("noRisks")}
      entries={costs.map((cost) => ({
        id: cost.id,
        share: onAverage(cost) / highest,
        name: <RecordLink section="risks" id={cost.id} />,
        figure: t("riskCost", { days: words.tenths(onAverage(cost)) }),
        note: (
          <>
            {t("riskWhen", { days: words.tenths(cost.days), chance: words.percent(cost.chance) })}
            {cost.worst && <>{" · "}<TargetName id={cost.worst.id} />{": "}{t("days", { days: words.tenths(cost.worst.days) })}</>}
          </>
        ),
      }))}
    />
  );
}

const onAverage = ({ chance, days }: Cost): number => chance * days;

function costsOf({ risks, chance, effect, targets }: ForecastResult): Cost[] {
  const costs = risks.map((id, risk): Cost => {
    const effects = targets.map((target, index) => ({ id: target.id, days: effect[risk * targets.length + index] ?? 0 }));
    const days = effects.at(-1)?.days ?? 0;
    const worst = effects.reduce((most, each) => (each.days > most.days + least ? each : most), { id: null as string | null, days });
    return { id, chance: chance[risk] ?? 0, days, worst: worst.id === null ? null : worst };
  });
  return costs.filter(({ chance, days, worst }) => chance * Math.max(days, worst?.days ?? 0) >= least).sort((a, b) => onAverage(b) - onAverage(a));
}
