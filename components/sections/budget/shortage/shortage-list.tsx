"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { shortName } from "@/components/ui/initials";
import { useCapacityStore } from "@/lib/client/use-capacity";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { createTrial } from "@/lib/plan/derive/capacity/trial";
import { toIsoDate } from "@/lib/plan/day-number";
import { type Shortage, type ShortageWay, waysOutOf } from "@/lib/plan/derive/shortage";
import { formatDate } from "@/lib/plan/format/dates";
import { formatNumber } from "@/lib/plan/format/numbers";
import { type RecordChange } from "@/lib/plan/plan";
import { formatHours } from "../capacity/load-format";
import { useApply } from "../capacity/use-apply";
import { useNames } from "../capacity/use-names";
import { useWayWords } from "../capacity/use-way-words";
import { Line } from "../capacity/ways";

const mostShown = 6;

/** Each shortage with its three ways out: less scope, a later date, other people. */
export function ShortageList({ shortages }: { shortages: readonly Shortage[] }) {
  const t = useTranslations("resources.shortage");
  const shown = shortages.slice(0, mostShown);
  const ways = useWays(shown);
  return (
    <ul className="px-3 py-1">
      {shown.map((shortage, index) => (
        <li key={shortage.kind === "overload" ? shortage.person : shortage.record} className="border-b border-line-faint py-2.5 last:border-b-0">
          <p className="text-ink"><What shortage={shortage} /></p>
          {ways?.[index] && <Three way={ways[index]} />}
        </li>
      ))}
      {shortages.length > mostShown && <li className="py-1.5 text-ink-muted">{t("more", { count: shortages.length - mostShown })}</li>}
    </ul>
  );
}

/** Null until they are found: the list shows first. */
function useWays(shortages: readonly Shortage[]): readonly ShortageWay[] | null {
  const store = useCapacityStore();
  const [ways, setWays] = useState<readonly ShortageWay[] | null>(null);
  const key = JSON.stringify(shortages);
  useEffect(() => {
    if (!store) return;
    const timer = setTimeout(() => {
      const trial = createTrial(store.get(), store.busy());
      setWays((JSON.parse(key) as readonly Shortage[]).map((shortage) => waysOutOf(trial, shortage)));
    });
    return () => clearTimeout(timer);
  }, [store, key]);
  return ways;
}

function What({ shortage }: { shortage: Shortage }) {
  const t = useTranslations("resources.shortage");
  const language = useLocale();
  const { year } = usePlanFacts();
  const names = useNames();
  const textLanguage = useTextLanguage();
  const snapshot = useReplicaIfAny()?.snapshot;
  const name = shortage.kind === "overload" ? shortName(names("people", shortage.person)) : names("resources", shortage.record);
  const b = (text: ReactNode) => <b lang={textLanguage(name)} className="font-semibold">{text}</b>;
  if (shortage.kind === "overload") {
    const day = formatDate(toIsoDate(shortage.worst.monday), { language, year, short: true });
    return t.rich("overload", { name, hours: formatHours(shortage.over), weeks: shortage.weeks.length, day, b });
  }
  const { days, gap, record } = shortage;
  const when = days === null ? t("noDate") : days === 0 ? t("today") : days > 0 ? t("inDays", { days }) : t("wasNeeded", { days: -days });
  const unit = String(snapshot?.record("resources", record)?.values["unit"] ?? "");
  return <>{t.rich("missing", { name, gap: formatNumber(gap.gap, unit, language), b })}, {when}</>;
}

function Three({ way }: { way: ShortageWay }) {
  const t = useTranslations("resources.shortage");
  const lines = useLines(way);
  const apply = useApply();
  return (
    <dl className="mt-1 grid grid-cols-3 gap-x-4 gap-y-1 max-lg:grid-cols-1">
      {(["scope", "date", "who"] as const).map((kind) => {
        const line = lines[kind];
        return (
          <div key={kind} className="min-w-0">
            <dt className="text-note text-ink-subtle">{t(kind)}</dt>
            <dd className="-mx-2">
              {line ? <Line label={line.label} cost={line.cost} onPress={apply && (() => apply(line.changes))} /> : <span className="block px-2 py-1.5 text-ink-subtle">{t("none")}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface WayLine { readonly label: ReactNode; readonly cost: string; readonly changes: readonly RecordChange[] }

function useLines(way: ShortageWay): Readonly<Record<"scope" | "date" | "who", WayLine | null>> {
  const t = useTranslations("resources.shortage");
  const ways = useTranslations("capacity.way");
  const language = useLocale();
  const { year } = usePlanFacts();
  const names = useNames();
  const words = useWayWords();
  if (way.kind === "overload") {
    const line = (of: typeof way.scope): WayLine | null => of && { label: words.label(of), cost: words.cost(of), changes: of.changes };
    return { scope: line(way.scope), date: line(way.date), who: line(way.people) };
  }
  const { scope, date, people } = way;
  const person = people && shortName(names("people", people.person));
  return {
    scope: { label: t("getAlong", { before: String(scope.before), after: String(scope.after) }), cost: t(scope.isMust ? "isMust" : "wasWish"), changes: scope.changes },
    date: date && {
      label: t("needLater", { days: date.days, date: formatDate(date.to, { language, year, short: true }) }),
      cost: date.milestone === null ? t("noMilestone") : t("before", { name: names("milestones", date.milestone) }),
      changes: date.changes,
    },
    who: people && { label: t("seesToIt", { name: person ?? "" }), cost: ways("isAt", { name: person ?? "", percent: String(people.percent) }), changes: people.changes },
  };
}
