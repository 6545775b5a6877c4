"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { type ViewColumn } from "@/components/table/columns";
import { cx } from "@/components/ui/class-names";
import { isSameJson } from "@/lib/client/observable";
import { useCapacity } from "@/lib/client/use-capacity";
import { type Known, loadOf } from "@/lib/plan/derive/capacity/capacity";
import { demandOf, type PersonDemand } from "@/lib/plan/derive/capacity/demand";
import { type AnyRecord } from "@/lib/plan/section";

/** How much of a person's time is taken from this week on, and in how many weeks it is too much. */
function Load({ record: { id } }: { record: AnyRecord }) {
  const t = useTranslations("capacity.team");
  const select = useCallback(({ capacity }: Known) => {
    const load = loadOf(capacity, id);
    return load ? demandOf(load, capacity) : null;
  }, [id]);
  const demand = useCapacity<PersonDemand | null>(select, null, isSameJson);
  if (!demand) return null;
  const { percent, weeksOver } = demand;
  const figure = percent === Infinity ? "∞" : `${percent}%`;
  return (
    <span className="block min-h-5" title={t("load", { percent: percent === Infinity ? "∞" : String(percent), weeks: weeksOver })}>
      <span className="flex items-center gap-2 tabular-nums">
        <span aria-hidden="true" className="h-2 flex-1 overflow-hidden rounded-[2px] bg-surface-sunken forced-colors:border">
          <span className={cx("block h-full", percent > 100 ? "bg-load-over" : "bg-load-4", "forced-colors:bg-[CanvasText]")} style={{ width: `${Math.min(percent, 100)}%` }} />
        </span>
        <span className="w-9 text-right">{figure}</span>
      </span>
      {weeksOver > 0 && <span className="block text-right text-note text-critical-text">{t("weeksOver", { weeks: weeksOver })}</span>}
    </span>
  );
}

function LoadHead() {
  return useTranslations("capacity.team")("column");
}

export const loadViews: readonly ViewColumn[] = [{ id: "load", width: 132, end: true, Head: LoadHead, Cell: Load }];
