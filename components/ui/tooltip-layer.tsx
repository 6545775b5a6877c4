"use client";

import { Suspense, useEffect, useState } from "react";
import { lazy } from "./lazy";

const Surface = lazy(() => import("./tooltip-surface").then((module) => module.TooltipSurface));
const wait = 500;

/**
 * One tooltip for the whole page: whatever has `data-tooltip` shows it on hover and on keyboard
 * focus. It repeats or completes a name for the eye; every control has its own accessible name.
 */
export function TooltipLayer() {
  const [anchor, setAnchor] = useState<Element | null>(null);
  useEffect(() => watchTooltips(setAnchor), []);
  if (!anchor) return null;
  return (
    <Suspense fallback={null}>
      <Surface anchor={anchor} text={anchor.getAttribute("data-tooltip") ?? ""} onClose={() => setAnchor(null)} />
    </Suspense>
  );
}

function watchTooltips(show: (anchor: Element | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = new AbortController();
  const hide = () => {
    clearTimeout(timer);
    show(null);
  };
  const offer = (event: Event, delay: number) => {
    clearTimeout(timer);
    const anchor = event.target instanceof Element ? event.target.closest("[data-tooltip]") : null;
    if (!anchor) return show(null);
    timer = setTimeout(() => show(anchor), delay);
  };
  const on = (type: string, handler: (event: Event) => void) =>
    document.addEventListener(type, handler, { signal: stop.signal, capture: true, passive: true });

  on("pointerover", (event) => (event as PointerEvent).pointerType === "mouse" && offer(event, wait));
  on("focusin", (event) => event.target instanceof Element && event.target.matches(":focus-visible") && offer(event, 0));
  on("pointerdown", hide);
  on("focusout", hide);
  on("scroll", hide);
  on("keydown", hide);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
