"use client";

import { useLocale, useTranslations } from "next-intl";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useOpenPlan } from "@/components/plan/plan-context";
import { sectionPath } from "@/components/plan/places";
import { buttonClass } from "@/components/ui/button-class";
import { useCapacity } from "@/lib/client/use-capacity";
import { useReady } from "@/lib/client/use-saved";
import { type Capacity, type Known } from "@/lib/plan/derive/capacity/capacity";
import { toIsoDate } from "@/lib/plan/day-number";
import { formatDate } from "@/lib/plan/format/dates";
import { HeatMap } from "./heat-map";
import { LoadTable } from "./load-table";
import { type Measure, formatHours } from "./load-format";

/** The heat map, or its table; a plan without people asks for them. */
export function CapacityMap({ measure, isTable }: { measure: Measure; isTable: boolean }) {
  const known = useCapacity(whole, null, isSameLoad);
  const isReady = useReady();
  if (!known || !isReady) return null;
  if (known.capacity.people.length === 0) return <Nobody />;
  return (
    <div className="pt-2">
      {isTable ? <LoadTable known={known} /> : <HeatMap known={known} measure={measure} />}
      <Sentence {...known.capacity} />
    </div>
  );
}

const whole = (known: Known): Known | null => known;
/** Most edits change nobody's load. */
const isSameLoad = (a: Known | null, b: Known | null): boolean => a !== null && a.capacity === b?.capacity;

/** The map in a sentence, for who does not see it and for paper. */
function Sentence({ people, weeks, hoursAWeek }: Capacity) {
  const t = useTranslations("capacity.map");
  const language = useLocale();
  const { year } = usePlanFacts();
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const date = (day: number) => formatDate(toIsoDate(day), { language, year, short: true });
  return (
    <p className="sr-only print:not-sr-only print:text-note">
      {t("sentence", { people: people.length, hours: formatHours(hoursAWeek), first: date(first.monday), last: date(last.monday + 6) })}
    </p>
  );
}

function Nobody() {
  const t = useTranslations("capacity.map");
  const { id } = useOpenPlan();
  return (
    <div className="flex flex-wrap items-center gap-3 border-b border-line-faint py-5">
      <p className="max-w-read text-body text-ink-muted">{t("nobody")}</p>
      <a href={sectionPath(id, "people")} className={buttonClass({ variant: "outline" })}>{t("toPeople")}</a>
    </div>
  );
}
