/**
 * A browser tab, as the stock client behaves: y-websocket's order of messages and its pause before it
 * comes back. It counts what it sends, and believes the server's "stored".
 */
import * as decoding from "lib0/decoding";
import * as awarenessProtocol from "y-protocols/awareness";
import * as Y from "yjs";
import { type Role } from "@/lib/plan/access";
import { origins } from "@/lib/plan/doc/layout";
import { type Writer } from "@/lib/plan/doc/records";
import { sections } from "@/lib/plan/sections";
import { closeCode } from "@/lib/sync/close-codes";
import { messageType, readAckBody, readJsonBody, type Refusal, syncType } from "@/lib/sync/protocol";
import { type Clock } from "@/server/clock";
import { encodeStates } from "@/server/awareness-codec";
import { encodeSync } from "@/server/encode-sync";
import { type Line, type Receiver } from "./line";

export interface Visitor {
  readonly user: string;
  readonly role: Role;
  /** The client id it names when it comes. */
  readonly client: number | null;
}
/** Leads to one of the servers that are up. `closed` is called also when the line never opened. */
export type Open = (visitor: Visitor, receiver: Receiver & { opened(line: Line): void }) => void;

/** Hears what the servers say to this tab. */
export interface Witness {
  /** From now on the document writes under the client id it has now. */
  began(doc: Y.Doc, user: string): void;
  sentToClient(client: Client, update: Uint8Array): void;
  acknowledged(client: Client, update: Uint8Array): void;
  synced(client: Client, askedAt: number): void;
  refused(client: Client, code: number | Refusal["code"]): void;
  present(client: Client, states: ReadonlyMap<number, unknown>): void;
}

export interface Client {
  readonly user: string;
  readonly writer: Writer;
  readonly doc: Y.Doc;
  readonly line: Line | null;
  readonly isAway: boolean;
  /** The server knows which client id this tab has. */
  isSeated(): boolean;
  /** It has all that the server had, and the server has all of it on the disk. */
  isSaved(): boolean;
  /** The client ids it sees as present, its own too. */
  present(): readonly number[];
  announce(): void;
  connect(): void;
  /** Closes the line and stays away until `connect`. */
  leave(): void;
}
export interface ClientDeps {
  readonly clock: Clock;
  readonly random: () => number;
  readonly user: string;
  /** What the browser had kept. */
  readonly kept: Uint8Array | null;
  readonly open: Open;
  readonly witness: Witness;
}

const fromServer = "server";
const [firstPause, longestPause] = [100, 2_500];
/** y-protocols says so often that somebody is still there. */
const renewMs = 15_000;

export function createClient({ clock, random, user, kept, open, witness }: ClientDeps): Client {
  const doc = new Y.Doc();
  doc.clientID = newClientId();
  if (kept) Y.applyUpdate(doc, kept, fromServer);
  const awareness = new awarenessProtocol.Awareness(doc);
  awareness.destroy(); // its timer; the states stay
  awareness.setLocalState({ section: "goals" });
  witness.began(doc, user);
  const newId = () => `n${Math.floor(random() * 2 ** 40).toString(36)}`;
  const writer: Writer = { doc, registry: sections, origin: origins.local, random, newId };

  let line: Line | null = null;
  let isAway = true;
  let isConnecting = false;
  let failures = 0;
  let isSynced = false;
  let hasAnswered = false;
  let askedAt = 0;
  let unacknowledged: Uint8Array[] = [];
  let acknowledged = 0;
  let cancelRetry = () => {};
  let cancelRenewal = () => {};

  doc.on("update", (update: Uint8Array, origin: unknown) => {
    // What is written before the server has said what it knows is part of the answer to that.
    if (origin !== fromServer && line && hasAnswered) sendUpdate(syncType.update, update);
  });

  function connect(): void {
    isAway = false;
    if (line || isConnecting) return;
    cancelRetry();
    isConnecting = true;
    open({ user, role: "editor", client: doc.clientID }, { opened, message, closed });
  }

  function opened(given: Line): void {
    isConnecting = false;
    if (isAway) return given.break();
    [line, isSynced, hasAnswered, unacknowledged, acknowledged] = [given, false, false, [], 0];
    askedAt = clock.now();
    line.send(encodeSync(syncType.step1, Y.encodeStateVector(doc)));
    announce();
    renew();
  }

  function message(frame: Uint8Array): void {
    if (!line) return;
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case messageType.sync: return receiveSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder));
      case messageType.awareness: return receiveAwareness(decoding.readVarUint8Array(decoder));
      case messageType.ack: return receiveAck(readAckBody(decoder));
      case messageType.refusal: return witness.refused(client, (readJsonBody(decoder) as Refusal).code);
    }
  }

  function receiveSync(type: number, body: Uint8Array): void {
    if (type === syncType.step1) return answer(body);
    witness.sentToClient(client, body);
    Y.applyUpdate(doc, body, fromServer);
    if (type !== syncType.step2) return;
    isSynced = true;
    witness.synced(client, askedAt);
  }

  function answer(stateVector: Uint8Array): void {
    hasAnswered = true;
    sendUpdate(syncType.step2, Y.encodeStateAsUpdate(doc, stateVector));
  }

  function sendUpdate(type: number, update: Uint8Array): void {
    unacknowledged.push(update);
    line?.send(encodeSync(type, update));
  }

  function receiveAck(count: number): void {
    for (; acknowledged < count; acknowledged += 1) {
      const update = unacknowledged.shift();
      witness.acknowledged(client, update ?? new Uint8Array());
      failures = 0;
    }
  }

  function receiveAwareness(update: Uint8Array): void {
    awarenessProtocol.applyAwarenessUpdate(awareness, update, fromServer);
    witness.present(client, awareness.getStates());
  }

  function announce(): void {
    if (!line) return;
    awareness.setLocalState({ section: "goals", step: Math.floor(random() * 1_000) });
    line.send(presenceFrame(JSON.stringify(awareness.getLocalState())));
  }

  const presenceFrame = (state: string) =>
    encodeStates([{ client: doc.clientID, clock: awareness.meta.get(doc.clientID)?.clock ?? 0, state }]);

  function renew(): void {
    cancelRenewal();
    cancelRenewal = clock.after(renewMs, () => {
      announce();
      renew();
    });
  }

  function closed(code: number): void {
    [line, isConnecting] = [null, false];
    cancelRenewal();
    const others = [...awareness.getStates().keys()].filter((each) => each !== doc.clientID);
    awarenessProtocol.removeAwarenessStates(awareness, others, fromServer);
    if (code >= 4400 && code < 4500) return witness.refused(client, code);
    if (code === closeCode.clientTaken) renewClientId();
    if (isAway) return;
    const pause = Math.min(firstPause * 2 ** failures, longestPause) * (0.5 + random());
    failures += 1;
    cancelRetry = clock.after(pause, connect);
  }

  function newClientId(): number {
    return Math.floor(random() * 2 ** 32);
  }

  /** What was written under the old one stays; it is nobody else's as long as nobody wrote under it. */
  function renewClientId(): void {
    awarenessProtocol.removeAwarenessStates(awareness, [doc.clientID], fromServer);
    doc.clientID = newClientId();
    awareness.clientID = doc.clientID;
    witness.began(doc, user);
  }

  function leave(): void {
    isAway = true;
    cancelRetry();
    if (!line) return;
    awareness.setLocalState(null);
    line.send(presenceFrame("null"));
    const leaving = line;
    clock.after(50, () => leaving.break());
  }

  const client: Client = {
    user, writer, doc, connect, leave, announce,
    get line() {
      return line;
    },
    get isAway() {
      return isAway;
    },
    isSeated: () => line !== null && hasAnswered,
    isSaved: () => line !== null && isSynced && hasAnswered && unacknowledged.length === 0,
    present: () => [...awareness.getStates().keys()],
  };
  return client;
}

