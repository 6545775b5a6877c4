"use client";

import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useState } from "react";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { type Section } from "@/lib/plan/section";
import { type DragRow } from "./drag-layer";

const load = () => import("./drag-layer").then(({ DragLayer }) => ({ default: DragLayer }));
const DragLayer = lazy(load);

/**
 * Rows that can be dragged by their handles. Everything it needs is fetched when a pointer first
 * comes near a handle, and nothing of it is in the rows themselves.
 */
export function useDragRows({ section, ids, root, mayEdit, onMove, onPress, onSay }: {
  section: Section;
  ids: readonly string[];
  root: RefObject<HTMLElement | null>;
  mayEdit: boolean;
  onMove(record: string, over: string, after: boolean): void;
  onPress(record: string): void;
  onSay(text: string): void;
}): ReactNode {
  const snapshot = useReplicaIfAny()?.snapshot;
  const [isNear, setNear] = useState(false);
  const [rows, setRows] = useState<readonly DragRow[]>([]);

  useEffect(() => {
    const table = root.current;
    if (!table || !mayEdit) return;
    const gather = () => {
      const handles = [...table.querySelectorAll<HTMLElement>("[data-handle]")];
      setRows(handles.flatMap((handle): DragRow[] => {
        const element = handle.closest("tr");
        const id = handle.dataset["handle"];
        if (!element || id === undefined) return [];
        const title = String(snapshot?.record(section.id, id)?.values[section.titleField] ?? "");
        return [{ id, name: `${section.prefix}${ids.indexOf(id) + 1}`, title, element, handle }];
      }));
      setNear(true);
    };
    const approach = (event: Event) => {
      if (event.target instanceof Element && event.target.closest("[data-handle]")) gather();
    };
    table.addEventListener("pointerover", approach);
    return () => table.removeEventListener("pointerover", approach);
  }, [root, mayEdit, snapshot, section, ids]);

  if (!isNear || !mayEdit) return null;
  return <Suspense fallback={null}><DragLayer rows={rows} onMove={onMove} onPress={onPress} onSay={onSay} /></Suspense>;
}
