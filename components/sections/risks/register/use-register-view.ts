"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useState } from "react";
import { usePrinting } from "@/components/table/use-printing";

/** Beyond this many risks only those in view are drawn. */
const virtualFrom = 60;
/** Px, of a row before it was measured and of the line above the rows. */
const [usualHeight, headHeight] = [59, 39];

export interface DrawnRisk {
  readonly id: string;
  readonly index: number;
  /** Px that are left empty before it. */
  readonly gap: number;
}
export interface RegisterView {
  readonly rows: readonly DrawnRisk[];
  /** Px that are left empty behind the last one. */
  readonly gapAfter: number;
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
}

/** Which rows are drawn: those in view, those around them, and `always`. */
export function useRegisterView({ order, table, scroller, always }: {
  order: readonly string[];
  table: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  always: readonly (string | null)[];
}): RegisterView {
  const isPrinting = usePrinting();
  const isVirtual = order.length > virtualFrom && !isPrinting;
  const [scrollMargin, setScrollMargin] = useState(headHeight);
  useEffect(() => {
    const [element, box] = [table.current, scroller.current];
    if (element && box) setScrollMargin(element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop + headHeight);
  }, [table, scroller]);
  const kept = always.flatMap((id) => (id !== null && order.includes(id) ? [order.indexOf(id)] : []));
  // oxlint-disable-next-line react/incompatible-library -- it answers anew at every scroll, and that is wanted
  const virtual = useVirtualizer({
    enabled: isVirtual,
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => order[index] ?? index,
    overscan: 8,
    scrollMargin,
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((a, b) => a - b),
  });
  if (!isVirtual) return { rows: order.map((id, index) => ({ id, index, gap: 0 })), gapAfter: 0, measure: undefined };
  let at = scrollMargin;
  const rows = virtual.getVirtualItems().flatMap(({ index, start, end }): DrawnRisk[] => {
    const [id, gap] = [order[index], Math.max(0, start - at)];
    at = end;
    return id === undefined ? [] : [{ id, index, gap }];
  });
  return { rows, gapAfter: Math.max(0, virtual.getTotalSize() + scrollMargin - at), measure: virtual.measureElement };
}
