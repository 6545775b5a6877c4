/** One browser's line to a room: frames in and out, the heartbeat, and the limits. */
import * as decoding from "lib0/decoding";
import { can, type Role } from "@/lib/plan/access";
import { closeCode, type CloseCode } from "@/lib/sync/close-codes";
import { type PresenceUser } from "@/lib/sync/presence";
import { encodeAck, encodeRefusal, encodeWelcome, messageType, type Refusal, syncType } from "@/lib/sync/protocol";
import { encodeSignOfLife } from "./awareness";
import { type Clock } from "./clock";
import { limits } from "./limits";
import { type Peer, type Room, type UpdateKind } from "./room";
import { type Socket } from "./socket";
import { type TokenBucket } from "./token-bucket";

export interface ConnectionDeps {
  readonly id: string;
  readonly socket: Socket;
  readonly room: Room;
  readonly user: PresenceUser;
  readonly role: Role;
  /** Whether the client asked for messages that are not y-websocket's. */
  readonly wantsOwnMessages: boolean;
  /** Shared by all connections of the person. */
  readonly bucket: TokenBucket;
  readonly clock: Clock;
  /** The connection is over; called once. */
  ended(): void;
}
export interface Connection {
  close(code: CloseCode): void;
}

export function openConnection(deps: ConnectionDeps): Connection {
  const { socket, room, user, role, wantsOwnMessages, bucket, clock } = deps;
  let outbox: Uint8Array[] = [];
  let isOpen = true;
  let isAlive = true;
  let isPaused = false;
  let lastSentAt = clock.now();
  /** Frames with an update: how many came, how many are on the disk, how many of those the client knows of. */
  let received = 0;
  let stored = 0;
  let acknowledged = 0;
  /** Bytes of the plan itself that are on their way: a large plan is no fault of the reader. */
  let stateBytes = 0;
  let cancelBeat = clock.after(limits.heartbeatMs, beat);
  let cancelResume: (() => void) | null = null;

  const peer: Peer = { id: deps.id, user, canEdit: can(role, "plan.edit"), send, refuse, close };
  socket.listen({ message: receive, pong: () => void (isAlive = true), closed: end });
  if (wantsOwnMessages) send(encodeWelcome({ user, role }));
  room.join(peer);
  return { close };

  function receive(frame: Uint8Array, isBinary: boolean): void {
    if (!isOpen) return;
    isAlive = true;
    if (!isBinary) return refuse("malformed");
    try {
      dispatch(decoding.createDecoder(frame), frame.length);
    } catch {
      refuse("malformed"); // the decoders throw on bytes that are no message
    }
  }

  function dispatch(decoder: decoding.Decoder, length: number): void {
    const type = decoding.readVarUint(decoder);
    if (type === messageType.sync) return receiveSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder));
    slowDown(length / 1024);
    // A browser echoes the states of all others: too many of them is no fault of this person.
    if (type === messageType.awareness && length > limits.messageBytes) return;
    if (type === messageType.awareness) return room.awareness.receive(peer, decoding.readVarUint8Array(decoder));
    if (type !== messageType.queryAwareness) return refuse("malformed");
    const others = room.awareness.messageFor(peer);
    if (others) send(others);
  }

  function receiveSync(type: number, body: Uint8Array): void {
    if (type === syncType.step1) return receiveStateVector(body);
    if (type === syncType.step2) return receiveUpdate("step2", body);
    if (type === syncType.update) return receiveUpdate("update", body);
    refuse("malformed");
  }

  function receiveStateVector(stateVector: Uint8Array): void {
    slowDown(limits.stateCost);
    if (stateVector.length > limits.messageBytes) return refuse("too-large");
    room.sync(peer, stateVector);
  }

  function receiveUpdate(kind: UpdateKind, update: Uint8Array): void {
    slowDown(1 + update.length / 1024);
    received += 1;
    const count = received;
    if (update.length > limits.updateBytes) return refuse("too-large");
    room.receive(peer, kind, update, () => acknowledge(count));
  }

  function acknowledge(count: number): void {
    if (stored === acknowledged) scheduleFlush();
    stored = count;
  }

  /** Whoever is too fast is read more slowly; what they wrote is never dropped. */
  function slowDown(cost: number): void {
    const wait = bucket.take(cost);
    if (wait === 0 || isPaused) return;
    isPaused = true;
    socket.pause();
    cancelResume = clock.after(wait, resume);
  }

  function resume(): void {
    isPaused = false;
    isAlive = true;
    socket.resume();
  }

  function send(message: Uint8Array): void {
    if (!isOpen) return;
    if (outbox.length === 0) scheduleFlush();
    outbox.push(message);
  }

  function scheduleFlush(): void {
    clock.endOfTurn(flush);
  }

  /** All messages of a turn leave in one write. */
  function flush(): void {
    if (!isOpen) return;
    if (socket.bufferedBytes() > limits.bufferedBytes + stateBytes) return close(closeCode.slow);
    write();
  }

  function write(): void {
    if (wantsOwnMessages && stored > acknowledged) outbox.push(encodeAck(stored));
    acknowledged = stored;
    if (outbox.length === 0) return;
    if (socket.bufferedBytes() <= limits.bufferedBytes) stateBytes = 0;
    for (const { length } of outbox) stateBytes += length > limits.updateBytes ? length : 0;
    lastSentAt = clock.now();
    socket.send(outbox);
    outbox = [];
  }

  /** Browsers answer pings by themselves; the client's own watchdog counts messages only. */
  function beat(): void {
    if (!isAlive && !isPaused) return cut();
    isAlive = false;
    socket.ping();
    if (clock.now() - lastSentAt >= limits.silenceMs) send(encodeSignOfLife());
    cancelBeat = clock.after(limits.heartbeatMs, beat);
  }

  function refuse(code: Refusal["code"]): void {
    if (wantsOwnMessages) send(encodeRefusal({ code }));
    close(refusalCloseCodes[code]);
  }

  function close(code: CloseCode): void {
    if (!isOpen) return;
    write();
    socket.close(code);
    end();
    clock.after(limits.closeMs, socket.terminate);
  }

  function cut(): void {
    socket.terminate();
    end();
  }

  function end(): void {
    if (!isOpen) return;
    isOpen = false;
    cancelBeat();
    cancelResume?.();
    if (isPaused) socket.resume();
    room.leave(peer);
    deps.ended();
  }
}

const refusalCloseCodes = {
  "read-only": closeCode.readOnly,
  layout: closeCode.layout,
  "too-large": closeCode.tooLarge,
  malformed: closeCode.malformed,
  "too-fast": closeCode.tooFast,
  gap: closeCode.resync,
} as const satisfies Record<Refusal["code"], CloseCode>;
