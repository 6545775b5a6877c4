"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { type Pointer } from "@/lib/client/presence";
import { findCell } from "@/lib/client/presence-page";
import { presenceStyle } from "@/components/ui/avatar";
import { shortName } from "@/components/ui/initials";

/** One pointer, at the same cell as on its own screen. */
export function PresencePointer({ pointer, frame }: { pointer: Pointer; frame: RefObject<HTMLElement | null> }) {
  const arrow = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (arrow.current && frame.current) drawAt(arrow.current, frame.current, pointer);
  }, [pointer, frame]);
  return (
    <div ref={arrow} style={presenceStyle(pointer.user.color)} className="absolute top-0 left-0 transition-transform duration-(--duration-cursor) ease-linear">
      <span key={`arrow-${pointer.movedAt}`} className="block animate-[pointer-arrow_30s_linear_forwards]">
        <svg width="16" height="18" viewBox="0 0 16 18" className="fill-(--p) stroke-surface stroke-[1.25] [stroke-linejoin:round]"><path d="M1.5 1.2 14 8.6 8.1 10l-3 5.6z" /></svg>
      </span>
      <span
        key={`name-${pointer.movedAt}`}
        className="absolute top-[15px] left-3 animate-[pointer-name_var(--duration-cursor-idle)_linear_forwards] rounded-[3px_8px_8px_8px] bg-(--p) px-1.5 py-px text-meta leading-4 font-semibold whitespace-nowrap text-presence-on"
      >
        {shortName(pointer.user.name)}
      </span>
    </div>
  );
}

/** Nowhere when the cell is not drawn here: another width may show it elsewhere, or not at all. */
function drawAt(arrow: HTMLElement, frame: HTMLElement, { place }: Pointer): void {
  const { record, field, x, y } = place;
  const target = record !== null && field !== null ? findCell(frame, { record, field }) : frame;
  arrow.hidden = target === null;
  if (!target) return;
  const [box, origin] = [target.getBoundingClientRect(), frame.getBoundingClientRect()];
  arrow.style.transform = `translate(${box.left - origin.left + x * box.width}px, ${box.top - origin.top + y * box.height}px)`;
}
