import { useMemo } from "react";
import { type Writer } from "@/lib/plan/doc/records";
import { useReplicaIfAny } from "./use-replica";
import { useWriter } from "./use-plan";

/** Writes several things as one change, and one step to undo. */
export type Step = <T>(write: (writer: Writer) => T) => T;

/** Null while I may not edit. */
export function useStep(): Step | null {
  const writer = useWriter();
  const undo = useReplicaIfAny()?.undo;
  return useMemo(() => {
    if (!writer || !undo) return null;
    return (write) => {
      undo.stopCapturing();
      const result = writer.doc.transact(() => write(writer), writer.origin);
      undo.stopCapturing();
      return result;
    };
  }, [writer, undo]);
}
