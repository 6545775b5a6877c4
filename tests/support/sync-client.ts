/** A browser's side of the wire over a real socket: the stock client, and what the server says of what is stored. */
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { isUpdateFrame, messageType, readAckBody } from "@/lib/sync/protocol";
import { type SyncServerFacts } from "./sync-server";

export interface SyncClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Whether the server has everything this client wrote, on the disk. */
  isSaved(): boolean;
  close(): void;
}

export function connectClient({ port, plan, cookie }: SyncServerFacts, doc = new Y.Doc()): SyncClient {
  const line = { sent: 0, stored: 0 };
  class CookieSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie } });
      [line.sent, line.stored] = [0, 0];
    }
    override send(data: never): void {
      if (isUpdateFrame(data)) line.sent += 1;
      super.send(data);
    }
  }
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, plan, doc, {
    params: { own: "1" }, disableBc: true, maxBackoffTime: 200, WebSocketPolyfill: CookieSocket as never,
  });
  provider.messageHandlers[messageType.ack] = (_, decoder) => void (line.stored = readAckBody(decoder));
  for (const type of Object.values(messageType))
    if (type >= messageType.welcome && type !== messageType.ack) provider.messageHandlers[type] = () => {};
  return {
    doc, provider,
    isSaved: () => provider.synced && line.sent > 0 && line.stored === line.sent,
    close: () => provider.destroy(),
  };
}
