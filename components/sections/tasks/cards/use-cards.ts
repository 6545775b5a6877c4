"use client";

import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useState } from "react";
import { useFieldPresence } from "@/lib/client/use-presence";
import { isComposing } from "@/components/fields/editor-keys";
import { type Arrow, arrowOf, cardBeside, type Zone } from "./zones";

export interface Cards {
  /** The card that is the tab stop. */
  readonly active: string | null;
  focusCard(card: string): void;
  readonly handlers: {
    onKeyDown(event: KeyboardEvent): void;
    onClick(event: MouseEvent): void;
    onFocus(event: FocusEvent): void;
    onBlur(event: FocusEvent): void;
    onContextMenu(event: MouseEvent): void;
  };
}

const nowhere = { section: "", record: "", field: "" };

/** Cards for mouse and keyboard: one tab stop, arrows between them, Alt and an arrow moves one. */
export function useCards({ section, field, root, zones, perRow, onMove, onOpen, onMenu, onRemove }: {
  section: string;
  /** What moving a card changes, which is where presence says that I am. */
  field: string;
  root: RefObject<HTMLElement | null>;
  zones: readonly Zone[];
  perRow: number;
  onMove(card: string, arrow: Arrow): void;
  onOpen(card: string): void;
  onMenu(card: string, anchor: HTMLElement): void;
  onRemove(card: string): void;
}): Cards {
  const [chosen, setChosen] = useState<string | null>(null);
  const [isHere, setHere] = useState(false);
  const all = zones.flatMap(({ cards }) => cards);
  const active = chosen !== null && all.includes(chosen) ? chosen : (all[0] ?? null);
  const isAt = isHere && active !== null;
  useFieldPresence(isAt ? { section, record: active, field } : nowhere, isAt);

  function focusCard(card: string, triesLeft = 10): void {
    setChosen(card);
    const element = root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`);
    if (element && triesLeft < 10) {
      element.focus({ preventScroll: true });
      return element.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    // A card that moved is drawn in its new place a frame later.
    if (triesLeft > 0) requestAnimationFrame(() => focusCard(card, triesLeft - 1));
  }

  // Somebody else moved or removed the card with the focus: it goes along, or to the first one.
  useEffect(() => {
    if (!isHere || document.activeElement !== document.body || active === null) return;
    root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(active)}"]`)?.focus();
  });

  function onKeyDown(event: KeyboardEvent): void {
    const card = cardOf(event.target);
    if (card === null || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    const arrow = arrowOf(event.key);
    if (arrow && event.altKey) onMove(card, arrow);
    else if (arrow && !event.shiftKey) {
      const next = cardBeside(zones, perRow, card, arrow);
      if (next !== null) focusCard(next);
    } else if (event.altKey) return;
    else if (event.key === "Home" || event.key === "End") focusCard((event.key === "Home" ? all[0] : all.at(-1)) ?? card);
    else if (event.key === "Enter") onOpen(card);
    else if (event.key === " ") onMenu(card, event.target as HTMLElement);
    else if (event.key === "Delete") onRemove(card);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    active,
    focusCard,
    handlers: {
      onKeyDown,
      onClick(event) {
        const target = event.target instanceof Element ? event.target : null;
        const card = target?.closest<HTMLElement>("[data-card]");
        if (!card || target?.closest("a, button, input, textarea, [contenteditable=true]")) return;
        card.focus({ preventScroll: true });
        onOpen(card.dataset["card"] ?? "");
      },
      onFocus(event) {
        const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-card]")?.dataset["card"] : undefined;
        if (card === undefined) return;
        setChosen(card);
        setHere(true);
      },
      onBlur: ({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setHere(false);
      },
      onContextMenu(event) {
        const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-card]") : null;
        if (!card) return;
        event.preventDefault();
        onMenu(card.dataset["card"] ?? "", card);
      },
    },
  };
}

/** Keys on a control inside a card are the control's. */
const cardOf = (target: EventTarget | null): string | null => (target instanceof HTMLElement ? (target.dataset["card"] ?? null) : null);
