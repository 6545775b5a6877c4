/**
 * A room in memory that speaks the wire protocol as `lib/sync/protocol.ts` says: welcome, the state,
 * acknowledgements by count, refusals. Frames travel only when `run` lets them.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as syncProtocol from "y-protocols/sync";
import * as Y from "yjs";
import { can, type Role } from "@/lib/plan/access";
import { type PresenceUser } from "@/lib/sync/presence";
import { closeCode } from "@/lib/sync/close-codes";
import { encodeAck, encodeRefusal, encodeWelcome, isUpdateFrame, messageType, type Refusal, syncType } from "@/lib/sync/protocol";
import { type SocketClass } from "@/lib/client/wire-socket";

export interface Relay {
  readonly doc: Y.Doc;
  /** What the next connection is welcomed as. */
  role: Role;
  /** While true nothing is acknowledged, as when the disk is slow. */
  isSlow: boolean;
  /** While true no connection comes about. */
  isDown: boolean;
  /** Answers the next update frame with this refusal instead of taking it. */
  refuseNext: Refusal["code"] | null;
  readonly peers: readonly Peer[];
  /** What was refused until now. */
  readonly refused: readonly Refusal["code"][];
  /** Sockets of this person, as the server knows them by their cookie. */
  socketFor(user: PresenceUser): SocketClass;
  /** Lets what is under way arrive: everything, or the next `steps` of it. */
  run(steps?: number): void;
  /** The network breaks: every socket ends without a word. */
  cut(): void;
  close(code: number): void;
}
export interface Peer {
  readonly socket: FakeSocket;
  /** Update frames that arrived on this connection. */
  frames: number;
  /** Awareness frames that arrived. */
  awareness: number;
}

interface FakeSocket {
  readyState: number;
  url: string;
  onopen: (() => void) | null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null;
  onclose: ((event: { code: number; reason: string }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

const closeCodeOfRefusal: Record<Refusal["code"], number> = {
  "read-only": closeCode.readOnly, layout: closeCode.layout, "too-large": closeCode.tooLarge,
  malformed: closeCode.malformed, "too-fast": closeCode.tooFast, gap: closeCode.resync,
};

export function createRelay(): Relay {
  const doc = new Y.Doc();
  const peers: Peer[] = [];
  const refused: Refusal["code"][] = [];
  const tasks: (() => void)[] = [];

  const socketFor = (user: PresenceUser): SocketClass => class Socket implements FakeSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly OPEN = 1;
    readyState = 0;
    binaryType = "";
    onopen: FakeSocket["onopen"] = null;
    onmessage: FakeSocket["onmessage"] = null;
    onclose: FakeSocket["onclose"] = null;
    onerror: FakeSocket["onerror"] = null;
    constructor(readonly url: string) {
      tasks.push(() => (relay.isDown ? shut(this, 1006) : accept(this, user)));
    }
    send(data: Uint8Array) {
      const frame = Uint8Array.from(data);
      tasks.push(() => receive(this, frame));
    }
    close() {
      const before = this.readyState;
      this.readyState = Socket.CLOSED;
      if (before !== Socket.CLOSED) forget(this);
    }
  } as unknown as SocketClass;

  function accept(socket: FakeSocket, user: PresenceUser): void {
    if (socket.readyState !== 0) return;
    socket.readyState = 1;
    peers.push({ socket, frames: 0, awareness: 0 });
    socket.onopen?.();
    tell(socket, encodeWelcome({ user, role: relay.role }));
    tell(socket, encodeSync((encoder) => syncProtocol.writeSyncStep2(encoder, doc)));
    tell(socket, encodeSync((encoder) => syncProtocol.writeSyncStep1(encoder, doc)));
  }

  function receive(socket: FakeSocket, frame: Uint8Array): void {
    const peer = peers.find((each) => each.socket === socket);
    if (!peer || socket.readyState !== 1) return;
    if (isUpdateFrame(frame)) return takeUpdate(peer, frame);
    if (frame[0] === messageType.awareness) peer.awareness++;
    if (frame[0] === messageType.awareness) for (const other of peers) if (other !== peer) tell(other.socket, frame);
    // A stock client asks for the state too; the answer has no news for it.
    if (frame[0] === messageType.sync && frame[1] === syncType.step1) tell(socket, encodeSync((encoder) => syncProtocol.writeSyncStep2(encoder, doc)));
  }

  function takeUpdate(peer: Peer, frame: Uint8Array): void {
    peer.frames++;
    const update = readUpdate(frame);
    const isEmpty = update.length <= 2;
    const code = !isEmpty && !can(relay.role, "plan.edit") ? "read-only" : isGap(update) ? "gap" : relay.refuseNext;
    if (code) {
      relay.refuseNext = null;
      refused.push(code);
      tell(peer.socket, encodeRefusal({ code }));
      tasks.push(() => shut(peer.socket, closeCodeOfRefusal[code]));
      return;
    }
    const count = peer.frames;
    Y.applyUpdate(doc, update);
    for (const other of peers) if (other !== peer) tell(other.socket, encodeSync((encoder) => syncProtocol.writeUpdate(encoder, update)));
    if (!relay.isSlow) tell(peer.socket, encodeAck(count));
  }

  /** Whether it builds on what this room has not. */
  function isGap(update: Uint8Array): boolean {
    const known = Y.decodeStateVector(Y.encodeStateVector(doc));
    return [...Y.parseUpdateMeta(update).from].some(([client, clock]) => clock > (known.get(client) ?? 0));
  }

  function tell(socket: FakeSocket, frame: Uint8Array): void {
    tasks.push(() => {
      if (socket.readyState === 1) socket.onmessage?.({ data: Uint8Array.from(frame).buffer });
    });
  }

  function shut(socket: FakeSocket, code: number): void {
    forget(socket);
    if (socket.readyState === 3) return;
    socket.readyState = 3;
    socket.onclose?.({ code, reason: "" });
  }

  function forget(socket: FakeSocket): void {
    const index = peers.findIndex((peer) => peer.socket === socket);
    if (index >= 0) peers.splice(index, 1);
  }

  const relay: Relay = {
    doc, peers, refused, role: "editor", isSlow: false, isDown: false, refuseNext: null,
    socketFor,
    run(steps = Infinity) {
      for (let left = steps; left > 0 && tasks.length > 0; left--) tasks.shift()?.();
    },
    cut: () => relay.close(1006),
    close: (code) => peers.slice().forEach(({ socket }) => shut(socket, code)),
  };
  return relay;
}

function encodeSync(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.sync);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

function readUpdate(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}
