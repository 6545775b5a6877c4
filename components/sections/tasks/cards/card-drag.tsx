"use client";

import { Accessibility } from "@dnd-kit/dom";
import { DragDropProvider, DragOverlay, PointerSensor, useDraggable, useDroppable } from "@dnd-kit/react";
import { useTranslations } from "next-intl";
import { useState } from "react";

export interface DragCard {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly element: HTMLElement;
}
export interface DropZone {
  readonly id: string;
  readonly label: string;
  readonly element: HTMLElement;
}

/** Moving cards between zones. They stay where they are until the hand lets go; a frame shows where that is. */
export function CardDrag({ cards, zones, onDrop, onSay }: {
  cards: readonly DragCard[];
  zones: readonly DropZone[];
  /** `before`: the card it was let go in front of; null is the end. */
  onDrop(card: string, zone: string, before: string | null): void;
  onSay(text: string): void;
}) {
  const t = useTranslations("tasks");
  const [target, setTarget] = useState<{ readonly zone: DropZone; readonly before: string | null } | null>(null);
  const [isMoving, setMoving] = useState(false);
  const nameOf = (id: unknown) => cards.find((card) => card.id === id)?.name ?? "";
  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      // It would make buttons of the cards, each a tab stop; keys are the cards' own.
      plugins={(usual) => usual.filter((plugin) => plugin !== Accessibility)}
      onDragMove={({ operation, to }) => {
        const { initial, current } = operation.position;
        if (!isMoving) {
          if (Math.hypot(initial.x - current.x, initial.y - current.y) < slip) return;
          setMoving(true);
          onSay(t("picked", { row: nameOf(operation.source?.id) }));
        }
        const zone = zones.find(({ id }) => id === operation.target?.id);
        setTarget(zone ? { zone, before: cardBelow(zone.element, to?.y ?? current.y, String(operation.source?.id)) } : null);
      }}
      onDragOver={({ operation }) => {
        const zone = zones.find(({ id }) => id === operation.target?.id);
        if (isMoving && zone) onSay(t("over", { row: nameOf(operation.source?.id), place: zone.label }));
      }}
      onDragEnd={({ operation, canceled }) => {
        const [moved, drop] = [operation.source?.id, target];
        setTarget(null);
        setMoving(false);
        if (!isMoving) return;
        if (canceled || !drop || typeof moved !== "string") return onSay(t("cancelled", { row: nameOf(moved) }));
        onDrop(moved, drop.zone.id, drop.before);
      }}
    >
      {cards.map((card) => <Draggable key={card.id} card={card} />)}
      {zones.map((zone) => <Droppable key={zone.id} zone={zone} />)}
      {target && <Frame zone={target.zone} before={target.before} />}
      <DragOverlay dropAnimation={null}>
        {(source) => {
          const card = cards.find(({ id }) => id === source.id);
          return isMoving && card && (
            <span className="inline-flex max-w-80 items-center gap-2 rounded-control bg-surface-raised px-3 py-1.5 text-ui shadow-drag">
              <span className="text-ink-subtle">{card.name}</span><span className="truncate font-medium">{card.title}</span>
            </span>
          );
        }}
      </DragOverlay>
    </DragDropProvider>
  );
}

function Draggable({ card }: { card: DragCard }) {
  // Without a handle a press is a press until the hand has moved.
  useDraggable({ id: card.id, element: card.element });
  return null;
}
function Droppable({ zone }: { zone: DropZone }) {
  useDroppable({ id: zone.id, element: zone.element });
  return null;
}

/** Around the zone, and a line in front of the card it would stand before. */
function Frame({ zone, before }: { zone: DropZone; before: string | null }) {
  const { left, top, width, height } = zone.element.getBoundingClientRect();
  const card = before === null ? null : zone.element.querySelector(`[data-card="${CSS.escape(before)}"]`)?.getBoundingClientRect();
  return (
    <div aria-hidden="true" className="pointer-events-none fixed z-(--z-cursor) rounded-control outline-2 outline-accent" style={{ left, top, width, height }}>
      {card && <span className="absolute inset-x-1 h-0.5 rounded-full bg-accent" style={{ top: card.top - top - 4 }} />}
    </div>
  );
}

const slip = 4;

function cardBelow(zone: HTMLElement, y: number, moved: string): string | null {
  const below = [...zone.querySelectorAll<HTMLElement>("[data-card]")].find((card) => {
    const { top, height } = card.getBoundingClientRect();
    return card.dataset["card"] !== moved && y < top + height / 2;
  });
  return below?.dataset["card"] ?? null;
}
