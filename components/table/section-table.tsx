"use client";

import { Suspense, useRef } from "react";
import { usePointerPresence } from "@/lib/client/use-presence";
import { type Section } from "@/lib/plan/section";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { PresencePointers } from "@/components/plan/presence-pointers";
import { lazy } from "@/components/ui/lazy";
import { TablePanel } from "./table-panel";

/** Few sections are one record; a table need not wait for what shows them. */
const SinglePanel = lazy(() => import("./single-panel").then((module) => module.SinglePanel));

/** Any section of a plan, to read and to write: what scrolls under the step's header. */
export function SectionTable({ section }: { section: Section }) {
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  usePointerPresence(frame);
  return (
    <div ref={scroller} className="min-h-0 flex-1 scroll-pt-10 scroll-pb-14 overflow-y-auto overscroll-contain print:overflow-visible">
      <div ref={frame} data-section={section.id} className="group/frame relative min-h-full px-gutter pb-6 max-sm:px-4">
        <PlanFactsProvider>
          {section.single ? <Suspense><SinglePanel section={section} /></Suspense> : <TablePanel section={section} scroller={scroller} />}
        </PlanFactsProvider>
        <PresencePointers section={section.id} frame={frame} />
      </div>
    </div>
  );
}
