"use client";

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useLatest } from "@/components/fields/use-latest";
import { type DependencyType } from "@/lib/plan/fields";
import { scrollAtEdges } from "./edge-scroll";
import { type MoveSession } from "./move-session";
import { rowHeight, type Timeline } from "./timeline-context";

type Side = "start" | "finish";
type Grab =
  | { readonly kind: "move" | Side; readonly id: string; readonly x: number }
  | { readonly kind: "link"; readonly id: string; readonly side: Side; readonly x: number };

/** A link that is being drawn, in px of the chart. */
export interface LinkInHand {
  readonly from: { readonly id: string; readonly side: Side };
  readonly x: number;
  readonly y: number;
  readonly over: { readonly id: string; readonly side: Side } | null;
}

const slack = 3;

/** Bars by mouse, pen or finger: moved by their middle, stretched by their ends, linked by their dots. */
export function useBarDrag({ timeline, chart, scroller, onPick, onLink }: {
  timeline: Timeline | null;
  chart: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  /** A bar was pressed and not moved. */
  onPick(id: string, event: PointerEvent): void;
  onLink(on: string, to: string, type: DependencyType): void;
}) {
  const grab = useRef<Grab | null>(null);
  const isDragging = useRef(false);
  const lastX = useRef(0);
  /** At the edge of the view it goes on by itself, as long as something is held there. */
  const stopScrolling = useRef<(() => void) | null>(null);
  const [linkInHand, setLinkInHand] = useState<LinkInHand | null>(null);
  const session: MoveSession | null = timeline?.session ?? null;

  const chartX = (clientX: number) => clientX - (chart.current?.getBoundingClientRect().left ?? 0);
  const chartY = (clientY: number) => clientY - (chart.current?.getBoundingClientRect().top ?? 0);

  /** Working days between where it was grabbed and where the pointer is. */
  function daysAt(clientX: number): number {
    const held = grab.current;
    if (!held || !timeline) return 0;
    const { calendar } = timeline.schedule.schedule();
    const { scale } = timeline;
    return calendar.pointAt(scale.dayAt(chartX(clientX))) - calendar.pointAt(scale.dayAt(held.x));
  }

  function onPointerDown(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const bar = target?.closest<HTMLElement>("[data-bar]");
    const id = bar?.dataset["bar"];
    if (!timeline || !id || event.button !== 0 || grab.current) return;
    // A finger scrolls; it moves only what was chosen before.
    if (event.pointerType === "touch" && !timeline.store.state().selected.has(id)) return onPick(id, event);
    const x = chartX(event.clientX);
    const linkSide = target?.closest<HTMLElement>("[data-link-from]")?.dataset["linkFrom"] as Side | undefined;
    const grip = target?.closest<HTMLElement>("[data-grip]")?.dataset["grip"] as Side | undefined;
    grab.current = linkSide ? { kind: "link", id, side: linkSide, x } : { kind: grip ?? "move", id, x };
    lastX.current = event.clientX;
    chart.current?.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  function begin(held: Grab): void {
    isDragging.current = true;
    if (scroller.current && timeline)
      stopScrolling.current = scrollAtEdges(scroller.current, timeline.listWidth, () => lastX.current, () => follow(lastX.current, null));
    if (!timeline?.mayEdit) return;
    if (held.kind === "link") return;
    const { selected } = timeline.store.state();
    const others = held.kind === "move" && selected.has(held.id) ? [...selected].filter((id) => id !== held.id) : [];
    session?.begin([held.id, ...others], held.kind);
  }

  const follow = useLatest((clientX: number, clientY: number | null) => {
    const held = grab.current;
    if (!held || !isDragging.current || !timeline?.mayEdit) return;
    if (held.kind === "link") {
      if (clientY === null) return;
      const [x, y] = [chartX(clientX), chartY(clientY)];
      setLinkInHand({ from: { id: held.id, side: held.side }, x, y, over: targetAt(timeline, held.id, x, y) });
    } else session?.shiftTo(daysAt(clientX));
  });

  function onPointerMove(event: PointerEvent): void {
    const held = grab.current;
    if (!held) return;
    if (!isDragging.current && Math.abs(event.clientX - lastX.current) + Math.abs(chartX(event.clientX) - held.x) <= slack && held.kind !== "link") return;
    if (!isDragging.current) begin(held);
    lastX.current = event.clientX;
    follow(event.clientX, event.clientY);
  }

  function release(): void {
    grab.current = null;
    stopScrolling.current?.();
  }

  function onPointerUp(event: PointerEvent): void {
    const held = grab.current;
    release();
    if (!held) return;
    if (!isDragging.current) return onPick(held.id, event);
    isDragging.current = false;
    if (held.kind !== "link") return void session?.keep();
    const over = timeline && targetAt(timeline, held.id, chartX(event.clientX), chartY(event.clientY));
    setLinkInHand(null);
    if (over && timeline.mayEdit) onLink(held.id, over.id, linkType(held.side, over.side));
  }

  const cancel = useLatest(() => {
    if (!grab.current) return false;
    release();
    isDragging.current = false;
    setLinkInHand(null);
    session?.putBack();
    return true;
  });

  useEffect(() => {
    const escape = (event: KeyboardEvent) => {
      if (event.key === "Escape" && cancel()) event.preventDefault();
    };
    addEventListener("keydown", escape, { capture: true });
    return () => removeEventListener("keydown", escape, { capture: true });
  }, [cancel]);

  useEffect(() => () => stopScrolling.current?.(), []);

  return {
    linkInHand,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: () => void cancel() },
  };
}

/** The half of a bar that is nearer; a milestone has only one side. */
function targetAt({ rows, scale, schedule }: Timeline, from: string, x: number, y: number): LinkInHand["over"] {
  const row = rows[Math.floor(y / rowHeight)];
  if (!row || row.kind === "phase" || row.id === from) return null;
  const entry = schedule.entry(row.id);
  if (!entry) return null;
  if (row.kind !== "task") return { id: row.id, side: "start" };
  const { calendar } = schedule.schedule();
  const middle = (scale.x(calendar.dayOf(entry.start)) + scale.x(calendar.eveningOf(entry.finish) + 1)) / 2;
  return { id: row.id, side: x > middle ? "finish" : "start" };
}

const linkType = (from: Side, to: Side): DependencyType =>
  from === "finish" ? (to === "start" ? "FS" : "FF") : to === "start" ? "SS" : "SF";
