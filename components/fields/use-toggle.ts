"use client";

import { useRef } from "react";
import { type FieldValue } from "@/lib/plan/fields";
import { type Leave } from "./editor-keys";

/**
 * Choosing several, each kept at once. Esc puts back what was chosen before; what others add
 * meanwhile is no part of that, so only my own additions and removals are turned round.
 */
export function useToggle(value: FieldValue, onSet: (value: FieldValue) => void, onLeave: (how: Leave) => void) {
  const flips = useRef(new Set<string>());
  const chosen: readonly string[] = Array.isArray(value) ? (value as readonly string[]) : value === null || value === "" ? [] : [String(value)];
  const flipped = (ids: Iterable<string>) => {
    const next = new Set(chosen);
    for (const id of ids) if (!next.delete(id)) next.add(id);
    return [...next];
  };
  return {
    chosen,
    flip(id: string): void {
      if (!flips.current.delete(id)) flips.current.add(id);
      onSet(flipped([id]));
    },
    leave(how: Leave): void {
      if (how === "putBack" && flips.current.size > 0) onSet(flipped(flips.current));
      onLeave(how);
    },
  };
}
