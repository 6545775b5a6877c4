"use client";

import { type ReactNode, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { type Section } from "@/lib/plan/section";
import { useBaselines } from "@/lib/client/use-baselines";
import { usePointerPresence } from "@/lib/client/use-presence";
import { useCommand } from "@/components/plan/commands";
import { PresencePointers } from "@/components/plan/presence-pointers";
import { StepHeader } from "@/components/plan/step-header";
import { TablePanel } from "@/components/table/table-panel";
import { IconButton } from "@/components/ui/button";
import { type TabLink } from "@/components/ui/tabs";
import { BaselineControls } from "../baselines/baseline-controls";
import { ForecastPanel } from "../forecast/forecast-panel";
import { GoalLine } from "../phone/goal-line";
import { ChartSummary } from "./chart-summary";
import { MilestoneList } from "./milestone-list";
import { MilestoneTable } from "./milestone-table";
import { useChartData } from "./use-chart-data";

/** Milestone by milestone: when it was to be, when it will be, what is done and what is left; and all that is written of each. */
export function MilestoneChart({ section, tabs }: { section: Section; tabs: readonly TabLink[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  usePointerPresence(frame);
  return (
    <>
      <StepHeader section={section} tabs={tabs} aside={<GoalLine />} />
      <div ref={scroller} className="min-h-0 flex-1 scroll-pt-10 scroll-pb-14 overflow-y-auto overscroll-contain print:overflow-visible">
        <div ref={frame} data-section={section.id} className="group/frame relative min-h-full px-gutter pb-6 max-sm:px-4">
          <Chart />
          <TablePanel section={section} scroller={scroller} />
          <PresencePointers section={section.id} frame={frame} />
        </div>
      </div>
    </>
  );
}

function Chart() {
  const t = useTranslations("milestones");
  const baselines = useBaselines();
  const data = useChartData(baselines.data);
  const [isTable, setTable] = useState(false);
  const label = t(isTable ? "asChart" : "asTable");
  useCommand(data && data.rows.length > 0 ? { id: "milestone-table", group: "action", label, keys: "t", icon: "list", run: () => setTable(!isTable) } : null);
  if (!data || data.rows.length === 0) return null;
  return (
    <div className="mb-6">
      <Toolbar>
        <ChartSummary data={data} baseline={baselines.data ? (baselines.chosen?.name ?? "") : null} hasBaselines={(baselines.list?.length ?? 0) > 0} />
        <div className="flex flex-none flex-wrap items-center gap-1 print:hidden">
          <BaselineControls baselines={baselines} />
          <IconButton icon="list" label={label} aria-pressed={isTable} on={isTable} aria-keyshortcuts="T" className="max-sm:size-11!" onClick={() => setTable(!isTable)} />
        </div>
      </Toolbar>
      {isTable ? <MilestoneTable rows={data.rows} /> : <MilestoneList data={data} />}
      <ForecastPanel isTable={isTable} />
    </div>
  );
}

const Toolbar = ({ children }: { children: ReactNode }) => (
  <div className="flex items-start justify-between gap-x-6 gap-y-2 py-3 max-md:flex-col">{children}</div>
);
