"use client";

import { useLocale, useTranslations } from "next-intl";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useForecastPart } from "@/lib/client/use-forecast";
import { dateAt, type TargetForecast } from "@/lib/plan/derive/forecast/result";
import { type Point } from "@/lib/plan/derive/schedule/calendar";
import { formatDate, formatFullDate } from "@/lib/plan/format/dates";

export interface ForecastWords {
  /** A share from 0 to 1; never "100%" of what some run denies. */
  percent(share: number): string;
  /** The day of a point as text beside a drawing says it. */
  day(target: TargetForecast, point: Point): string;
  /** The same for those who hear it. */
  fullDay(target: TargetForecast, point: Point): string;
  /** Working days to a tenth. */
  tenths(days: number): string;
  count(figure: number): string;
}

export function useForecastWords(): ForecastWords {
  const t = useTranslations("forecast");
  const locale = useLocale();
  const { language, year } = usePlanFacts();
  const calendar = useForecastPart(({ forecast }) => forecast?.calendar ?? null);
  const iso = (target: TargetForecast, point: Point) => (calendar ? dateAt(target, point, calendar) : null);
  return {
    percent(share) {
      const figure = Math.round(share * 100);
      if (figure === 100 && share < 1) return t("over99");
      return figure === 0 && share > 0 ? t("under1") : t("percent", { figure: String(figure) });
    },
    day(target, point) {
      const date = iso(target, point);
      return date === null ? "" : formatDate(date, { language, year, short: true });
    },
    fullDay(target, point) {
      const date = iso(target, point);
      return date === null ? "" : formatFullDate(date, language);
    },
    tenths: (days) => (days > 0 && days < 0.05 ? t("underTenth") : new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(days)),
    count: (figure) => new Intl.NumberFormat(locale).format(figure),
  };
}
