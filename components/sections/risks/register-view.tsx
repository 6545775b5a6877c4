"use client";

import { Suspense, useRef, useState } from "react";
import { usePointerPresence } from "@/lib/client/use-presence";
import { useReady } from "@/lib/client/use-saved";
import { type Section } from "@/lib/plan/section";
import { PresencePointers } from "@/components/plan/presence-pointers";
import { SectionSkeleton } from "@/components/table/section-skeleton";
import { lazy } from "@/components/ui/lazy";
import { MatrixPane } from "./matrix/matrix-pane";
import { AddRisk } from "./register/add-risk";
import { CommonRisksButton } from "./register/common-risks-button";
import { EmptyRegister } from "./register/empty-register";
import { Register } from "./register/register";
import { RisksProvider } from "./risks-context";
import { useRisksState } from "./use-risks-state";

const RiskDetails = lazy(() => import("./details/risk-details").then((module) => module.RiskDetails));

/** The register at the left and the matrix at the right, of the same risks. */
export function RegisterView({ section }: { section: Section }) {
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const state = useRisksState(section);
  const isReady = useReady();
  const [said, say] = useState("");
  usePointerPresence(frame);
  return (
    <RisksProvider value={state}>
      <div ref={scroller} className="min-h-0 flex-1 scroll-pt-10 scroll-pb-14 overflow-y-auto overscroll-contain print:overflow-visible">
        <div ref={frame} data-section={section.id} className="group/frame @container relative min-h-full px-gutter pb-6">
          {!isReady ? <SectionSkeleton /> : state.ids.length === 0 ? <EmptyRegister section={section} onSay={say} /> : (
            <div className="grid items-start gap-x-7 gap-y-8 @min-[640px]:grid-cols-[minmax(0,1fr)_minmax(348px,min(48%,480px))] print:grid-cols-[minmax(0,1fr)_320px]">
              <div className="min-w-0">
                <Register scroller={scroller} onSay={say} />
                <div className="mt-1 flex flex-wrap items-center gap-x-4 print:hidden">
                  <AddRisk section={section} />
                  <CommonRisksButton onSay={say} />
                </div>
              </div>
              <MatrixPane onSay={say} />
            </div>
          )}
          <output className="sr-only">{said}</output>
          {state.selected !== null && <Suspense><RiskDetails key="details" risk={state.selected} /></Suspense>}
          <PresencePointers section={section.id} frame={frame} />
        </div>
      </div>
    </RisksProvider>
  );
}
