"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { usePointerPresence } from "@/lib/client/use-presence";
import { AddButton } from "@/components/plan/add-button";
import { AnsweredLine } from "@/components/plan/answered-line";
import { PresencePointers } from "@/components/plan/presence-pointers";
import { StepHeader } from "@/components/plan/step-header";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { TablePanel } from "@/components/table/table-panel";
import { Icon } from "@/components/ui/icon";
import { type PanelProps } from "..";
import { OpenReasons } from "./open-reasons";
import { useWhyFindings } from "./use-why-findings";

/** Why each person: the reasons as a table, and above it which assignments have none. */
export function RationalePanel({ section }: PanelProps) {
  const t = useTranslations("tasks");
  const findings = useWhyFindings();
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  usePointerPresence(frame);
  const missing = findings.filter(({ code }) => code === "noReason").length;
  const summary = findings.length > 0 && (
    <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} className="inline-flex items-center gap-1.5 rounded-chip font-medium text-caution-text tabular-nums hover:underline">
      {missing > 0 ? t("unreasoned", { count: missing }) : t("doubtfulCount", { count: findings.length })}
      <Icon name="down" size={14} className={isOpen ? "rotate-180" : undefined} />
    </button>
  );
  return (
    <>
      <StepHeader section={section} actions={<AddButton section={section} />} aside={<AnsweredLine step={section.step} />} summary={summary} />
      <div ref={scroller} className="min-h-0 flex-1 scroll-pt-10 scroll-pb-14 overflow-y-auto overscroll-contain print:overflow-visible">
        <div ref={frame} data-section={section.id} className="group/frame relative min-h-full px-gutter pb-6 max-sm:px-4">
          <PlanFactsProvider>
            {summary && <p className="flex min-h-11 items-center sm:hidden">{summary}</p>}
            {isOpen && <OpenReasons section={section} findings={findings} />}
            <TablePanel section={section} scroller={scroller} />
          </PlanFactsProvider>
          <PresencePointers section={section.id} frame={frame} />
        </div>
      </div>
    </>
  );
}
