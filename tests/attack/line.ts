/** A line to the server that says what it is told to, whatever the protocol. */
import { connect, type Socket } from "node:net";
import { WebSocket } from "ws";
import { messageType } from "@/lib/sync/protocol";

export interface Line {
  readonly socket: WebSocket;
  readonly frames: readonly Uint8Array[];
  /** Resolves once the server has said welcome; rejects when it closes before. */
  readonly opened: Promise<void>;
  /** The code it was closed with, or the status that it was refused with. */
  readonly closed: Promise<number>;
  send(...frames: readonly Uint8Array[]): void;
}

export function openLine(url: string, headers: Readonly<Record<string, string>>): Line {
  const socket = new WebSocket(url, { headers });
  socket.binaryType = "nodebuffer";
  const frames: Uint8Array[] = [];
  const closed = new Promise<number>((resolve) => {
    socket.on("close", (code) => resolve(code));
    socket.on("unexpected-response", (request, response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
  });
  const opened = new Promise<void>((resolve, reject) => {
    socket.on("message", (frame: Buffer) => {
      frames.push(frame);
      if (frame[0] === messageType.welcome) resolve();
    });
    void closed.then((code) => reject(new Error(`closed with ${code}`)));
  });
  opened.catch(() => {});
  socket.on("error", () => {}); // what a test looks at is `closed`
  return {
    socket, frames, opened, closed,
    send: (...list) => list.forEach((frame) => socket.readyState === WebSocket.OPEN && socket.send(frame)),
  };
}

/** Bytes below the websocket. */
export const openTcp = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.on("error", reject);
  });
