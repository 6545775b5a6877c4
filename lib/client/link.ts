/**
 * The connection of one document to its plan's room: the stock provider, our own messages, and what
 * is known of how far the server has followed.
 */
import * as encoding from "lib0/encoding";
import { type Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { isRole } from "@/lib/plan/access";
import { closeCode } from "@/lib/sync/close-codes";
import {
  clientParameter, messageType, newsTypes, ownMessagesParameter, readAckBody, readJsonBody, type Refusal, refusalCodes, type Welcome,
} from "@/lib/sync/protocol";
import { renewClientId } from "./client-id";
import { type CompositionHold } from "./composition-hold";
import { type SavedFacts } from "./saved";
import { type SocketClass, wireSocket } from "./wire-socket";

export type LinkFacts = Pick<SavedFacts, "link" | "synced" | "answered" | "sent" | "acked" | "tried">;

export interface Link {
  facts(): LinkFacts;
  /** Now, also after the server said that coming back is of no use. */
  connect(): void;
  disconnect(): void;
  destroy(): void;
}

export interface LinkOptions {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** "wss://host/sync" */
  readonly url: string;
  readonly plan: string;
  readonly Socket: SocketClass;
  readonly hold: CompositionHold;
  onWelcome(welcome: Welcome): void;
  onRefusal(code: Refusal["code"]): void;
  /** Something beside the document changed. */
  onNews(): void;
  onSent(count: number): void;
  onAck(count: number): void;
  /** The server closed the connection, with this code. */
  onClose(code: number): void;
  /** Facts changed. */
  onChange(): void;
}

/** Milliseconds between two attempts, up to twice that: a room must not come back all at once. */
const longestPause = 2_000;

type Handler = WebsocketProvider["messageHandlers"][number];

export function createLink(options: LinkOptions): Link {
  const { doc, awareness, url, plan, hold, onChange } = options;
  const none = { link: "connecting", synced: false, answered: false, sent: 0, acked: 0 } as const;
  let facts: LinkFacts = { ...none, tried: false };

  const change = (part: Partial<LinkFacts>): void => {
    facts = { ...facts, ...part };
    onChange();
  };
  const onUpdateSent = (sent: number): void => {
    options.onSent(sent);
    change({ sent });
  };
  const provider = new WebsocketProvider(url, plan, doc, {
    awareness,
    connect: false,
    disableBc: true,
    maxBackoffTime: longestPause + Math.random() * longestPause,
    params: { [ownMessagesParameter]: "1", [clientParameter]: String(doc.clientID) },
    WebSocketPolyfill: wireSocket(options.Socket, { doc, onUpdateSent }),
  });
  /** Connections in a row that ended because the server could not store what was written. */
  let failures = 0;

  for (const type of [messageType.sync, messageType.awareness]) {
    const handler = provider.messageHandlers[type];
    if (handler) provider.messageHandlers[type] = heldHandler(hold, handler);
  }
  provider.messageHandlers[messageType.welcome] = (_, decoder) => {
    const welcome = readWelcome(readJsonBody(decoder));
    if (welcome) options.onWelcome(welcome);
  };
  provider.messageHandlers[messageType.ack] = (_, decoder) => {
    const acked = readAckBody(decoder);
    failures = 0;
    options.onAck(acked);
    // The first update frame is our answer to the server's state: with it, it has all that we had.
    change({ acked, answered: acked > 0 });
  };
  provider.messageHandlers[messageType.refusal] = (_, decoder) => {
    const code = readRefusal(readJsonBody(decoder));
    if (code) options.onRefusal(code);
  };
  for (const type of newsTypes) provider.messageHandlers[type] = options.onNews;

  provider.on("status", ({ status }) => {
    if (status === "connected") change({ ...none, link: "open" });
  });
  provider.on("sync", (synced) => change({ synced }));
  provider.on("connection-close", (event) => {
    change({ ...none, link: "down", tried: true });
    if (event?.code === closeCode.failed) slowDown();
    if (event?.code === closeCode.clientTaken) renew();
    if (event) options.onClose(event.code);
  });

  /** The provider thinks that a connection did its work once the plan had come. */
  function slowDown(): void {
    provider.wsUnsuccessfulReconnects = Math.max(provider.wsUnsuccessfulReconnects, failures);
    failures += 1;
  }

  function renew(): void {
    renewClientId(doc, awareness);
    provider.params[clientParameter] = String(doc.clientID);
  }

  const stopWatching = watchNetwork(provider);
  return {
    facts: () => facts,
    connect: () => provider.connect(),
    disconnect: () => provider.disconnect(),
    destroy() {
      stopWatching();
      provider.destroy();
    },
  };
}

/**
 * A line that went dead without a word is found so after half a minute; the browser often knows at
 * once. It tries again all the same: a server on this machine is there without any network.
 */
function watchNetwork(provider: WebsocketProvider): () => void {
  if (typeof window === "undefined") return () => undefined;
  const hangUp = () => {
    if (!provider.wsconnected) return;
    provider.disconnect();
    provider.connect();
  };
  const comeBack = () => {
    if (provider.shouldConnect) provider.connect();
  };
  window.addEventListener("offline", hangUp);
  window.addEventListener("online", comeBack);
  return () => {
    window.removeEventListener("offline", hangUp);
    window.removeEventListener("online", comeBack);
  };
}

/** Handles a message now or once nobody composes; its answer goes to the connection it came by, if that still stands. */
function heldHandler(hold: CompositionHold, handler: Handler): Handler {
  return (encoder, decoder, provider, emitSynced, type) => {
    const socket = provider.ws;
    let isLate = false;
    hold.run(() => {
      if (!isLate) return handler(encoder, decoder, provider, emitSynced, type);
      if (provider.ws !== socket || !socket) return;
      const answer = encoding.createEncoder();
      handler(answer, decoder, provider, emitSynced, type);
      if (encoding.length(answer) > 1) socket.send(encoding.toUint8Array(answer) as Uint8Array<ArrayBuffer>);
    });
    isLate = true;
  };
}

function readWelcome(raw: unknown): Welcome | null {
  const welcome = raw as Partial<Welcome> | null;
  return isRole(welcome?.role) && typeof welcome?.user?.id === "string" ? (welcome as Welcome) : null;
}

function readRefusal(raw: unknown): Refusal["code"] | null {
  const code = (raw as Partial<Refusal> | null)?.code;
  return refusalCodes.find((known) => known === code) ?? null;
}

/** Where a plan's room is, seen from the page. */
export function syncUrl({ protocol, host }: Pick<Location, "protocol" | "host">): string {
  return `${protocol === "https:" ? "wss:" : "ws:"}//${host}/sync`;
}
