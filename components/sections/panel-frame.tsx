"use client";

import { type ReactNode, type RefObject, useRef } from "react";
import { usePointerPresence } from "@/lib/client/use-presence";
import { type Section } from "@/lib/plan/section";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { PresencePointers } from "@/components/plan/presence-pointers";

/** What scrolls under a step's header, with the pointers of others over it. */
export function PanelFrame({ section, children }: { section: Section; children(scroller: RefObject<HTMLElement | null>): ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  usePointerPresence(frame);
  return (
    <div ref={scroller} className="min-h-0 flex-1 scroll-pt-10 scroll-pb-14 overflow-y-auto overscroll-contain print:overflow-visible">
      <div ref={frame} data-section={section.id} className="group/frame relative min-h-full px-gutter pb-6 max-sm:px-4">
        <PlanFactsProvider>{children(scroller)}</PlanFactsProvider>
        <PresencePointers section={section.id} frame={frame} />
      </div>
    </div>
  );
}
