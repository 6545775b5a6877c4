"use client";

import { useRef } from "react";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { AddButton } from "@/components/plan/add-button";
import { AnsweredLine } from "@/components/plan/answered-line";
import { PresencePointers } from "@/components/plan/presence-pointers";
import { StepHeader } from "@/components/plan/step-header";
import { CapacitySummary } from "@/components/sections/budget/capacity/capacity-summary";
import { TablePanel } from "@/components/table/table-panel";
import { usePointerPresence } from "@/lib/client/use-presence";
import { type PanelProps } from "..";
import { loadViews } from "./load-view";
import { WorkAndPeople } from "./work-and-people";

/** Who takes part, with what, for how long, and how much of it is taken; and work that nobody has. */
export function PeoplePanel({ section }: PanelProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  usePointerPresence(frame);
  return (
    <PlanFactsProvider>
      <StepHeader section={section} aside={<AnsweredLine step={section.step} />} summary={<CapacitySummary />} actions={<AddButton section={section} />} />
      <div ref={scroller} className="min-h-0 flex-1 scroll-pt-10 scroll-pb-14 overflow-y-auto overscroll-contain print:overflow-visible">
        <div ref={frame} data-section={section.id} className="group/frame relative min-h-full px-gutter pb-6 max-sm:px-4">
          <WorkAndPeople />
          <TablePanel section={section} scroller={scroller} views={loadViews} />
          <PresencePointers section={section.id} frame={frame} />
        </div>
      </div>
    </PlanFactsProvider>
  );
}
