"use client";

import { useRef } from "react";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { AddButton } from "@/components/plan/add-button";
import { AnsweredLine } from "@/components/plan/answered-line";
import { PresencePointers } from "@/components/plan/presence-pointers";
import { StepHeader } from "@/components/plan/step-header";
import { ShortageStrip } from "@/components/sections/budget/shortage/shortage-strip";
import { TablePanel } from "@/components/table/table-panel";
import { usePointerPresence } from "@/lib/client/use-presence";
import { type PanelProps } from "..";
import { KindsOverview } from "./kinds-overview";
import { resourceViews } from "./resource-views";

/** Resources of every kind: what is needed, what is there, what is missing. */
export function ResourcesPanel({ section }: PanelProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  usePointerPresence(frame);
  return (
    <PlanFactsProvider>
      <StepHeader section={section} aside={<AnsweredLine step={section.step} />} actions={<AddButton section={section} />} />
      <div ref={scroller} className="min-h-0 flex-1 scroll-pt-10 scroll-pb-14 overflow-y-auto overscroll-contain print:overflow-visible">
        <div ref={frame} data-section={section.id} className="group/frame relative min-h-full px-gutter pb-6 max-sm:px-4">
          <ShortageStrip />
          <KindsOverview section={section} />
          <TablePanel section={section} scroller={scroller} views={resourceViews} />
          <PresencePointers section={section.id} frame={frame} />
        </div>
      </div>
    </PlanFactsProvider>
  );
}
