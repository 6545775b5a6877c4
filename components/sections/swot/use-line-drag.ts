"use client";

import { type RefObject, useState } from "react";
import { type Quarter, quarters } from "@/lib/plan/derive/risk/swot";
import { type LineDrag } from "./swot-context";

const slip = 4;

/** A line taken by its handle; it moves when the hand lets go of it over another quarter. */
export function useLineDrag(frame: RefObject<HTMLElement | null>, onDrop: (line: string, to: Quarter) => void): LineDrag {
  const [held, setHeld] = useState<LineDrag["held"]>(null);
  return {
    held,
    begin(event, line) {
      if (event.button !== 0) return;
      const ending = new AbortController();
      const start = { x: event.clientX, y: event.clientY };
      let over: Quarter | null = null;
      let isMoving = false;
      const end = () => {
        ending.abort();
        setHeld(null);
      };
      const options = { signal: ending.signal };
      document.addEventListener("pointermove", ({ clientX, clientY }) => {
        isMoving ||= Math.hypot(clientX - start.x, clientY - start.y) > slip;
        if (!isMoving) return;
        over = quarterAt(frame.current, clientX, clientY);
        setHeld({ line, over });
      }, options);
      document.addEventListener("pointerup", () => {
        end();
        if (isMoving && over) onDrop(line, over);
      }, options);
      document.addEventListener("pointercancel", end, options);
      document.addEventListener("keydown", (key) => {
        if (key.key !== "Escape") return;
        key.preventDefault();
        key.stopPropagation();
        end();
      }, { ...options, capture: true });
    },
  };
}

function quarterAt(frame: HTMLElement | null, x: number, y: number): Quarter | null {
  const under = document.elementFromPoint(x, y);
  const name = under && frame?.contains(under) ? under.closest<HTMLElement>("[data-quarter]")?.dataset["quarter"] : undefined;
  return quarters.find((quarter) => quarter === name) ?? null;
}
