"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { shortName } from "@/components/ui/initials";
import { usePlan } from "@/lib/client/use-plan";
import { daysAWeek } from "@/lib/plan/derive/level/load";
import { type WayOut } from "@/lib/plan/derive/capacity/way";
import { formatHours } from "./load-format";
import { useNames } from "./use-names";

/** A way out in words: what to do, and what it costs. */
export function useWayWords(): { label(way: WayOut): ReactNode; cost(way: WayOut): string } {
  const t = useTranslations("capacity.way");
  const week = useTranslations("capacity.week");
  const name = useNames();
  const textLanguage = useTextLanguage();
  const usual = usePlan(daysAWeek);
  const hours = (count: number) => formatHours(count);
  const person = (id: string) => shortName(name("people", id));

  function label(way: WayOut): ReactNode {
    const title = name("tasks", way.task);
    const given = { title, task: (text: ReactNode) => <span lang={textLanguage(title)}>{text}</span> };
    switch (way.kind) {
      case "later": return way.days === usual ? t.rich("laterWeek", given) : t.rich("later", { ...given, days: way.days });
      case "give": return way.whole ? t.rich("whole", { ...given, name: person(way.to) }) : t.rich("share", { ...given, name: person(way.to), hours: hours(way.freed) });
      case "cut": return t.rich("cut", given);
    }
  }

  function cost(way: WayOut): string {
    const costs = way.kind === "later" ? costOfLater(way)
      : way.kind === "give" ? [t("isAt", { name: person(way.to), percent: String(way.percent) }), ...(way.fits.length > 0 ? [t("fits", { words: way.fits.join(", ") })] : [])]
        : [t("frees", { hours: hours(way.freed) }), t("waiting", { count: way.waiting })];
    return [...costs, ...(way.left > 0 ? [week("still", { hours: hours(way.left) })] : [])].join(", ");
  }

  function costOfLater({ days, slack, consequences: { finish, milestones, buffers } }: Extract<WayOut, { kind: "later" }>): string[] {
    if (finish) return [t("ends", { days: finish.after - finish.before }), ...milestones.slice(0, 1).map(moved)];
    const costs = days <= slack ? [t("usesSlack", { days: String(days), slack })] : [];
    const [buffer] = buffers;
    if (buffer) costs.push(t("usesBuffer", { days: String(buffer.before - buffer.after), size: String(buffer.size), name: name("milestones", buffer.id) }));
    return [...costs, ...milestones.slice(0, 2).map(moved)];
  }
  const moved = ({ id, before, after }: WayOut["consequences"]["milestones"][number]) =>
    t("moves", { name: name("milestones", id), days: after.start - before.start });

  return { label, cost };
}
