"use client";

import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from "react";

export interface TriggerProps {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly "aria-haspopup": "menu" | "dialog";
  readonly "aria-expanded": boolean;
  onClick(): void;
  onPointerEnter(): void;
  onFocus(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/**
 * A button and what opens from it, whose code is fetched when the button is approached. The button
 * itself is ours, so that a page carries no popup code before someone wants one.
 */
export function useOnDemand(kind: "menu" | "dialog", preload: () => void) {
  const anchor = useRef<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);

  const open = useCallback((next: boolean) => {
    setOpen(next);
    if (next) setWasOpened(true);
  }, []);

  const trigger: TriggerProps = {
    ref: anchor,
    "aria-haspopup": kind,
    "aria-expanded": isOpen,
    onClick: () => open(!isOpen),
    onPointerEnter: preload,
    onFocus: preload,
    onKeyDown: (event) => {
      if (kind !== "menu" || event.key !== "ArrowDown" || isOpen) return;
      event.preventDefault();
      open(true);
    },
  };
  return { anchor, trigger, isOpen, wasOpened, open };
}

/** A press on the button that opened a popup is the button's own business, not a press outside. */
export const isPressOn = (anchor: Element | null, event: Event): boolean =>
  event.target instanceof Node && anchor !== null && anchor.contains(event.target);
