"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { usePlan } from "@/lib/client/use-plan";
import { byScore, heldOrder } from "@/lib/plan/derive/risk/register";
import { type Plan, tableOf } from "@/lib/plan/plan";

/**
 * The order of the register. Rows never move under somebody who edits: while I write anywhere, or go
 * through the register by keys, what stands keeps its place.
 */
export function useRegisterOrder(table: RefObject<HTMLElement | null>): readonly string[] {
  const isHeld = useIsBusy(table);
  const wanted = usePlan(orderOf, isSame);
  /** As they stood when I began, and what came since. */
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const next = held && isHeld ? heldOrder(held, wanted) : wanted;
  // Kept while it says the same, so that rows are not asked again.
  const order = held && isSame(held, next) ? held : next;
  useEffect(() => setHeld(isHeld ? order : null), [isHeld, order]);
  return order;
}

/** Whoever stands on a row is said to be in its title. */
export const rowPlace = "title";

const orderOf = (plan: Plan): readonly string[] => byScore(tableOf(plan, "risks").records);

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, index) => id === b[index]);

const editors = "input,textarea,[contenteditable=true]";

function useIsBusy(table: RefObject<HTMLElement | null>): boolean {
  const [isBusy, setBusy] = useState(false);
  const timer = useRef(0);
  useEffect(() => {
    const ending = new AbortController();
    const look = () => {
      const { activeElement } = document;
      setBusy(activeElement !== null && (activeElement.matches(editors) || table.current?.contains(activeElement) === true));
    };
    // Between leaving one element and entering the next nothing has the focus.
    const lookLater = () => {
      cancelAnimationFrame(timer.current);
      timer.current = requestAnimationFrame(look);
    };
    for (const type of ["focusin", "focusout"]) document.addEventListener(type, lookLater, { signal: ending.signal });
    return () => {
      ending.abort();
      cancelAnimationFrame(timer.current);
    };
  }, [table]);
  return isBusy;
}
