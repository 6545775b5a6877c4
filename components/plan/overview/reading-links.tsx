"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { useOpenPlan } from "../plan-context";
import { overviewPath } from "../places";

/** What and why, for those who lead it; how, for those who do it. */
export const readings = ["leader", "team"] as const;
export type Reading = (typeof readings)[number];

export const readReading = (view: string | null): Reading | null => readings.find((reading) => reading === view) ?? null;

export const readingPath = (plan: string, reading: Reading): string => `${overviewPath(plan)}?view=${reading}`;

export function ReadingLinks() {
  const t = useTranslations("readiness.reading");
  const { id: plan } = useOpenPlan();
  return (
    <ul className="mt-1">
      {readings.map((reading) => (
        <li key={reading} className="border-b border-line-faint">
          <a href={readingPath(plan, reading)} className="group flex min-h-11 items-center gap-2 py-1.5">
            <span className="min-w-0">
              <span className="block font-medium group-hover:underline">{t(`${reading}.title`)}</span>
              <span className="block text-pretty text-ink-subtle">{t(`${reading}.text`)}</span>
            </span>
            <Icon name="right" size={14} className="ml-auto text-ink-subtle" />
          </a>
        </li>
      ))}
    </ul>
  );
}
