"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, type RefObject, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import { useGrid, useGridState } from "./grid-context";
import { Row } from "./row";

export type ScrollToRow = (record: string, where: "start" | "auto") => void;

const usualHeight = 62;
const headHeight = 36;

/**
 * Rows in view and some around them; empty rows of the right height stand for the rest. The row
 * that has the focus is always drawn, since its cell would lose it otherwise.
 */
export function VirtualRows({ ids, scroller, scrollTo }: {
  ids: readonly string[];
  scroller: RefObject<HTMLElement | null>;
  scrollTo: RefObject<ScrollToRow | null>;
}) {
  const { layout } = useGrid();
  const focused = useGridState(({ active }) => (active ? ids.indexOf(active.record) : -1));
  const start = useRef<HTMLTableRowElement>(null);
  const [scrollMargin, setScrollMargin] = useState(headHeight);
  useLayoutEffect(() => {
    const [row, box] = [start.current, scroller.current];
    if (row && box) setScrollMargin(row.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop);
  }, [scroller, layout]);

  // oxlint-disable-next-line react/incompatible-library -- it answers anew at every scroll, and that is wanted
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
    scrollMargin,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), ...(focused >= 0 ? [focused] : [])])].toSorted((a, b) => a - b),
  });
  useImperativeHandle(scrollTo, () => (record, where) => {
    const index = ids.indexOf(record);
    if (index >= 0) rows.scrollToIndex(index, { align: where });
  }, [ids, rows]);

  const items = rows.getVirtualItems();
  const columns = layout.columns.length + layout.views.length + 2;
  let end = scrollMargin;
  return (
    <>
      <tr ref={start} aria-hidden="true" />
      {items.map((item) => {
        const gap = item.start - end;
        end = item.end;
        return (
          <Fragment key={item.key}>
            {gap > 0 && <Gap height={gap} columns={columns} />}
            <Row id={ids[item.index] ?? ""} index={item.index} measure={rows.measureElement} />
          </Fragment>
        );
      })}
      <Gap height={Math.max(0, rows.getTotalSize() + scrollMargin - end)} columns={columns} />
    </>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return <tr aria-hidden="true"><td aria-hidden="true" colSpan={columns} style={{ height }} className="p-0" /></tr>;
}
