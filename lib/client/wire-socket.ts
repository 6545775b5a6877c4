/**
 * The socket that y-websocket is given. It counts update frames, since the server acknowledges by
 * count, and keeps back what must not leave.
 */
import * as decoding from "lib0/decoding";
import { isUpdateFrame, messageType, syncType } from "@/lib/sync/protocol";

export type SocketClass = typeof WebSocket;

export interface WireOptions {
  /** The document of this tab; its client id may be renewed. */
  readonly doc: { readonly clientID: number };
  /** The `count`-th update frame of this connection left; the first is the answer to the server's state. */
  onUpdateSent(count: number): void;
}

/** Milliseconds between two states of presence: the server takes 20 a second. */
const awarenessInterval = 60;

export function wireSocket(Base: SocketClass, { doc, onUpdateSent }: WireOptions): SocketClass {
  return class WireSocket extends Base {
    #sent = 0;
    #answered = false;
    #awareness: { frame: Uint8Array<ArrayBuffer> | null; timer: ReturnType<typeof setTimeout> } | null = null;

    override send(data: Uint8Array<ArrayBuffer>): void {
      if (data[0] === messageType.awareness) this.#sendAwareness(data);
      else if (isUpdateFrame(data)) this.#sendUpdate(data);
      else super.send(data);
    }

    /**
     * A change made before the step 2 left would build on changes the server has not seen yet, and be
     * refused. The step 2 carries everything the document holds by then, this change too.
     */
    #sendUpdate(frame: Uint8Array<ArrayBuffer>): void {
      this.#answered ||= frame[1] === syncType.step2;
      if (!this.#answered) return;
      this.#sent++;
      super.send(frame);
      onUpdateSent(this.#sent);
    }

    /** y-websocket echoes what it hears of others; only what this tab says of itself may leave. */
    #sendAwareness(frame: Uint8Array<ArrayBuffer>): void {
      const own = readAwareness(frame).find(({ client }) => client === doc.clientID);
      if (!own) return;
      if (own.left) return this.#leave(frame);
      if (this.#awareness) this.#awareness.frame = frame;
      else this.#paceAwareness(frame);
    }

    /** Only the newest state counts, so the ones between are dropped. */
    #paceAwareness(frame: Uint8Array<ArrayBuffer>): void {
      super.send(frame);
      const timer = setTimeout(() => {
        const waiting = this.#awareness?.frame;
        this.#awareness = null;
        if (waiting && this.readyState === this.OPEN) this.#paceAwareness(waiting);
      }, awarenessInterval);
      this.#awareness = { frame: null, timer };
    }

    #leave(frame: Uint8Array<ArrayBuffer>): void {
      clearTimeout(this.#awareness?.timer);
      this.#awareness = null;
      super.send(frame);
    }
  };
}

function readAwareness(frame: Uint8Array): { client: number; left: boolean }[] {
  const outer = decoding.createDecoder(frame);
  decoding.readVarUint(outer);
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const client = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    return { client, left: decoding.readVarString(decoder) === "null" };
  });
}
