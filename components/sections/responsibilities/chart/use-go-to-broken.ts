"use client";

import { type RefObject, useCallback } from "react";
import { useCommand } from "@/components/plan/commands";
import { type Cell, type GridStore, rowCell } from "@/components/table/grid-store";
import { useTranslations } from "next-intl";
import { type Raci } from "@/lib/plan/derive/raci";
import { useRaci } from "../raci-context";

/** The id of the command: the summary above the chart runs it as well. */
export const brokenCommand = "raci-broken";

/** To what mends the next row that needs a decision, behind the one with the focus. */
export function useGoToBroken({ root, store, rows, scrollTo, focusCell }: {
  root: RefObject<HTMLElement | null>;
  store: GridStore;
  /** In the order of the chart. */
  rows: readonly string[];
  scrollTo(row: string): void;
  focusCell(cell: Cell): void;
}): void {
  const t = useTranslations("raci");
  const broken = useRaci(useCallback((raci: Raci) => raci.broken, []));

  function go(): void {
    const isBroken = new Set(broken);
    const from = rows.indexOf(store.state().active?.record ?? "");
    const next = [...rows.slice(from + 1), ...rows.slice(0, from + 1)].find((row) => isBroken.has(row));
    if (next === undefined) return;
    store.activate({ record: next, field: rowCell });
    scrollTo(next);
    requestAnimationFrame(() => {
      const mends = root.current?.querySelector<HTMLElement>(`[data-repairs="${CSS.escape(next)}"] button`);
      if (!mends) return focusCell({ record: next, field: rowCell });
      mends.focus({ preventScroll: true });
      mends.scrollIntoView({ block: "center" });
    });
  }
  useCommand(broken.length > 0 ? { id: brokenCommand, group: "action", label: t("decide", { count: broken.length }), icon: "alert", run: go } : null);
}
