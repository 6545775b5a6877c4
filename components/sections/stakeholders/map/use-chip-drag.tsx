"use client";

import { type ReactNode, type RefObject, Suspense, useEffect, useState } from "react";
import { type DragRow } from "@/components/table/drag-layer";
import { type Standing } from "@/lib/plan/derive/stakeholders";
import { lazy } from "@/components/ui/lazy";
import { type Chip, standingOfCell } from "./places";

const DragLayer = lazy(() => import("@/components/table/drag-layer").then((module) => module.DragLayer));

/** Chips that are dragged from cell to cell. Its code comes when a pointer first comes near one. */
export function useChipDrag({ frame, chips, isOn, onMove, onSay }: {
  frame: RefObject<HTMLElement | null>;
  chips: readonly Chip[];
  isOn: boolean;
  onMove(id: string, to: Standing): void;
  onSay(text: string): void;
}): ReactNode {
  const [rows, setRows] = useState<readonly DragRow[]>([]);
  useEffect(() => {
    const grid = frame.current;
    if (!grid || !isOn) return;
    const gather = (event: Event) => {
      if (!(event.target instanceof Element && event.target.closest("[data-chip]"))) return;
      const cells = [...grid.querySelectorAll<HTMLElement>("[data-drop]")].map((element): DragRow =>
        ({ id: element.dataset["drop"] ?? "", name: "", title: "", element, handle: null }));
      const people = chips.flatMap(({ id, number, name }): DragRow[] => {
        const element = grid.querySelector<HTMLElement>(`[data-chip="${CSS.escape(id)}"]`);
        return element ? [{ id, name: number, title: name, element, handle: element, takesNone: true }] : [];
      });
      setRows([...cells, ...people]);
    };
    grid.addEventListener("pointerover", gather);
    return () => grid.removeEventListener("pointerover", gather);
  }, [frame, chips, isOn]);

  if (!isOn || rows.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <DragLayer
        rows={rows}
        onMove={(id, cell) => {
          const to = standingOfCell(cell);
          if (to) onMove(id, to);
        }}
        onPress={() => undefined}
        onSay={onSay}
      />
    </Suspense>
  );
}
