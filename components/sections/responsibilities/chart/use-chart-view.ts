"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useMemo, useState, useEffect } from "react";
import { findRowElement } from "@/components/table/cell-element";
import { usePrinting } from "@/components/table/use-printing";
import { type ChartItem } from "./chart-items";
import { type ChartLayout, columnWindow, type ColumnWindow, virtualColumnsFrom } from "./chart-columns";

/** Beyond this many lines only those in view are drawn. */
const virtualFrom = 60;
const heights: Readonly<Record<ChartItem["kind"], number>> = { phase: 26, row: 32, repair: 32 };

export interface DrawnItem {
  readonly item: ChartItem;
  readonly index: number;
  /** Px that are left empty before it. */
  readonly gap: number;
}
export interface ChartView {
  readonly items: readonly DrawnItem[];
  /** Px that are left empty behind the last one. */
  readonly gapAfter: number;
  readonly columns: ColumnWindow;
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
  scrollTo(key: string, where?: "start" | "auto"): void;
}

/** Which lines and columns are drawn: those in view, those around them, and what has the focus. */
export function useChartView({ scroller, items, people, layout, headHeight, active }: {
  scroller: RefObject<HTMLElement | null>;
  items: readonly ChartItem[];
  people: readonly string[];
  layout: ChartLayout;
  headHeight: number;
  active: { readonly record: string; readonly field: string } | null;
}): ChartView {
  const isPrinting = usePrinting();
  const isVirtual = items.length > virtualFrom && !isPrinting;
  const focused = active ? items.findIndex(({ key }) => key === active.record) : -1;
  // oxlint-disable-next-line react/incompatible-library -- it answers anew at every scroll, and that is wanted
  const lines = useVirtualizer({
    enabled: isVirtual,
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[items[index]?.kind ?? "row"],
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: 40,
  });
  const [left, width] = useScroll(scroller, people.length > virtualColumnsFrom && !isPrinting, layout.person);
  const always = active && people.includes(active.field) ? active.field : null;
  const columns = useMemo(
    () => (isPrinting ? { people, before: 0, after: 0, first: 0 } : columnWindow(people, layout, left, width, always)),
    [isPrinting, people, layout, left, width, always],
  );
  const scrollTo: ChartView["scrollTo"] = (key, where = "auto") => {
    const index = items.findIndex((item) => item.key === key);
    if (index >= 0 && isVirtual) lines.scrollToIndex(index, { align: where });
    else findRowElement(scroller.current, key)?.scrollIntoView({ block: where === "start" ? "start" : "nearest" });
  };
  if (!isVirtual)
    return { items: items.map((item, index) => ({ item, index, gap: 0 })), gapAfter: 0, columns, measure: undefined, scrollTo };

  const drawn = lines.getVirtualItems();
  const places = drawn.map(({ index, start, end }) => ({ index, start, end }));
  if (focused >= 0 && !places.some(({ index }) => index === focused)) {
    const { start, end } = lines.measurementsCache[focused] ?? { start: 0, end: 0 };
    places.push({ index: focused, start, end });
    places.sort((a, b) => a.index - b.index);
  }
  let at = headHeight;
  const shown = places.flatMap(({ index, start, end }): DrawnItem[] => {
    const item = items[index];
    if (!item) return [];
    const gap = Math.max(0, start - at);
    at = end;
    return [{ item, index, gap }];
  });
  return { items: shown, gapAfter: Math.max(0, lines.getTotalSize() + headHeight - at), columns, measure: lines.measureElement, scrollTo };
}

/** How far it is scrolled sideways, by whole columns, and how wide the view is. */
function useScroll(scroller: RefObject<HTMLElement | null>, isWanted: boolean, step: number): readonly [left: number, width: number] {
  const [at, setAt] = useState<readonly [number, number]>([0, 1_400]);
  useEffect(() => {
    const box = scroller.current;
    if (!box || !isWanted) return;
    const read = () => {
      const next = [Math.floor(box.scrollLeft / step) * step, box.clientWidth] as const;
      setAt((known) => (known[0] === next[0] && known[1] === next[1] ? known : next));
    };
    read();
    box.addEventListener("scroll", read, { passive: true });
    return () => box.removeEventListener("scroll", read);
  }, [scroller, isWanted, step]);
  return at;
}
