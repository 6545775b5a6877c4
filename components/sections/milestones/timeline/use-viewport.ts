import { type RefObject, useLayoutEffect, useState } from "react";

/** The part of a scrolled area that is on screen, in whole steps, with some around it. */
export interface Viewport {
  readonly firstRow: number;
  /** Not included. */
  readonly lastRow: number;
  /** Px of the chart. */
  readonly from: number;
  readonly to: number;
  /** Of the scrolling element. */
  readonly width: number;
  readonly height: number;
}

const rowStep = 8;
const xStep = 512;

/** Changes only when a step is crossed, so that scrolling renders now and then instead of always. */
export function useViewport(scroller: RefObject<HTMLElement | null>, rowHeight: number, besides: number): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ firstRow: 0, lastRow: 48, from: 0, to: 2048, width: 1200, height: 800 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => {
      const { scrollTop, scrollLeft, clientWidth: width, clientHeight: height } = element;
      const next: Viewport = {
        firstRow: Math.max(0, Math.floor(scrollTop / rowHeight / rowStep) * rowStep - rowStep),
        lastRow: Math.ceil((scrollTop + height) / rowHeight / rowStep) * rowStep + rowStep,
        from: Math.max(0, Math.floor(scrollLeft / xStep) * xStep - xStep),
        to: Math.ceil((scrollLeft + width - besides) / xStep) * xStep + xStep,
        width,
        height,
      };
      setViewport((old) => (isSame(old, next) ? old : next));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener("scroll", read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", read);
    };
  }, [scroller, rowHeight, besides]);
  return viewport;
}

const isSame = (a: Viewport, b: Viewport): boolean =>
  a.firstRow === b.firstRow && a.lastRow === b.lastRow && a.from === b.from && a.to === b.to && a.width === b.width && a.height === b.height;
