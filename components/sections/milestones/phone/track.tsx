"use client";

import { type CSSProperties, type ReactNode } from "react";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { cx } from "@/components/ui/class-names";
import { placeOn, type Stretch } from "./stretches";

/** The scale of a phase, on which the bar of a row stands. The row says the same in words. */
export function Track({ children }: { children: ReactNode }) {
  return <span aria-hidden="true" className="relative block h-2 rounded-[2px] bg-surface-sunken forced-colors:border-b">{children}</span>;
}

const barClass = "absolute inset-y-0 min-w-1 rounded-[2px] forced-colors:border forced-colors:border-[CanvasText]";

export function TaskBar({ entry, days, phase, progress }: { entry: Scheduled; days: Stretch; phase: Stretch; progress: number }) {
  return (
    <span
      className={cx(
        barClass, "overflow-hidden",
        entry.isDone ? "bg-bar-done" : entry.isCritical ? "bg-bar-critical forced-colors:bg-[CanvasText]" : "bg-bar inset-ring inset-ring-bar-line",
      )}
      style={placeStyle(phase, days)}
    >
      {!entry.isDone && progress > 0 && (
        <span
          className={cx("absolute bottom-0 left-0", entry.isCritical ? "h-0.5 bg-accent-line" : "h-full bg-bar-done")}
          style={{ width: `${progress}%` }}
        />
      )}
    </span>
  );
}

export function BufferBar({ days, phase }: { days: Stretch; phase: Stretch }) {
  return (
    <span
      className={cx(barClass, "bg-[repeating-linear-gradient(135deg,var(--color-buffer)_0_1.5px,var(--color-surface)_1.5px_4px)] inset-ring inset-ring-caution-line forced-colors:border-dashed")}
      style={placeStyle(phase, days)}
    />
  );
}

/** Where somebody holds it; `--p` is their colour. */
export function GhostBar({ days, phase }: { days: Stretch; phase: Stretch }) {
  return <span className="absolute -inset-y-px min-w-1 rounded-[2px] border-[1.5px] border-dashed border-(--p)" style={placeStyle(phase, days)} />;
}

/** A ghost may be held beyond the scale: it stands at its end then. */
function placeStyle(phase: Stretch, days: Stretch): CSSProperties {
  const { left, width } = placeOn(phase, days);
  const from = Math.min(Math.max(left, 0), 99);
  return { left: `${from}%`, width: `${Math.max(Math.min(left + width, 100) - from, 0)}%` };
}
