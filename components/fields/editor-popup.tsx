"use client";

import { type ReactNode, type RefObject } from "react";
import { AnchoredPopover } from "@/components/ui/popover";

/** Popups hang at the end of the page; what is in them belongs to the editor that opened them. */
export const isInPopup = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[data-editor-popup]") !== null;

/** A popup under the cell that is being edited. `takesFocus`: the edit happens in it, not in the cell. */
export function EditorPopup({ anchor, label, takesFocus = false, onClose, children }: {
  anchor: RefObject<Element | null>;
  label: string;
  takesFocus?: boolean;
  onClose(): void;
  children: ReactNode;
}) {
  return (
    <AnchoredPopover
      anchor={anchor}
      open
      label={label}
      offset={9}
      initialFocus={takesFocus ? undefined : false}
      className="max-w-[min(480px,calc(100vw-16px))]"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <div data-editor-popup="">{children}</div>
    </AnchoredPopover>
  );
}
