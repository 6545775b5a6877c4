"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRegistry } from "@/lib/client/plan-provider";
import { useReplica } from "@/lib/client/use-replica";
import { useMayEdit } from "@/lib/client/use-role";
import { type ScheduleFinding } from "@/lib/plan/derive/schedule/findings";
import { findSection } from "@/components/plan/places";
import { Button } from "@/components/ui/button";
import { addBuffer, removeLink, suggestedText } from "./mend";
import { useFindingWords } from "./use-finding-words";

/** The one thing to do about a finding: mend it, or go to the field that says so. */
export function FindingFix({ finding, onGoTo }: { finding: ScheduleFinding; onGoTo(finding: ScheduleFinding): void }) {
  const t = useTranslations("findings");
  const language = useLocale();
  const replica = useReplica();
  const mayEdit = useMayEdit();
  const section = findSection(useRegistry(), finding.section);
  const words = useFindingWords(replica);
  const { code, repair, field } = finding;
  if (mayEdit && repair) {
    const label = t("removeLink", { link: words.link(repair) });
    return (
      <Button size="sm" variant="outline" aria-label={label} title={label} className="max-w-[min(28rem,40vw)]" onClick={() => removeLink(replica, repair)}>
        <span className="truncate">{code === "cycle" ? label : t("remove")}</span>
      </Button>
    );
  }
  if (mayEdit && code === "noBuffer")
    return (
      <Button size="sm" variant="outline" aria-label={t("addBufferTo", { name: words.name(finding.record), days: suggestedText })} onClick={() => addBuffer(replica, finding.section, finding.record)}>
        {t("addBuffer", { days: suggestedText })}
      </Button>
    );
  const label = field === null ? undefined : section?.fields[field]?.label[language];
  return <Button size="sm" onClick={() => onGoTo(finding)}>{label ?? t("show")}</Button>;
}
