"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject } from "react";

/** Where all of it is few enough to be drawn, all of it is. */
const [manyRows, manyWeeks] = [40, 40];

export interface HeatWindow {
  /** Those drawn, each with the px between it and the one drawn before. */
  readonly rows: readonly { readonly index: number; readonly above: number }[];
  /** Px below the last one. */
  readonly below: number;
  /** The first week drawn, and behind the last one. */
  readonly firstWeek: number;
  readonly lastWeek: number;
  scrollTo(row: number, week: number): void;
}

/** The part of a large map that is in view, with some around it; the row that has the focus is always drawn. */
export function useHeatWindow({ scroller, rows, weeks, rowHeight, weekWidth, frozen, focusedRow, isWhole }: {
  scroller: RefObject<HTMLElement | null>;
  rows: number;
  weeks: number;
  rowHeight: number;
  weekWidth: number;
  /** Px at the left that do not scroll. */
  frozen: number;
  focusedRow: number;
  /** On paper all of it is drawn. */
  isWhole: boolean;
}): HeatWindow {
  const [isTall, isWide] = [rows > manyRows && !isWhole, weeks > manyWeeks && !isWhole];
  // oxlint-disable-next-line react/incompatible-library -- it answers anew at every scroll, and that is wanted
  const tall = useVirtualizer({
    enabled: isTall,
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), ...(focusedRow >= 0 ? [focusedRow] : [])])].toSorted((a, b) => a - b),
  });
  const wide = useVirtualizer({
    enabled: isWide,
    horizontal: true,
    count: weeks,
    getScrollElement: () => scroller.current,
    estimateSize: () => weekWidth,
    overscan: 3,
    scrollPaddingStart: frozen,
  });
  const shown = tall.getVirtualItems();
  const columns = wide.getVirtualItems();
  return {
    rows: isTall
      ? shown.map(({ index, start }, place) => ({ index, above: start - (shown[place - 1]?.end ?? 0) }))
      : Array.from({ length: rows }, (_, index) => ({ index, above: 0 })),
    below: isTall ? Math.max(0, tall.getTotalSize() - (shown.at(-1)?.end ?? 0)) : 0,
    firstWeek: isWide ? (columns[0]?.index ?? 0) : 0,
    lastWeek: isWide ? (columns.at(-1)?.index ?? -1) + 1 : weeks,
    scrollTo(row, week) {
      if (isTall && row >= 0) tall.scrollToIndex(row, { align: "auto" });
      if (isWide && week >= 0) wide.scrollToIndex(week, { align: "auto" });
    },
  };
}
