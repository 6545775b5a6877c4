"use client";

import { useLayoutEffect, useState } from "react";
import { type Snapshot } from "@/lib/plan/doc/snapshot";
import { useReplica } from "@/lib/client/use-replica";
import { DragLayer, type DragRow } from "./drag-layer";
import { type RowDragProps } from "./use-drag-rows";

/** The rows of a table as they can be dragged, and the places they can be dropped on; gathered anew each of the `times`. */
export function RowDrag({ section, ids, root, times, ...actions }: RowDragProps & { times: number }) {
  const { snapshot } = useReplica();
  const [rows, setRows] = useState<readonly DragRow[]>([]);
  useLayoutEffect(() => {
    if (times > 0) setRows(gather(root.current, section, ids, snapshot));
  }, [times, root, section, ids, snapshot]);
  return <DragLayer rows={rows} {...actions} />;
}

function gather(table: HTMLElement | null, section: RowDragProps["section"], ids: readonly string[], snapshot: Snapshot): readonly DragRow[] {
  const places = [...(table?.querySelectorAll<HTMLElement>("[data-drop]") ?? [])].map((element): DragRow =>
    ({ id: element.dataset["drop"] ?? "", name: element.querySelector("h2 span")?.textContent ?? "", title: "", element, handle: null }));
  const rows = [...(table?.querySelectorAll<HTMLElement>("[data-handle]") ?? [])].flatMap((handle): DragRow[] => {
    const element = handle.closest("tr");
    const id = handle.dataset["handle"];
    if (!element || id === undefined) return [];
    const title = String(snapshot.record(section.id, id)?.values[section.titleField] ?? "");
    return [{ id, name: `${section.prefix}${ids.indexOf(id) + 1}`, title, element, handle }];
  });
  return [...places, ...rows];
}
