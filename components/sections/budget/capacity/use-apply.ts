"use client";

import { useMemo } from "react";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useMayEdit } from "@/lib/client/use-role";
import { setValue } from "@/lib/plan/doc/records";
import { type RecordChange } from "@/lib/plan/plan";

/** Writes changes as one step to undo; null while I may not. */
export function useApply(): ((changes: readonly RecordChange[]) => void) | null {
  const replica = useReplicaIfAny();
  const mayEdit = useMayEdit();
  return useMemo(() => {
    if (!replica || !mayEdit) return null;
    const { writer, undo } = replica;
    return (changes) => {
      undo.stopCapturing();
      writer.doc.transact(() => {
        for (const { section, record, values } of changes)
          for (const [field, value] of Object.entries(values)) setValue(writer, section, record, field, value);
      }, writer.origin);
      undo.stopCapturing();
    };
  }, [replica, mayEdit]);
}
