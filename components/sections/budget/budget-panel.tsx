"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { useCommand } from "@/components/plan/commands";
import { PresencePointers } from "@/components/plan/presence-pointers";
import { StepHeader } from "@/components/plan/step-header";
import { AnsweredLine } from "@/components/plan/answered-line";
import { IconButton } from "@/components/ui/button";
import { readDeviceSetting, useDeviceSetting, writeDeviceSetting } from "@/components/ui/device-setting";
import { Segmented } from "@/components/ui/segmented";
import { usePointerPresence } from "@/lib/client/use-presence";
import { type PanelProps } from "..";
import { AddPerson } from "./capacity/add-person";
import { CapacityMap } from "./capacity/capacity-map";
import { CapacitySummary } from "./capacity/capacity-summary";
import { type Measure } from "./capacity/load-format";
import { Money } from "./money/money";
import { ShortageStrip } from "./shortage/shortage-strip";

/** Step 6: who has how much to do in which week, and what it all costs. */
export function BudgetPanel({ section }: PanelProps) {
  const t = useTranslations("capacity.map");
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  usePointerPresence(frame);
  const measure = useDeviceSetting("load-measure") === "hours" ? "hours" : "percent";
  const isTable = useDeviceSetting("load-view") === "table";
  const toggle = () => writeDeviceSetting("load-view", readDeviceSetting("load-view") === "table" ? null : "table");
  const label = t(isTable ? "asMap" : "asTable");
  useCommand({ id: "load-table", group: "action", label, keys: "t", icon: "list", run: toggle });
  const choose = <Choose measure={measure} />;
  return (
    <PlanFactsProvider>
      <StepHeader
        section={section}
        aside={<AnsweredLine step={section.step} />}
        summary={<CapacitySummary />}
        actions={
          <>
            <IconButton icon="list" label={label} aria-pressed={isTable} on={isTable} aria-keyshortcuts="T" onClick={toggle} />
            {choose}
            <AddPerson />
          </>
        }
      />
      <div ref={scroller} className="min-h-0 flex-1 scroll-pt-10 scroll-pb-14 overflow-y-auto overscroll-contain print:overflow-visible">
        <div ref={frame} data-section={section.id} className="group/frame relative min-h-full px-gutter pb-6 max-sm:px-4">
          <ShortageStrip />
          <div className="flex items-center gap-2 pt-3 sm:hidden print:hidden">
            {choose}
            <IconButton icon="list" label={label} aria-pressed={isTable} on={isTable} className="size-11!" onClick={toggle} />
          </div>
          <CapacityMap measure={measure} isTable={isTable} />
          <Money section={section} scroller={scroller} />
          <PresencePointers section={section.id} frame={frame} />
        </div>
      </div>
    </PlanFactsProvider>
  );
}

function Choose({ measure }: { measure: Measure }) {
  const t = useTranslations("capacity.map");
  return (
    <Segmented<Measure>
      label={t("measure")}
      value={measure}
      segments={(["percent", "hours"] as const).map((value) => ({ value, label: t(value) }))}
      onChange={(value) => writeDeviceSetting("load-measure", value === "percent" ? null : value)}
    />
  );
}
