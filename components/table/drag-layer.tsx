"use client";

import { DragDropProvider, DragOverlay, PointerSensor, useDraggable, useDroppable } from "@dnd-kit/react";
import { useTranslations } from "next-intl";
import { useState } from "react";

export interface DragRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly element: HTMLElement;
  /** What it is picked up by; null is a place where rows are dropped, and lies under them. */
  readonly handle: HTMLElement | null;
  /** It is moved, and nothing is dropped on it. */
  readonly takesNone?: boolean;
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
  const [target, setTarget] = useState<Aim | null>(null);
  // A press begins a drag at once; it is one for the eye only when the hand has moved.
  const [isMoving, setMoving] = useState(false);
  const nameOf = (id: unknown) => rows.find((row) => row.id === id)?.name ?? "";

  const aimAt = (id: unknown, y: number): void => setTarget(aimOf(rows.find((row) => row.id === id), y));

  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      onDragMove={({ operation, to }) => {
        if (!isMoving) {
          if (!hasMoved(operation.position.initial, operation.position.current)) return;
          setMoving(true);
          onSay(t("dragStart", { row: nameOf(operation.source?.id) }));
        }
        aimAt(operation.target?.id, to?.y ?? operation.position.current.y);
      }}
      onDragOver={({ operation }) => {
        if (!isMoving) return;
        // What lies under the hand is found after its last step: a hand that has stopped hears of it here.
        aimAt(operation.target?.id, operation.position.current.y);
        if (operation.target) onSay(t("dragOver", { row: nameOf(operation.source?.id), over: nameOf(operation.target.id) }));
      }}
      onDragEnd={({ operation, canceled, nativeEvent }) => {
        setTarget(null);
        setMoving(false);
        const moved = operation.source?.id;
        // The last step of a quick hand may be one that nothing has been told of yet: it lets go where it is.
        const end = nativeEvent instanceof PointerEvent ? { x: nativeEvent.clientX, y: nativeEvent.clientY } : null;
        const aim = (end && aimOf(rowAt(rows, end), end.y)) ?? target;
        if (!isMoving && !hasMoved(operation.position.initial, end ?? operation.position.current)) return typeof moved === "string" && !canceled ? onPress(moved) : undefined;
        onSay(t(canceled ? "dragCancel" : "dragEnd", { row: nameOf(moved) }));
        if (!canceled && aim && typeof moved === "string" && moved !== aim.id) onMove(moved, aim.id, aim.after);
      }}
    >
      {rows.map((row) => (row.handle ? <DragHandle key={row.id} row={row} handle={row.handle} /> : <DropPlace key={row.id} row={row} />))}
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

function DragHandle({ row, handle }: { row: DragRow; handle: HTMLElement }) {
  useDraggable({ id: row.id, element: row.element, handle });
  useDroppable({ id: row.id, element: row.element, disabled: row.takesNone ?? false });
  return null;
}

/** Lower than what the library gives by itself. */
const beneathRows = 1;

function DropPlace({ row }: { row: DragRow }) {
  useDroppable({ id: row.id, element: row.element, collisionPriority: beneathRows });
  return null;
}

function DropLine({ row, after }: { row: DragRow | undefined; after: boolean }) {
  if (!row) return null;
  const { left, width, top, bottom } = row.element.getBoundingClientRect();
  if (row.handle === null)
    return <div aria-hidden="true" className="pointer-events-none fixed z-(--z-cursor) rounded-chip inset-ring-2 inset-ring-accent" style={{ left, width, top, height: bottom - top }} />;
  return <div aria-hidden="true" className="pointer-events-none fixed z-(--z-cursor) h-0.5 rounded-full bg-accent" style={{ left, width, top: (after ? bottom : top) - 1 }} />;
}

interface Aim {
  readonly id: string;
  readonly after: boolean;
}

const aimOf = (over: DragRow | undefined, y: number): Aim | null =>
  over ? { id: over.id, after: over.handle === null || y > middleOf(over.element) } : null;

/** What a hand at this point would drop on: a row rather than the place that it lies on. */
function rowAt(rows: readonly DragRow[], { x, y }: Point): DragRow | undefined {
  const under = rows.filter(({ element, takesNone }) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return !takesNone && x >= left && x < right && y >= top && y < bottom;
  });
  return under.find(({ handle }) => handle !== null) ?? under[0];
}

const slip = 4;
interface Point { readonly x: number; readonly y: number }
const hasMoved = (from: Point, to: Point): boolean => Math.hypot(to.x - from.x, to.y - from.y) > slip;

function middleOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
