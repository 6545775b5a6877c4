"use client";

import { Suspense, useState } from "react";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast";
import { useSection } from "@/components/plan/use-section";
import { sectionPath } from "@/components/plan/places";
import { useOpenPlan } from "@/components/plan/plan-context";
import { lazy } from "@/components/ui/lazy";

const DetailsPanel = lazy(() => import("@/components/plan/details-panel").then((module) => module.DetailsPanel));

/** A record, and the field of it that is asked for; null is the first. */
export interface Shown {
  readonly section: string;
  readonly record: string;
  readonly field: string | null;
}

/** Details of records of any section, for views that have no table around them. */
export function RecordDetails({ shown, onGo, onClose }: { shown: Shown; onGo(shown: Shown): void; onClose(): void }) {
  const t = useTranslations("table");
  const plan = useOpenPlan();
  const section = useSection(shown.section);
  const [said, say] = useState("");
  function copyLink(record: string): void {
    const address = `${location.origin}${sectionPath(plan.id, section.id)}#${record}`;
    navigator.clipboard.writeText(address).then(() => say(t("linkCopied")), () => showToast({ message: t("linkNotCopied") }));
  }
  return (
    <>
      <Suspense>
        <DetailsPanel key={section.id} section={section} record={shown.record} field={shown.field} onGo={(record) => onGo({ section: section.id, record, field: null })} onCopyLink={copyLink} onClose={onClose} />
      </Suspense>
      <output className="sr-only">{said}</output>
    </>
  );
}
