"use client";

import { type FocusEvent, type RefObject, useEffect } from "react";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { type Section } from "@/lib/plan/section";
import { isInPopup } from "@/components/fields/editor-popup";
import { useLatest } from "@/components/fields/use-latest";
import { type GridStore } from "./grid-store";
import { isEmpty } from "./is-empty";
import { type RowActions } from "./use-row-actions";

/** An empty row left behind removes itself; a filled one is no longer new. Answers the grid's onBlur. */
export function useFreshRow({ store, section, root, actions, given = nothing }: {
  store: GridStore;
  /** Of the rows that are added here. */
  section: Section;
  root: RefObject<HTMLElement | null>;
  actions: Pick<RowActions, "drop"> | null;
  /** Fields that a new row comes with: they alone make it nothing. */
  given?: readonly string[];
}): (event: FocusEvent) => void {
  const replica = useReplicaIfAny();
  const judge = useLatest((isInGrid: boolean) => {
    const { fresh, active } = store.state();
    if (fresh === null || (isInGrid && active?.record === fresh)) return;
    const record = replica?.snapshot.record(section.id, fresh);
    store.setFresh(null);
    if (record && !record.removed && isEmpty(section, record, given)) actions?.drop(fresh);
  });
  useEffect(() => store.subscribe(() => judge(true)), [store, judge]);

  return ({ relatedTarget }) => {
    // Another window has the focus: whoever comes back is still in their cell.
    if (!document.hasFocus() || (relatedTarget instanceof Node && root.current?.contains(relatedTarget)) || isInPopup(relatedTarget)) return;
    judge(store.state().editing !== null);
  };
}

const nothing: readonly string[] = [];
