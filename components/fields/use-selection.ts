"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { type Select } from "./editor-props";

/** Takes the focus when an editor opens and selects as asked; later the selection is the person's own. Null: it was left already. */
export function useSelection(input: RefObject<HTMLInputElement | HTMLTextAreaElement | null>, select: Select | null): void {
  const first = useRef(select);
  useLayoutEffect(() => {
    const element = input.current;
    if (!element || first.current === null) return;
    element.focus({ preventScroll: true });
    if (first.current === "all") return element.select();
    const offset = first.current === "end" ? element.value.length : Math.min(first.current.offset, element.value.length);
    element.setSelectionRange(offset, offset);
  }, [input]);
}
