import * as decoding from "lib0/decoding";
import { messageType, syncType } from "@/lib/sync/protocol";

/** What a client may say. */
export type ClientMessage =
  | { readonly type: "step1" | "step2" | "update" | "awareness"; readonly body: Uint8Array }
  | { readonly type: "queryAwareness" };

/** Null for bytes that are no message, or one that a client may not send. What follows the message is ignored. */
export function readFrame(frame: Uint8Array): ClientMessage | null {
  try {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === messageType.queryAwareness) return { type: "queryAwareness" };
    if (type === messageType.awareness) return { type: "awareness", body: decoding.readVarUint8Array(decoder) };
    const kind = type === messageType.sync ? syncKinds.get(decoding.readVarUint(decoder)) : undefined;
    return kind ? { type: kind, body: decoding.readVarUint8Array(decoder) } : null;
  } catch {
    return null; // the frame ended before its message did
  }
}

const syncKinds = new Map<number, "step1" | "step2" | "update">([
  [syncType.step1, "step1"], [syncType.step2, "step2"], [syncType.update, "update"],
]);
