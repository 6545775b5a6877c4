"use client";

import { DragDropProvider, DragOverlay, PointerSensor, useDraggable, useDroppable } from "@dnd-kit/react";
import { useTranslations } from "next-intl";
import { useState } from "react";

export interface DragRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly element: HTMLElement;
  readonly handle: HTMLElement;
}

/** Moving rows by their handles. The rows stay where they are until the hand lets go; a line shows where that is. */
export function DragLayer({ rows, onMove, onPress, onSay }: {
  rows: readonly DragRow[];
  /** In front of `over`, or behind it. */
  onMove(record: string, over: string, after: boolean): void;
  /** Pressed and let go on the spot. */
  onPress(record: string): void;
  onSay(text: string): void;
}) {
  const t = useTranslations("table");
  const [target, setTarget] = useState<{ id: string; after: boolean } | null>(null);
  // A press begins a drag at once; it is one for the eye only when the hand has moved.
  const [isMoving, setMoving] = useState(false);
  const nameOf = (id: unknown) => rows.find((row) => row.id === id)?.name ?? "";

  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      onDragMove={({ operation, to }) => {
        if (!isMoving) {
          if (!hasMoved(operation.position.initial, operation.position.current)) return;
          setMoving(true);
          onSay(t("dragStart", { row: nameOf(operation.source?.id) }));
        }
        const over = rows.find((row) => row.id === operation.target?.id);
        const y = to?.y ?? operation.position.current.y;
        setTarget(over ? { id: over.id, after: y > middleOf(over.element) } : null);
      }}
      onDragOver={({ operation }) => {
        if (isMoving && operation.target) onSay(t("dragOver", { row: nameOf(operation.source?.id), over: nameOf(operation.target.id) }));
      }}
      onDragEnd={({ operation, canceled }) => {
        setTarget(null);
        setMoving(false);
        const moved = operation.source?.id;
        if (!isMoving) return typeof moved === "string" && !canceled ? onPress(moved) : undefined;
        onSay(t(canceled ? "dragCancel" : "dragEnd", { row: nameOf(moved) }));
        if (!canceled && target && typeof moved === "string" && moved !== target.id) onMove(moved, target.id, target.after);
      }}
    >
      {rows.map((row) => <DragHandle key={row.id} row={row} />)}
      {target && <DropLine row={rows.find(({ id }) => id === target.id)} after={target.after} />}
      <DragOverlay dropAnimation={null}>
        {(source) => {
          const row = rows.find(({ id }) => id === source.id);
          return isMoving && row && (
            <span className="inline-flex max-w-80 items-center gap-2 rounded-control bg-surface-raised px-3 py-1.5 text-ui shadow-drag">
              <span className="text-ink-subtle">{row.name}</span><span className="truncate font-medium">{row.title}</span>
            </span>
          );
        }}
      </DragOverlay>
    </DragDropProvider>
  );
}

function DragHandle({ row }: { row: DragRow }) {
  useDraggable({ id: row.id, element: row.element, handle: row.handle });
  useDroppable({ id: row.id, element: row.element });
  return null;
}

function DropLine({ row, after }: { row: DragRow | undefined; after: boolean }) {
  if (!row) return null;
  const { left, width, top, bottom } = row.element.getBoundingClientRect();
  return <div aria-hidden="true" className="pointer-events-none fixed z-(--z-cursor) h-0.5 rounded-full bg-accent" style={{ left, width, top: (after ? bottom : top) - 1 }} />;
}

const slip = 4;
interface Point { readonly x: number; readonly y: number }
const hasMoved = (from: Point, to: Point): boolean => Math.hypot(to.x - from.x, to.y - from.y) > slip;

function middleOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
