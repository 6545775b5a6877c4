"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isSameJson } from "@/lib/client/observable";
import { usePlan } from "@/lib/client/use-plan";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { type Arrangement, type RowGroup } from "./table-look";

/** A group by the option its rows chose; null is for those that chose none. */
export interface GroupOption { readonly option: string | null; readonly title: string }

const headingPrefix = "group:";
export const headingId = (option: string | null): string => `${headingPrefix}${option ?? ""}`;

/**
 * Rows in groups by a choice of theirs, in the order of `options`; what they do not name stands in the
 * group of null. `usual`: what a new row gets where nobody said. `options` keeps its identity.
 */
export function useArrangement(section: Section, field: string, options: readonly GroupOption[], usual: string | null): Arrangement {
  const { isHeld, left } = useHold();
  // oxlint-disable-next-line react/exhaustive-deps -- once an editor was left, the plan is looked at again
  const select = useCallback((plan: Plan) => chosenOptions(plan, section.id, field, options), [section.id, field, options, left]);
  const chosen = usePlan(select, (before, after) => isSameJson(before, after) || isHeld(before, after));
  return useMemo(() => arrange(chosen, field, options, usual), [chosen, field, options, usual]);
}

/** Nothing is moved under somebody's hands: while I write in a row, rows keep their groups until I leave it. */
function useHold() {
  const [left, setLeft] = useState(0);
  const isHolding = useRef(false);
  useEffect(() => {
    const leave = () => {
      if (isHolding.current) requestAnimationFrame(() => setLeft((times) => times + 1));
    };
    document.addEventListener("focusout", leave);
    return () => document.removeEventListener("focusout", leave);
  }, []);
  function isHeld(before: Chosen, after: Chosen): boolean {
    const isWriting = document.activeElement?.matches("[data-row] :is(input, textarea, [contenteditable=true])") ?? false;
    isHolding.current = isWriting && isSameJson(before.map(([id]) => id), after.map(([id]) => id));
    return isHolding.current;
  }
  return { isHeld, left };
}

type Chosen = readonly (readonly [id: string, option: string | null])[];

function chosenOptions(plan: Plan, section: string, field: string, options: readonly GroupOption[]): Chosen {
  return tableOf(plan, section).records.map(({ id, values }) =>
    [id, options.find(({ option }) => option === values[field])?.option ?? null]);
}

function arrange(chosen: Chosen, field: string, options: readonly GroupOption[], usual: string | null): Arrangement {
  const optionOf = new Map(chosen);
  const groups = options.map(({ option, title }): RowGroup =>
    ({ id: headingId(option), title, ids: chosen.filter(([, own]) => own === option).map(([id]) => id) }));
  const filled = groups.filter(({ ids }) => ids.length > 0);
  return {
    field,
    groups,
    ids: filled.flatMap(({ ids }) => ids),
    shown: filled.flatMap(({ id, ids }) => [id, ...ids]),
    headings: new Map(filled.map(({ id, title }) => [id, title])),
    places: new Map(chosen.map(([id], place) => [id, place])),
    valuesUnder(id) {
      const option = id === null ? usual : id.startsWith(headingPrefix) ? id.slice(headingPrefix.length) || null : (optionOf.get(id) ?? null);
      return { [field]: option };
    },
  };
}
