"use client";

import { useLocale, useTranslations } from "next-intl";
import { shortName } from "@/components/ui/initials";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useRegistry } from "@/lib/client/plan-provider";
import { type ReadinessFinding } from "@/lib/plan/derive/readiness/findings";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { findSection } from "../places";

/** Why a question is open, in one sentence. */
export function useReason(): (finding: ReadinessFinding, section: Section, record: AnyRecord | null) => string {
  const t = useTranslations("readiness.why");
  const language = useLocale();
  const registry = useRegistry();
  const snapshot = useReplicaIfAny()?.snapshot;
  const namesOf = (people: readonly string[]) => {
    const names = people.map((id) => shortName(String(snapshot?.record("people", id)?.values["name"] ?? "")));
    return language === "ko" ? names.join(", ") : new Intl.ListFormat(language).format(names);
  };
  return (finding, section, record) => {
    const field = finding.field === null ? undefined : section.fields[finding.field];
    const label = field?.label[language] ?? "";
    const noun = findSection(registry, finding.namedBy?.section ?? "")?.noun[language] ?? "";
    switch (finding.code) {
      case "empty": return t("empty", { field: label });
      case "notNamed": return field ? t("emptyNotNamed", { field: label, noun }) : t("notNamed", { noun });
      case "severalAccountable": return t("severalAccountable", { names: namesOf(finding.others), count: finding.others.length });
      case "short": return t("short", { missing: finding.missing ?? 0, needed: Number(record?.values["needed"]) });
      default: return t(finding.code);
    }
  };
}
