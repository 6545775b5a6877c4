/** One browser's line to a room: frames in and out, the heartbeat, and the limits. */
import { can, type Role } from "@/lib/plan/access";
import { type Report } from "@/lib/report";
import { closeCode, type CloseCode } from "@/lib/sync/close-codes";
import { type PresenceUser } from "@/lib/sync/presence";
import { encodeAck, encodeRefusal, encodeWelcome, isOwnMessage, type Refusal } from "@/lib/sync/protocol";
import { encodeSignOfLife } from "./awareness-codec";
import { type Clock } from "./clock";
import { createIntake, type Cutter } from "./intake";
import { limits } from "./limits";
import { type Observer } from "./observer";
import { type ClientMessage, readFrame } from "./read-frame";
import { type Peer } from "./peer";
import { type Room, type UpdateKind } from "./room";
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
  /** The client id of its document, when it named one. */
  readonly client: number | null;
  /** Shared by all connections of the person. */
  readonly bucket: TokenBucket;
  readonly clock: Clock;
  readonly cut: Cutter["cut"];
  readonly observer: Observer;
  readonly report: Report;
  /** The connection is over; called once. */
  ended(): void;
}
export interface Connection {
  close(code: CloseCode): void;
}

export function openConnection(deps: ConnectionDeps): Connection {
  const { socket, room, user, role, wantsOwnMessages, bucket, clock, observer } = deps;
  let outbox: Uint8Array[] = [];
  let isOpen = true;
  let isAlive = true;
  let isPaused = false;
  /** Frames of a chunk that had been read when the line was paused. */
  let backlog: Uint8Array[] = [];
  let lastSentAt = clock.now();
  /** Frames with an update: how many came, how many are on the disk, how many of those the client knows of. */
  let received = 0;
  let stored = 0;
  let acknowledged = 0;
  /** When those came that are not acknowledged, in order. */
  const arrivals: number[] = [];
  /** Bytes of the plan itself, in the outbox and on their way: a large plan is no fault of the reader. */
  let planBytes = 0;
  let planBytesSent = 0;
  let cancelBeat = clock.after(limits.heartbeatMs, beat);
  let cancelResume: (() => void) | null = null;

  const peer: Peer = { id: deps.id, client: deps.client, user, canEdit: can(role, "plan.edit"), send, sendPlan, refuse, close };
  const intake = createIntake({ clock, cut: deps.cut, give, charge, refuse, failed });
  socket.listen({ message: receive, pong: () => void (isAlive = true), closed: end });
  observer.socketOpened();
  send(encodeWelcome({ user, role }));
  room.join(peer);
  return { close };

  function receive(frame: Uint8Array, isBinary: boolean): void {
    if (!isOpen) return;
    isAlive = true;
    if (!isBinary) return refuse("malformed");
    if (isPaused) backlog.push(frame);
    else take(frame);
  }

  function take(frame: Uint8Array): void {
    const message = readFrame(frame);
    if (!message) return refuse("malformed");
    try {
      dispatch(message);
    } catch (error) {
      failed(error);
    }
  }

  /** A bug of ours must cost one line, not the process. */
  function failed(error: unknown): void {
    deps.report("a connection failed", error, { user: user.id });
    close(closeCode.failed);
  }

  function dispatch(message: ClientMessage): void {
    if (message.type === "queryAwareness") return answerAwareness();
    if (message.type === "awareness") return receiveAwareness(message.body);
    if (message.type === "step1") return receiveStateVector(message.body);
    receiveUpdate(message.type, message.body);
  }

  function answerAwareness(): void {
    slowDown(1);
    room.introduce(peer);
  }

  /** A browser echoes the states of all others: too many of them is no fault of this person. */
  function receiveAwareness(update: Uint8Array): void {
    slowDown(update.length / 1024);
    if (update.length <= limits.messageBytes) room.announce(peer, update);
  }

  function receiveStateVector(stateVector: Uint8Array): void {
    slowDown(limits.stateCost);
    if (stateVector.length > limits.messageBytes) return refuse("too-large");
    // Asking again and again without reading the answers would fill the memory.
    if (Math.max(socket.bufferedBytes(), planBytes) > limits.bufferedBytes) return close(closeCode.slow);
    room.sync(peer, stateVector);
  }

  function receiveUpdate(kind: UpdateKind, update: Uint8Array): void {
    slowDown(1 + update.length / 1024);
    received += 1;
    arrivals.push(clock.now());
    const count = received;
    if (update.length > limits.updateBytes) return refuse("too-large");
    intake.take(kind, update, () => acknowledge(count));
  }

  /** What it costs shows only now: a few bytes can be crafted to cost much. */
  function give(kind: UpdateKind, update: Uint8Array, stored: () => void): void {
    const start = clock.now();
    room.receive(peer, kind, update, stored);
    slowDown((clock.now() - start) * limits.millisecondCost);
  }

  function charge(units: number): void {
    slowDown(units / 1024);
  }

  function acknowledge(count: number): void {
    if (stored === acknowledged) scheduleFlush();
    stored = count;
  }

  /** Whoever is too fast is read more slowly; what they wrote is never dropped. */
  function slowDown(cost: number): void {
    const wait = bucket.take(cost);
    if (wait === 0 || isPaused || !isOpen) return;
    isPaused = true;
    socket.pause();
    cancelResume = clock.after(wait, resume);
  }

  function resume(): void {
    isPaused = false;
    isAlive = true;
    const frames = backlog;
    backlog = [];
    for (const frame of frames) receive(frame, true);
    if (!isPaused) socket.resume();
  }

  function send(message: Uint8Array): void {
    if (!isOpen || (isOwnMessage(message) && !wantsOwnMessages)) return;
    if (outbox.length === 0) scheduleFlush();
    outbox.push(message);
  }

  function sendPlan(message: Uint8Array): void {
    planBytes += message.length;
    send(message);
  }

  function scheduleFlush(): void {
    clock.endOfTurn(flush);
  }

  /** All messages of a turn leave in one write. */
  function flush(): void {
    if (!isOpen) return;
    if (socket.bufferedBytes() > limits.bufferedBytes + planBytesSent) return close(closeCode.slow);
    write();
  }

  function write(): void {
    if (stored > acknowledged) tellStored();
    if (outbox.length === 0) return;
    if (socket.bufferedBytes() <= limits.bufferedBytes) planBytesSent = 0;
    planBytesSent += planBytes;
    planBytes = 0;
    lastSentAt = clock.now();
    socket.send(outbox);
    outbox = [];
  }

  function tellStored(): void {
    if (wantsOwnMessages) outbox.push(encodeAck(stored));
    const now = clock.now();
    for (const arrival of arrivals.splice(0, stored - acknowledged)) observer.acknowledged(now - arrival);
    acknowledged = stored;
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
    send(encodeRefusal({ code }));
    close(refusalCloseCodes[code]);
  }

  function close(code: CloseCode): void {
    if (!isOpen) return;
    observer.refused(code);
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
    intake.stop();
    if (isPaused) socket.resume();
    room.leave(peer);
    observer.socketClosed();
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
