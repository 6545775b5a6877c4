"use client";

import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from "react";
import { AnchoredPopover } from "@/components/ui/popover";
import { isComposing, type Leave } from "./editor-keys";

/** Popups hang at the end of the page; what is in them belongs to the editor that opened them. */
export const isInPopup = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[data-editor-popup]") !== null;

/**
 * A popup under the cell that is being edited. `takesFocus`: the edit happens in it, not in the cell.
 * Esc goes back to the cell; a press elsewhere goes elsewhere.
 */
export function EditorPopup({ anchor, label, takesFocus = false, onClose, children }: {
  anchor: RefObject<Element | null>;
  label: string;
  takesFocus?: boolean;
  onClose(how: Leave): void;
  children: ReactNode;
}) {
  const isClosed = useRef(false);
  function close(how: Leave): void {
    if (isClosed.current) return;
    isClosed.current = true;
    onClose(how);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    close("keep");
  }
  return (
    <AnchoredPopover
      anchor={anchor}
      open
      label={label}
      offset={9}
      initialFocus={takesFocus ? undefined : false}
      className="max-w-[min(480px,calc(100vw-16px))]"
      onOpenChange={(open) => {
        if (!open) close("blur");
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears keys of what is in it */}
      <div data-editor-popup="" onKeyDown={onKeyDown}>{children}</div>
    </AnchoredPopover>
  );
}
