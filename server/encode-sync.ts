import * as encoding from "lib0/encoding";
import { messageType } from "@/lib/sync/protocol";

/** One frame of the wire: a sync message of y-protocols. `type` is one of `syncType`. */
export function encodeSync(type: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, body);
  });
}
