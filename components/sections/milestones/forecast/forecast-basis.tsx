"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { useForecastPart } from "@/lib/client/use-forecast";
import { type ForecastBasis } from "@/lib/plan/derive/forecast/model";
import { RecordLink } from "@/components/sections/record-link";

/** What the forecast rests on, and where to fill in what it lacks. */
export function ForecastBasisLine() {
  const t = useTranslations("forecast");
  const basis = useForecastPart((state) => state.basis);
  if (!basis) return null;
  const { ranges, unranged, risks } = basis;
  const counting = risks.filter(({ counts }) => counts).length;
  return (
    <div className="mt-5 max-w-read text-note text-ink-subtle tabular-nums">
      <p>{t("basis", { ranged: String(ranges.size - unranged.length), all: ranges.size, counting: String(counting), risks: risks.length })}</p>
      <Missing basis={basis} />
    </div>
  );
}

function Missing({ basis: { unranged, risks } }: { basis: ForecastBasis }) {
  const t = useTranslations("forecast");
  const idle = risks.filter(({ gaps }) => gaps.length > 0);
  if (unranged.length + idle.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="w-fit cursor-pointer rounded-cell py-1">{t("missing")}</summary>
      <Group title={t("withoutRange")} entries={unranged.map((id) => ({ id }))} section="tasks" />
      <Group title={t("riskGaps")} entries={idle.map(({ id, gaps }) => ({ id, note: gaps.map((gap) => t(`gap.${gap}`)).join(", ") }))} section="risks" />
    </details>
  );
}

const most = 8;

function Group({ title, entries, section }: { title: string; entries: readonly { readonly id: string; readonly note?: ReactNode }[]; section: string }) {
  const t = useTranslations("forecast");
  if (entries.length === 0) return null;
  return (
    <div className="mt-1.5">
      <p className="font-medium text-ink-muted">{title}</p>
      <ul>
        {entries.slice(0, most).map(({ id, note }) => (
          <li key={id} className="flex min-h-target items-center gap-2 py-0.5">
            <RecordLink section={section} id={id} />
            {note && <span className="flex-none">{note}</span>}
          </li>
        ))}
      </ul>
      {entries.length > most && <p>{t("more", { count: entries.length - most })}</p>}
    </div>
  );
}
