import { useMemo } from "react";
import { writeEdits } from "@/lib/plan/doc/write-edits";
import { type PlanEdit } from "@/lib/plan/plan-edit";
import { useWriter } from "./use-plan";
import { useReplicaIfAny } from "./use-replica";

/** Writes what a press of a button changes, as one step to undo; answers whether all of it fitted. Null while I may not edit. */
export function useWriteEdits(): ((edits: readonly PlanEdit[]) => boolean) | null {
  const writer = useWriter();
  const undo = useReplicaIfAny()?.undo;
  return useMemo(() => {
    if (!writer || !undo) return null;
    return (edits) => {
      undo.stopCapturing();
      const outcome = writeEdits(writer, edits);
      undo.stopCapturing();
      return outcome.ok;
    };
  }, [writer, undo]);
}
