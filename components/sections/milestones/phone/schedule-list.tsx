"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, Fragment, memo, type RefObject, useEffect, useImperativeHandle, useRef, useState } from "react";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { findRowElement } from "@/components/table/cell-element";
import { virtualFrom } from "@/components/table/record-table";
import { usePrinting } from "@/components/table/use-printing";
import { type ScrollToRow } from "@/components/table/virtual-rows";
import { type RemoteGhost } from "../timeline/use-remote-ghosts";
import { ScheduleRow, type ScheduleRowProps } from "./schedule-rows";
import { type Stretches } from "./stretches";

export interface ScheduleListProps extends Pick<ScheduleRowProps, "schedule" | "onOpen"> {
  readonly rows: readonly TimelineRow[];
  readonly stretches: Stretches;
  readonly ghosts: readonly RemoteGhost[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** Filled in by the list, which knows where its rows are. */
  readonly scrollTo: RefObject<ScrollToRow | null>;
}

/** Tasks, buffers and milestones under their phases, one under the other. */
export function ScheduleList(props: ScheduleListProps) {
  const isPrinting = usePrinting();
  return props.rows.length > virtualFrom && !isPrinting ? <VirtualList {...props} /> : <WholeList {...props} />;
}

function WholeList({ scrollTo, ...props }: ScheduleListProps) {
  const t = useTranslations("schedule");
  const list = useRef<HTMLUListElement>(null);
  useImperativeHandle(scrollTo, () => (record, where) =>
    findRowElement(list.current, record)?.scrollIntoView({ block: where === "start" ? "start" : "nearest" }), []);
  return (
    <ul ref={list} aria-label={t("timeline")}>
      {props.rows.map((row, index) => <Item key={row.key} {...itemOf(props, index)} />)}
    </ul>
  );
}

/** Px, before a row was measured. */
const usualHeights = { phase: 40, task: 80, buffer: 80, milestone: 49 } as const;

/** Rows in view and some around them; the one that has the focus is always drawn. */
function VirtualList({ scrollTo, ...props }: ScheduleListProps) {
  const t = useTranslations("schedule");
  const { rows, scroller } = props;
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState(-1);
  const [measured, setMeasured] = useState<number | null>(null);
  const scrollMargin = measured ?? 0;
  // Not earlier: what scrolls may come into the page together with the list, and is known after it.
  useEffect(() => {
    const [element, box] = [list.current, scroller.current];
    if (element && box) setMeasured(element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop);
  }, [scroller]);

  // oxlint-disable-next-line react/incompatible-library -- it answers anew at every scroll, and that is wanted
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => usualHeights[rows[index]?.kind ?? "task"],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    scrollMargin,
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), ...(focused >= 0 ? [focused] : [])])].toSorted((a, b) => a - b),
  });
  useImperativeHandle(scrollTo, () => (record, where) => {
    const index = rows.findIndex(({ key }) => key === record);
    if (index >= 0) virtual.scrollToIndex(index, { align: where });
  }, [rows, virtual]);

  const items = virtual.getVirtualItems();
  let end = scrollMargin;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears which of its rows has the focus
    <ul ref={list} aria-label={t("timeline")} onFocus={(event) => setFocused(indexOf(event))}>
      {items.map((item) => {
        const gap = item.start - end;
        end = item.end;
        return (
          <Fragment key={item.key}>
            {gap > 0 && <Gap height={gap} />}
            <Item {...itemOf(props, item.index)} measure={virtual.measureElement} />
          </Fragment>
        );
      })}
      <Gap height={Math.max(0, virtual.getTotalSize() + scrollMargin - end)} />
    </ul>
  );
}

const Gap = ({ height }: { height: number }) => <li role="presentation" aria-hidden="true" style={{ height }} />;

const indexOf = ({ target }: FocusEvent): number => Number(target.closest<HTMLElement>("[data-index]")?.dataset["index"] ?? -1);

interface ItemProps extends ScheduleRowProps { readonly index: number; readonly count: number; readonly measure?: (element: HTMLElement | null) => void }

function itemOf({ schedule, rows, stretches, ghosts, onOpen }: Omit<ScheduleListProps, "scrollTo">, index: number): ItemProps {
  const row = rows[index] as TimelineRow;
  const ghost = row.kind === "phase" ? undefined : ghosts.find(({ ids }) => ids.includes(row.id));
  return { schedule, row, phase: stretches.get(row.phase) ?? null, ghost: ghost ?? null, index, count: rows.length, onOpen };
}

const Item = memo(function Item({ index, count, measure, ...props }: ItemProps) {
  const { row } = props;
  return (
    <li
      ref={measure}
      data-index={index}
      data-row={row.kind === "task" || row.kind === "milestone" ? row.id : undefined}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={row.kind === "phase" ? undefined : "border-b border-line-faint"}
    >
      <ScheduleRow {...props} />
    </li>
  );
});
