/** States of presence as bytes: y-protocols' awareness update, and the frame that carries it. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { messageType } from "@/lib/sync/protocol";

export interface CodedState {
  readonly client: number;
  readonly clock: number;
  /** JSON; "null" for someone who left. */
  readonly state: string;
}

/** Nobody changes a state so often; one more than the largest exact number would break every reader. */
const maxClock = 2 ** 40;

/** Null for bytes that are no awareness update. */
export function readStates(update: Uint8Array): CodedState[] | null {
  const states: CodedState[] = [];
  try {
    const decoder = decoding.createDecoder(update);
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1)
      states.push({
        client: decoding.readVarUint(decoder),
        clock: decoding.readVarUint(decoder),
        state: decoding.readVarString(decoder),
      });
  } catch {
    return null; // the update ended before its states did
  }
  return states.filter(({ clock }) => clock < maxClock);
}

/** The frame of these states. */
export function encodeStates(states: readonly CodedState[]): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.length);
    for (const { client, clock, state } of states) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** The states in a frame that `encodeStates` made; none of any other. */
export function statesIn(frame: Uint8Array): readonly CodedState[] {
  const decoder = decoding.createDecoder(frame);
  if (decoding.readVarUint(decoder) !== messageType.awareness) return [];
  return readStates(decoding.readVarUint8Array(decoder)) ?? [];
}

/** The frame of no states: it only says that the line is alive. */
export const encodeSignOfLife = (): Uint8Array => encodeStates([]);
