/** A websocket as the sync server uses it, and the adapter over ws. */
import { type Duplex } from "node:stream";
import { type RawData, WebSocket } from "ws";

export interface SocketEvents {
  message(frame: Uint8Array, isBinary: boolean): void;
  pong(): void;
  /** Once, whoever closed it. */
  closed(): void;
}
export interface Socket {
  listen(events: SocketEvents): void;
  /** Each message in a frame of its own, all in one write. */
  send(messages: readonly Uint8Array[]): void;
  ping(): void;
  /** Stops and starts reading: the sender feels it as a slow line. */
  pause(): void;
  resume(): void;
  close(code: number): void;
  terminate(): void;
  /** Bytes that were sent and did not leave yet. */
  bufferedBytes(): number;
}

/** `stream` is what `ws` runs on: frames from the server are the same for all, so they are written there, made once. */
export function adaptWebSocket(ws: WebSocket, stream: Duplex): Socket {
  return {
    listen({ message, pong, closed }) {
      ws.on("message", (data: RawData, isBinary: boolean) => message(toBytes(data), isBinary));
      ws.on("pong", pong);
      ws.once("close", closed);
      // One malformed frame would end the process without a listener; ws closes the socket itself.
      ws.on("error", () => {});
    },
    send(messages) {
      if (ws.readyState !== WebSocket.OPEN) return;
      stream.cork();
      for (const message of messages) stream.write(toFrame(message));
      stream.uncork();
    },
    ping: () => ws.readyState === WebSocket.OPEN && ws.ping(),
    pause: () => ws.pause(),
    resume: () => ws.resume(),
    close: (code) => ws.close(code),
    terminate: () => ws.terminate(),
    bufferedBytes: () => ws.bufferedAmount,
  };
}

const toBytes = (data: RawData): Uint8Array => (Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? new Uint8Array(data) : data);

const frames = new WeakMap<Uint8Array, Buffer>();

/** A final binary frame, unmasked (RFC 6455, 5.2). A message that goes to many is framed once. */
function toFrame(message: Uint8Array): Buffer {
  const known = frames.get(message);
  if (known) return known;
  const frame = Buffer.concat([frameHeader(message.length), message]);
  frames.set(message, frame);
  return frame;
}

function frameHeader(length: number): Buffer {
  const binary = 0x82;
  if (length < 126) return Buffer.of(binary, length);
  if (length < 65_536) return Buffer.of(binary, 126, length >> 8, length & 0xff);
  const header = Buffer.alloc(10);
  header.set([binary, 127]);
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
