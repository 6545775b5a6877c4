"use client";

import { type ReactNode, type RefObject, Suspense, useEffect, useState } from "react";
import { type Section } from "@/lib/plan/section";
import { lazy } from "@/components/ui/lazy";

const RowDrag = lazy(() => import("./row-drag").then((module) => module.RowDrag));

export interface RowDragProps {
  readonly section: Section;
  /** In the order of their section. */
  readonly ids: readonly string[];
  readonly root: RefObject<HTMLElement | null>;
  /** In front of `over`, or behind it. */
  onMove(record: string, over: string, after: boolean): void;
  onPress(record: string): void;
  onSay(text: string): void;
}

/**
 * Rows that can be dragged by their handles. Everything it needs is fetched when a pointer first
 * comes near a handle, and nothing of it is in the rows themselves.
 */
export function useDragRows({ mayEdit, ...props }: RowDragProps & { mayEdit: boolean }): ReactNode {
  const { root } = props;
  /** Counts how often a pointer came near: what stands there then is what can be dragged. */
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const table = root.current;
    if (!table || !mayEdit) return;
    const approach = (event: Event) => {
      if (event.target instanceof Element && event.target.closest("[data-handle]")) setTimes((before) => before + 1);
    };
    table.addEventListener("pointerover", approach);
    return () => table.removeEventListener("pointerover", approach);
  }, [root, mayEdit]);

  return times > 0 && mayEdit ? <Suspense fallback={null}><RowDrag {...props} times={times} /></Suspense> : null;
}
