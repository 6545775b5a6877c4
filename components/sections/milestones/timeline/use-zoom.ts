"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { type DayNumber } from "@/lib/plan/day-number";
import { clampDayWidth } from "./scale";
import { type TimelineStore } from "./timeline-state";

/** What is on screen stays there when the chart begins on another day, and at another zoom its middle does. */
export function useKeepPlace(scroller: RefObject<HTMLElement | null>, first: DayNumber, dayWidth: number, listWidth: number): void {
  const last = useRef({ first, dayWidth });
  useLayoutEffect(() => {
    const element = scroller.current;
    const before = last.current;
    last.current = { first, dayWidth };
    if (!element || before.first === 0) return;
    const isZoomed = before.dayWidth !== dayWidth;
    // Who looks at the beginning goes on looking at the beginning.
    if (!isZoomed && element.scrollLeft === 0) return;
    const centre = isZoomed ? (element.clientWidth - listWidth) / 2 : 0;
    const day = before.first + (element.scrollLeft + centre) / before.dayWidth;
    if (before.first !== first || isZoomed) element.scrollTo({ left: (day - first) * dayWidth - centre });
  }, [scroller, first, dayWidth, listWidth]);
}

const wheelStep = 1.0018;

/** Ctrl or ⌘ and the wheel, which is also how a trackpad says that it is pinched. */
export function useWheelZoom(scroller: RefObject<HTMLElement | null>, store: TimelineStore): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const zoom = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      store.set({ dayWidth: clampDayWidth(store.state().dayWidth * wheelStep ** -event.deltaY) });
    };
    element.addEventListener("wheel", zoom, { passive: false });
    return () => element.removeEventListener("wheel", zoom);
  }, [scroller, store]);
}
