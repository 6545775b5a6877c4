"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Replica } from "@/lib/client/replica";
import { type ScheduleFinding } from "@/lib/plan/derive/schedule/findings";
import { type LinkPlace } from "@/lib/plan/derive/finding";

export interface FindingWords {
  text(finding: ScheduleFinding): string;
  /** "Map → Agree": from what comes first to what waits for it. */
  link(repair: LinkPlace): string;
  name(id: string): string;
}

/** Findings in words. */
export function useFindingWords({ snapshot }: Replica): FindingWords {
  const t = useTranslations("findings");
  const table = useTranslations("table");
  const language = useLocale();

  function name(id: string): string {
    const values = (snapshot.record("tasks", id) ?? snapshot.record("milestones", id))?.values;
    return String(values?.["title"] ?? values?.["name"] ?? "") || table("untitled");
  }
  const round = (path: readonly string[]) =>
    path.length === 2 ? new Intl.ListFormat(language).format(path.map(name)) : [...path, path[0] ?? ""].map(name).join(" → ");

  return {
    name,
    text(finding) {
      const { code, record, section, field, others, days = 0, path = [] } = finding;
      const values = { name: name(record), other: name(others[0] ?? ""), days };
      const isMilestone = section === "milestones";
      switch (code) {
        case "cycle": return path.length === 2 ? t("cycle", { names: round(path) }) : t("longCycle", { path: round(path) });
        case "orphanLink": return t(field === "milestone" ? "orphanMilestone" : "orphanLink", values);
        case "late": return t(isMilestone ? "lateMilestone" : "late", values);
        case "overdue": return t(isMilestone ? "overdueMilestone" : "overdue", values);
        case "bufferUsedUp": return t(isMilestone ? "bufferUsedUpBefore" : "bufferUsedUpAfter", values);
        default: return t(code, values);
      }
    },
    link: ({ record, field, on }) => (field === "milestone" ? `${name(record)} → ${name(on)}` : `${name(on)} → ${name(record)}`),
  };
}
