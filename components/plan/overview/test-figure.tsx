"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { useRegistry } from "@/lib/client/plan-provider";
import { countAnswered, type Tick } from "@/lib/plan/derive/readiness/ticks";
import { WordTicks } from "../outsider/word-ticks";
import { useOpenPlan } from "../plan-context";
import { stepPath } from "../places";
import { useReadiness } from "../use-readiness";
import { Part } from "./part";

/** "Could an outsider run this plan?": the ticks, and of each word the first question that is open. */
export function TestFigure() {
  const t = useTranslations("frame");
  const overview = useTranslations("overview");
  const registry = useRegistry();
  const { id: plan } = useOpenPlan();
  const ticks = useReadiness();
  return (
    <Part
      title={overview("outsider")}
      note={t("answered", { ...countAnswered(ticks) })}
      link={{ href: stepPath(registry, plan, "outsider"), label: overview("openTest") }}
    >
      <div className="mt-2"><WordTicks ticks={ticks} below={(_, ofWord) => <FirstOpen ticks={ofWord} />} /></div>
    </Part>
  );
}

function FirstOpen({ ticks }: { ticks: readonly Tick[] }) {
  const t = useTranslations("frame");
  const language = useLocale();
  const [open, ...more] = ticks.filter(({ isAnswered }) => !isAnswered);
  if (!open)
    return (
      <p className="mt-2 flex items-center gap-1 text-positive-text">
        <Icon name="check" size={14} />
        {t("allAnswered")}
      </p>
    );
  return (
    <p className="mt-2 text-pretty">
      {open.question.text[language]} {more.length > 0 && <span className="whitespace-nowrap text-ink-subtle tabular-nums">{t("moreOpen", { count: more.length })}</span>}
    </p>
  );
}
