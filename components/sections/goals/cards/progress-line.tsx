"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { suffixOf } from "@/components/fields/field-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useSection } from "@/components/plan/use-section";
import { goalProgress } from "@/lib/plan/derive/goals";
import { formatNumber } from "@/lib/plan/format/numbers";
import { type AnyRecord } from "@/lib/plan/section";

/** The way from the start to the target as a line, and how much of it has been gone. */
export function ProgressLine({ record }: { record: AnyRecord }) {
  const t = useTranslations("goals.progress");
  const language = useLocale();
  const textLanguage = useTextLanguage();
  const section = useSection("goals");
  const { measure, unit, baseline, current, target } = record.values;
  const { share } = goalProgress(record.values);
  const write = (figure: unknown) => (typeof figure === "number" ? formatNumber(figure, String(unit ?? ""), language) : "–");
  if (typeof target !== "number" && typeof current !== "number") return null;
  const now = typeof current === "number" ? write(current) : t("notMeasured");
  return (
    <div className="mt-3 grid max-w-160 grid-cols-[minmax(0,168px)_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1 tabular-nums max-sm:grid-cols-1">
      <span lang={textLanguage(String(measure ?? ""))} className="wrap-anywhere text-ink-muted">{String(measure ?? "")}</span>
      <div>
        <p className="sr-only">{t("line", { start: write(baseline), target: write(target), now })}</p>
        <div aria-hidden="true" className="grid grid-cols-[auto_minmax(48px,1fr)_auto] items-center gap-x-3">
          <span className="text-ink-subtle">{write(baseline)}</span>
          <Line share={share} />
          <span><b className="text-ink">{write(target)}</b>{typeof target === "number" && <span className="text-ink-subtle"> {suffixOf(section, "target", record, language)}</span>}</span>
        </div>
        <p className="mt-1 text-note text-ink-muted">
          {t.rich("now", { figure: now, b: (text) => <b className="text-ink">{text}</b> })}{" · "}<ShareWords {...goalProgress(record.values)} />
        </p>
      </div>
    </div>
  );
}

/** Heavy where the way has been gone; a diamond where one is. */
function Line({ share }: { share: number | null }) {
  const gone = `${100 * Math.min(Math.max(share ?? 0, 0), 1)}%`;
  return (
    <span className="relative block h-3">
      <span className="absolute inset-x-0 top-[5.5px] h-px bg-line-strong forced-colors:bg-[CanvasText]" />
      <span className="absolute inset-y-[2.5px] right-0 w-px bg-line-strong forced-colors:bg-[CanvasText]" />
      <span className="absolute top-[4.5px] left-0 h-[3px] bg-line-heavy forced-colors:bg-[CanvasText]" style={{ width: gone }} />
      {share !== null && <span className="absolute top-[2px] -ml-1 size-2 rotate-45 rounded-[1px] bg-line-heavy forced-colors:bg-[CanvasText]" style={{ left: gone }} />}
    </span>
  );
}

/** Rounded down: what is not reached is never a hundred per cent. */
function ShareWords({ share, isReached }: ReturnType<typeof goalProgress>) {
  const t = useTranslations("goals.progress");
  const format = useFormatter();
  const percent = (part: number) => format.number(Math.floor(100 * part) / 100, { style: "percent" });
  if (isReached) return <span className="text-positive-text">{t("reached")}</span>;
  if (share === null) return t("unknown");
  return share < 0 ? <span className="text-caution-text">{t("worse", { share: percent(-share) })}</span> : t("share", { share: percent(share) });
}
