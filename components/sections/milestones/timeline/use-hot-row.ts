import { type PointerEvent, type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import { type TimelineStore } from "./timeline-state";

/** Without a scroll for so long, milliseconds, the rows stand still. */
const stillAfter = 120;

/**
 * The links of the row under the pointer stand out. While rows pass under a resting pointer nothing
 * does: each of them would have all links drawn anew.
 */
export function useHotRow(scroller: RefObject<HTMLElement | null>, { set }: TimelineStore) {
  const isScrolling = useRef(false);
  const last = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let timer = 0;
    const rest = () => {
      isScrolling.current = false;
      if (last.current) set({ hot: recordAt(last.current) });
      last.current = null;
    };
    const scroll = () => {
      isScrolling.current = true;
      clearTimeout(timer);
      timer = window.setTimeout(rest, stillAfter);
    };
    element.addEventListener("scroll", scroll, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener("scroll", scroll);
    };
  }, [scroller, set]);
  return useMemo(() => ({
    onPointerOver({ target }: PointerEvent) {
      if (isScrolling.current) last.current = target;
      else set({ hot: recordAt(target) });
    },
    onPointerLeave() {
      last.current = null;
      set({ hot: null });
    },
  }), [set]);
}

function recordAt(target: EventTarget): string | null {
  const part = target instanceof Element ? target.closest<HTMLElement>("[data-bar],[data-record]") : null;
  return part?.dataset["bar"] ?? part?.dataset["record"] ?? null;
}
