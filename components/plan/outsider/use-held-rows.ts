"use client";

import { useState } from "react";
import { usePeopleHere } from "@/lib/client/use-presence";
import { type Tick } from "@/lib/plan/derive/readiness/ticks";
import { type FieldPlace } from "@/lib/sync/presence";

export interface HeldRow {
  readonly rule: number;
  readonly record: string;
}

/**
 * Open questions that somebody is answering just now. They stay where they are until that person has
 * left the field: nobody's text is moved away with its first letter.
 */
export function useHeldRows(ticks: readonly Tick[], mine: FieldPlace | null): readonly HeldRow[] {
  const [held, setHeld] = useState<readonly HeldRow[]>([]);
  const places = [...usePeopleHere().flatMap(({ away, field }) => (field && !away ? [field] : [])), ...(mine ? [mine] : [])];
  const next = ticks.flatMap(({ section, question: { number: rule, fields }, open }) =>
    places.flatMap(({ section: id, record, field }) =>
      id === section.id && fields.includes(field) && (open.has(record) || isHeld(held, { rule, record })) ? [{ rule, record }] : []));
  if (next.length === held.length && next.every((row) => isHeld(held, row))) return held;
  setHeld(next);
  return next;
}

export const isHeld = (held: readonly HeldRow[], { rule, record }: HeldRow): boolean =>
  held.some((row) => row.rule === rule && row.record === record);
