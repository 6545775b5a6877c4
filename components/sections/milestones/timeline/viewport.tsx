"use client";

import { createContext, type ReactNode, type RefObject, startTransition, useContext, useLayoutEffect, useMemo, useRef, useState } from "react";
import { rowHeight } from "./timeline-context";

/** The part of the rows and of the chart that is drawn: what is on screen, in whole steps, with some around it. */
export interface Viewport {
  readonly firstRow: number;
  /** Not included. */
  readonly lastRow: number;
  /** Px of the chart. */
  readonly from: number;
  readonly to: number;
}
export interface Range { readonly from: number; readonly to: number }

const rowStep = 4;
/** Rows drawn beyond those on screen: on both sides, and where one scrolls to. */
const rowsAround = 4;
const rowsAhead = 16;
const xStep = 512;

const Context = createContext<Viewport>({ firstRow: 0, lastRow: 0, from: 0, to: 0 });
export const useViewport = (): Viewport => useContext(Context);

/** The part of the chart's width alone; the same as long as it is. */
export function useRange(): Range {
  const { from, to } = useViewport();
  return useMemo(() => ({ from, to }), [from, to]);
}

export const InView = ({ children }: { children: (viewport: Viewport) => ReactNode }) => children(useViewport());
/** Of the chart's width alone. */
export const InRange = ({ children }: { children: (range: Range) => ReactNode }) => children(useRange());

/**
 * Follows `scroller`, which is among its children. It has a state of its own, so that scrolling renders
 * what reads the viewport and nothing else; and as long as what is drawn reaches further than the
 * screen, the frames come first.
 */
export function ViewportProvider({ scroller, besides, onWidth, children }: {
  scroller: RefObject<HTMLElement | null>;
  /** Px of the list at the left of the chart. */
  besides: number;
  /** Px of the scroller; called before it is painted. */
  onWidth(width: number): void;
  children: ReactNode;
}) {
  const [viewport, setViewport] = useState<Viewport>({ firstRow: 0, lastRow: 32, from: 0, to: 2048 });
  const drawn = useRef(viewport);
  useLayoutEffect(() => void (drawn.current = viewport), [viewport]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let lastTop = element.scrollTop;
    let around = { above: rowsAround, below: rowsAround };
    const read = () => {
      const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
      if (scrollTop !== lastTop) around = scrollTop > lastTop ? { above: rowsAround, below: rowsAhead } : { above: rowsAhead, below: rowsAround };
      lastTop = scrollTop;
      const screen: Viewport = {
        firstRow: scrollTop / rowHeight, lastRow: (scrollTop + clientHeight) / rowHeight, from: scrollLeft, to: scrollLeft + clientWidth - besides,
      };
      const next: Viewport = {
        firstRow: Math.max(0, Math.floor(screen.firstRow / rowStep) * rowStep - around.above),
        lastRow: Math.ceil(screen.lastRow / rowStep) * rowStep + around.below,
        from: Math.max(0, Math.floor(screen.from / xStep) * xStep - xStep),
        to: Math.ceil(screen.to / xStep) * xStep + xStep,
      };
      const draw = () => setViewport((old) => (isSame(old, next) ? old : next));
      if (covers(drawn.current, screen)) startTransition(draw);
      else draw();
    };
    const resize = () => {
      onWidth(element.clientWidth);
      read();
    };
    resize();
    const observer = new ResizeObserver(resize);
    observer.observe(element);
    element.addEventListener("scroll", read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", read);
    };
  }, [scroller, besides, onWidth]);
  return <Context value={viewport}>{children}</Context>;
}

const covers = (drawn: Viewport, screen: Viewport): boolean =>
  drawn.firstRow <= screen.firstRow && drawn.lastRow >= screen.lastRow && drawn.from <= screen.from && drawn.to >= screen.to;

const isSame = (a: Viewport, b: Viewport): boolean =>
  a.firstRow === b.firstRow && a.lastRow === b.lastRow && a.from === b.from && a.to === b.to;
