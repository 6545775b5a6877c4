"use client";

import { type RefObject, useEffect, useState } from "react";
import { useFieldPresence } from "@/lib/client/use-presence";
import { useGrid, useGridState } from "@/components/table/grid-context";
import { rowCell } from "@/components/table/grid-store";
import { letterField } from "../raci-writes";

const nowhere = { section: "", record: "", field: "" };

/** Says which letter I am at, while I am in the chart or choose one. A name that is edited says so itself. */
export function ChartPresence({ section, root, isChoosing }: { section: string; root: RefObject<HTMLElement | null>; isChoosing: boolean }) {
  const { section: { titleField } } = useGrid();
  const active = useGridState((state) => state.active);
  const [isHere, setHere] = useState(false);
  useEffect(() => {
    const frame = root.current;
    if (!frame) return;
    const look = () => setHere(frame.contains(document.activeElement));
    // The focus is nowhere for a moment on its way from one cell to the next.
    const later = () => requestAnimationFrame(look);
    frame.addEventListener("focusin", look);
    frame.addEventListener("focusout", later);
    return () => {
      frame.removeEventListener("focusin", look);
      frame.removeEventListener("focusout", later);
    };
  }, [root]);
  const isLetter = active !== null && active.field !== titleField && active.field !== rowCell;
  useFieldPresence(isLetter ? { section, record: active.record, field: letterField(active.field) } : nowhere, isLetter && (isHere || isChoosing));
  return null;
}
