"use client";

import { type MouseEvent, useEffect, useRef } from "react";
import { useLatest } from "@/components/fields/use-latest";

const wait = 450;
const pace = 110;

/** A press acts once; a press that is held acts again and again until it is let go or `act` answers false. */
export function useHold(act: () => boolean) {
  const run = useLatest(act);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const wasHeld = useRef(false);

  function end(): void {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }
  function repeat(): void {
    wasHeld.current = true;
    timer.current = run() ? setTimeout(repeat, pace) : null;
  }
  useEffect(() => () => {
    if (timer.current !== null) clearTimeout(timer.current);
  }, []);

  return {
    onPointerDown() {
      end();
      wasHeld.current = false;
      timer.current = setTimeout(repeat, wait);
    },
    onPointerUp: end,
    onPointerLeave: end,
    onPointerCancel: end,
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
    onClick(event: MouseEvent) {
      // The click that ends a hold is no press of its own; one by keys has no pointer before it.
      if (event.detail === 0 || !wasHeld.current) run();
    },
  };
}
