"use client";

import { Suspense, useState } from "react";
import { useTable } from "@/lib/client/use-plan";
import { useReady } from "@/lib/client/use-saved";
import { type Section } from "@/lib/plan/section";
import { SectionSkeleton } from "@/components/table/section-skeleton";
import { lazy } from "@/components/ui/lazy";
import { MatrixPane } from "../matrix/matrix-pane";
import { AddRisk } from "../register/add-risk";
import { CommonRisksButton } from "../register/common-risks-button";
import { EmptyRegister } from "../register/empty-register";
import { RisksProvider } from "../risks-context";
import { useRisksState } from "../use-risks-state";
import { BandBar } from "./band-bar";
import { RiskList } from "./risk-list";

const RiskDetails = lazy(() => import("../details/risk-details").then((module) => module.RiskDetails));

/** On a phone: how many of each size, then the risks as a list; or the matrix. A tap opens a sheet. */
export function PhoneView({ section, isMatrix }: { section: Section; isMatrix: boolean }) {
  const state = useRisksState(section);
  const { records } = useTable(section.id);
  const isReady = useReady();
  const [said, say] = useState("");
  return (
    <RisksProvider value={state}>
      <div data-section={section.id} className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-6">
        {!isReady ? <SectionSkeleton /> : state.ids.length === 0 ? <EmptyRegister section={section} onSay={say} />
          : isMatrix ? (
            <>
              <MatrixPane onSay={say} />
              <AddRisk section={section} />
            </>
          ) : (
            <>
              <BandBar risks={records} />
              <RiskList risks={records} />
              <AddRisk section={section} />
              <CommonRisksButton onSay={say} />
            </>
          )}
        <output className="sr-only">{said}</output>
        {state.selected !== null && <Suspense><RiskDetails risk={state.selected} /></Suspense>}
      </div>
    </RisksProvider>
  );
}
