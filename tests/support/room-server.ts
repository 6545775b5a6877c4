/** Real rooms over a journal in memory, driven by a clock of the test's own. */
import * as decoding from "lib0/decoding";
import * as awarenessProtocol from "y-protocols/awareness";
import * as Y from "yjs";
import { type Role } from "@/lib/plan/access";
import { sections } from "@/lib/plan/sections";
import { type TrailStep } from "@/lib/plan/trail";
import { messageType, readAckBody, readJsonBody, type Refusal, syncType, type Welcome } from "@/lib/sync/protocol";
import { compactUpdates } from "@/server/compact";
import { openConnection } from "@/server/connection";
import { encodeSync } from "@/server/encode-sync";
import { type Fanout, noFanout } from "@/server/fanout";
import { limits } from "@/server/limits";
import { noObserver, type Observer } from "@/server/observer";
import { portionsOf } from "@/server/portion";
import { createRooms } from "@/server/rooms";
import { type Socket, type SocketEvents } from "@/server/socket";
import { createTokenBucket } from "@/server/token-bucket";
import { createManualClock, type ManualClock } from "./manual-clock";
import { createMemoryJournal, type MemoryJournal } from "./memory-journal";

export const planId = "0b9c4f0e-1c58-4f27-9d55-1f9b8d5d2f10";
/** What a browser's document says a change came from when it came from the server. */
export const fromServer = "server";

export interface Fake {
  readonly socket: Socket;
  /** What happens on the browser's side. */
  readonly events: SocketEvents;
  /** Every frame the server sent. */
  readonly frames: Uint8Array[];
  /** How many writes they came in. */
  writes: number;
  closedWith: number | null;
  isTerminated: boolean;
  isPaused: boolean;
  /** Answers no ping. */
  isMute: boolean;
  /** Nothing that is sent leaves. */
  isSlow: boolean;
  buffered: number;
}

export function createFakeSocket(deliver: (frame: Uint8Array) => void): Fake {
  let listener: SocketEvents | null = null;
  const events: SocketEvents = {
    message: (frame, isBinary) => listener?.message(frame, isBinary),
    pong: () => listener?.pong(),
    closed: () => listener?.closed(),
  };
  const fake = { frames: [] as Uint8Array[], writes: 0, closedWith: null as number | null, isTerminated: false, isPaused: false, isMute: false, isSlow: false, buffered: 0 };
  const socket: Socket = {
    listen: (given) => void (listener = given),
    send(messages) {
      fake.writes += 1;
      for (const message of messages) {
        fake.frames.push(message);
        if (fake.isSlow) fake.buffered += message.length;
        deliver(message);
      }
    },
    ping: () => fake.isMute || events.pong(),
    pause: () => void (fake.isPaused = true),
    resume: () => void (fake.isPaused = false),
    close: (code) => void (fake.closedWith ??= code),
    terminate: () => void (fake.isTerminated = true),
    bufferedBytes: () => fake.buffered,
  };
  return Object.assign(fake, { socket, events });
}

export interface Browser {
  readonly doc: Y.Doc;
  readonly fake: Fake;
  welcome: Welcome | null;
  refusal: Refusal | null;
  acknowledged: number;
  /** Update frames sent. */
  sent: number;
  isSynced: boolean;
  readonly awareness: awarenessProtocol.Awareness;
  /** Sends a frame as it is. */
  send(frame: Uint8Array): void;
  setPresence(state: Record<string, unknown> | null): void;
  /** The line breaks. */
  disconnect(): void;
}
export interface Visit {
  readonly user?: string;
  readonly role?: Role;
  /** Of an earlier visit, with what was written offline. */
  readonly doc?: Y.Doc;
  readonly wantsOwnMessages?: boolean;
  readonly isSlow?: boolean;
  /** The client id named in the address. */
  readonly client?: number;
  /** Says nothing by itself; otherwise it does as y-websocket does. */
  readonly isQuiet?: boolean;
}

export interface RoomServerOptions {
  readonly maxPlanBytes?: number;
  readonly observer?: Observer;
  /** What it stands on, when a test keeps hold of that. */
  readonly on?: { readonly clock: ManualClock; readonly journal: MemoryJournal };
  /** Of a cluster: what its servers share. */
  readonly cluster?: { readonly clock: ManualClock; readonly journal: MemoryJournal; readonly fanout: Fanout };
}

export function createRoomServer({ maxPlanBytes, observer = noObserver, on, cluster }: RoomServerOptions = {}) {
  const clock = (cluster ?? on)?.clock ?? createManualClock();
  const journal = (cluster ?? on)?.journal ?? createMemoryJournal(clock);
  const problems: string[] = [];
  const docs: Y.Doc[] = [];
  const strides: { user: string; steps: readonly TrailStep[] }[] = [];
  const startRooms = () => createRooms({
    journal: cluster ? journal.another() : journal,
    clock,
    fanout: cluster?.fanout ?? noFanout,
    isShared: cluster !== undefined,
    registry: sections,
    compact: async (updates) => compactUpdates(updates),
    maxPlanBytes: maxPlanBytes ?? 64 * 1024 * 1024,
    report: (problem) => void problems.push(problem),
    changed: (_, doc) => void docs.push(doc),
    stepped: (_, user, steps) => void strides.push({ user, steps }),
  });
  let rooms = startRooms();
  let visits = 0;

  async function connect(visit: Visit = {}): Promise<Browser> {
    const acquired = rooms.acquire(planId);
    await clock.settle();
    const { room, release } = await acquired;
    visits += 1;
    const user = visit.user ?? `person-${visits}`;
    const { browser, handle } = createBrowser(visit);
    openConnection({
      id: `socket-${visits}`, socket: browser.fake.socket, room, clock,
      user: { id: user, name: user.toUpperCase(), color: 3 },
      role: visit.role ?? "editor",
      wantsOwnMessages: visit.wantsOwnMessages ?? true,
      client: visit.client ?? null,
      bucket: createTokenBucket(clock.now, limits.burst, limits.perSecond),
      cut: async (update) => portionsOf(update),
      report: (problem) => void problems.push(problem),
      observer,
      ended: release,
    });
    if (!visit.isQuiet) handle.start();
    await clock.settle();
    return browser;
  }

  return {
    clock, journal, problems, strides, connect,
    rooms: () => rooms,
    /** The process ends without a word, and another one starts. */
    crash() {
      journal.crash();
      rooms = startRooms();
    },
    /** The document in the server's memory; there is one once something was stored. */
    serverDoc: () => docs.at(-1),
  };
}

function createBrowser(visit: Visit) {
  const doc = visit.doc ?? new Y.Doc();
  const awareness = new awarenessProtocol.Awareness(doc);
  awareness.destroy(); // its timer; the states stay
  const fake = createFakeSocket((frame) => receive(frame));
  fake.isSlow = visit.isSlow ?? false;
  const browser: Browser = {
    doc, fake, awareness, welcome: null, refusal: null, acknowledged: 0, sent: 0, isSynced: false,
    send(frame) {
      if (frame[0] === messageType.sync && frame[1] !== syncType.step1) browser.sent += 1;
      fake.events.message(frame, true);
    },
    setPresence(state) {
      awareness.setLocalState(state);
      browser.send(encodeAwareness(awarenessProtocol.encodeAwarenessUpdate(awareness, [doc.clientID])));
    },
    disconnect() {
      doc.off("update", sendUpdate);
      fake.events.closed();
    },
  };
  const sendUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== fromServer && fake.closedWith === null) browser.send(encodeSync(syncType.update, update));
  };
  const start = () => {
    doc.on("update", sendUpdate);
    browser.send(encodeSync(syncType.step1, Y.encodeStateVector(doc)));
  };

  function receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case messageType.sync: return receiveSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder));
      case messageType.awareness: return awarenessProtocol.applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), fromServer);
      case messageType.welcome: return void (browser.welcome = readJsonBody(decoder) as Welcome);
      case messageType.ack: return void (browser.acknowledged = readAckBody(decoder));
      case messageType.refusal: return void (browser.refusal = readJsonBody(decoder) as Refusal);
    }
  }

  function receiveSync(type: number, body: Uint8Array): void {
    if (type !== syncType.step1) {
      Y.applyUpdate(doc, body, fromServer);
      if (type === syncType.step2) browser.isSynced = true;
    } else if (!visit.isQuiet) browser.send(encodeSync(syncType.step2, Y.encodeStateAsUpdate(doc, body)));
  }

  return { browser, handle: { start } };
}

export function encodeAwareness(update: Uint8Array): Uint8Array {
  const body = encodeSync(0, update).subarray(2);
  return Uint8Array.of(messageType.awareness, ...body);
}
