"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { differingLanguage } from "@/lib/plan/format/text-language";
import { formatDate } from "@/lib/plan/format/dates";

export interface RecentPlan {
  readonly id: string;
  readonly name: string;
  /** Milliseconds. */
  readonly updatedAt: number;
}

/** What this device was in last; the rest one press away. */
export function RecentPlans({ plans, now }: { plans: readonly RecentPlan[]; now: number }) {
  const t = useTranslations("start");
  const portfolio = useTranslations("portfolio");
  const language = useLocale();
  const [latest, ...others] = plans;
  if (!latest) return null;

  const day = (plan: RecentPlan) =>
    formatDate(new Date(plan.updatedAt).toISOString().slice(0, 10), { language, year: new Date(now).getFullYear(), short: true });
  const entries: MenuEntry[] = others.map((plan) => ({ id: plan.id, label: plan.name, hint: day(plan), href: `/plans/${plan.id}` }));
  return (
    <>
      <span>{t("recent")}</span>
      <Link
        href={`/plans/${latest.id}`}
        lang={differingLanguage(latest.name, language)}
        className="inline-flex min-h-target min-w-0 items-center font-medium text-ink hover:underline"
      >
        <span className="truncate">{latest.name}</span>
      </Link>
      <span className="whitespace-nowrap" suppressHydrationWarning>{t("edited", { day: day(latest) })}</span>
      {entries.length > 0 && (
        <Menu
          label={t("yourPlans")}
          side="top"
          entries={entries}
          className="max-w-[min(480px,calc(100vw-32px))]"
          trigger={(props) => <Button size="sm" {...props}>{t("morePlans", { count: entries.length })}</Button>}
        />
      )}
      <Link href="/plans" className="inline-flex min-h-target items-center whitespace-nowrap hover:text-ink hover:underline">{portfolio("all")}</Link>
    </>
  );
}
