/**
 * One plan while people are in it. Its life: an update is judged, applied, stored, and only then
 * acknowledged and sent to the others. When applying or storing fails, the document in memory is no
 * longer what the journal holds: it is dropped and loaded anew, and whoever was not told "stored"
 * sends again. A room never sees a socket, only peers.
 */
import * as Y from "yjs";
import { type Registry } from "@/lib/plan/section";
import { closeCode } from "@/lib/sync/close-codes";
import { type TrailStep } from "@/lib/plan/trail";
import { type Report } from "@/lib/report";
import { syncType } from "@/lib/sync/protocol";
import { createAudience } from "./audience";
import { type Clock } from "./clock";
import { encodeSync } from "./encode-sync";
import { type Fanout, type Hint } from "./fanout";
import { judgeUpdate } from "./guard";
import { type Entry, type Journal, nobody } from "./journal";
import { type Compactor } from "./compact";
import { loadPlan, loadWhole, UnreadableRows } from "./load-plan";
import { type PlanDocument } from "./plan-document";
import { type Peer } from "./peer";
import { createRoomWriter } from "./room-writer";
import { createShortener } from "./shorten";
import { type TailLimits } from "./stored-plan";

export interface RoomDeps {
  readonly journal: Journal;
  readonly fanout: Fanout;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly maxPlanBytes: number;
  readonly tailLimits?: TailLimits;
  readonly compact: Compactor["compact"];
  readonly report: Report;
  /** Something of the plan is stored that was not before. */
  changed(plan: string, doc: Y.Doc): void;
  /** A change of fields that are watched over time is stored. */
  stepped(plan: string, user: string, steps: readonly TrailStep[]): void;
  /** The room could not be loaded again and is of no more use. */
  abandoned(plan: string): void;
}
export type UpdateKind = "step2" | "update";

export interface Room {
  join(peer: Peer): void;
  leave(peer: Peer): void;
  /** What the peer says of its presence. */
  announce(peer: Peer, update: Uint8Array): void;
  /** Tells the peer who else is there. */
  introduce(peer: Peer): void;
  /** Sends what the peer lacks. */
  sync(peer: Peer, stateVector: Uint8Array): void;
  /** `stored` is called once the update is on the disk, or was there already; never after a refusal. */
  receive(peer: Peer, kind: UpdateKind, update: Uint8Array, stored: () => void): void;
  /** The whole document as one update, once all of it is on the disk, wherever it was written. */
  read(): Promise<Uint8Array>;
  /** To everyone who is here. */
  notify(frame: Uint8Array): void;
  /** The journal holds entries up to `seq`, perhaps another server's. */
  catchUp(seq: number): void;
  /** Resolves when the room knows all that was in the journal when this was called. Rejects when it cannot. */
  becomeCurrent(): Promise<void>;
  /** Waits for the disk, then replaces a long tail of the journal by a snapshot. */
  close(): Promise<void>;
}

/** A document of so many bytes is built before anybody is let in. */
const quicklyBuilt = 64 * 1024;

/**
 * Rejects when the plan cannot be loaded; then there is no room, and nothing is ever saved. Of a large
 * plan the bytes are served at once, while its document, without which nothing can enter, is still built.
 */
export async function openRoom(plan: string, deps: RoomDeps): Promise<Room> {
  const { journal, fanout, clock } = deps;
  let { stored: onDisk, head, isIncomplete, document: building } = await loadPlan(plan, journal, deps);
  let document: PlanDocument;
  let phase: "building" | "open" | "reloading" | "closed" = "building";
  /** What came while there was no document. */
  let postponed: (() => void)[] = [];
  /** Whoever waits for the disk, or for what others wrote, and looks again whenever something has come. */
  let waiting: (() => void)[] = [];
  /** The journal's last entry that another server told of while there was no document to take it. */
  let heardOf = 0;
  /** Peers whose own state has arrived: from then on a gap is a fault. */
  const synced = new WeakSet<Peer>();
  const shorten = createShortener({ ...deps, plan });
  const writer = createRoomWriter({ plan, journal, clock, absorb, failed: loseEntry, settled: rest });
  writer.startAt(head);
  const audience = createAudience({ plan, clock, fanout, ownerOf: (client) => document.ownerOf(client) });
  const { peers, notify } = audience;
  const stopListening = fanout.listen(plan, hear);

  function hear(hint: Hint): void {
    if (phase === "closed") return;
    if (hint.kind !== "entries") audience.hear(hint);
    else if (phase === "open") writer.hear(hint.entries);
    else catchUp(hint.entries.at(-1)?.seq ?? 0);
  }

  function join(peer: Peer): void {
    if (phase === "closed") return peer.close(closeCode.failed);
    audience.add(peer);
    whenOpen(peer, () => {
      if (!audience.seat(peer)) return peer.close(closeCode.clientTaken);
      peer.send(encodeSync(syncType.step1, Y.encodeStateVector(document.target.doc)));
      // The peer's answer leaves out what this says is here, also what the disk then refuses.
      writer.whenDurable(() => {}, () => peer.close(closeCode.failed));
      audience.introduce(peer);
    });
  }

  function announce(peer: Peer, update: Uint8Array): void {
    whenOpen(peer, () => audience.announce(peer, update) || peer.refuse("malformed"));
  }

  function sync(peer: Peer, stateVector: Uint8Array): void {
    if (stateVector.length <= 1 && phase === "building") return sendStored(peer);
    whenOpen(peer, () => {
      if (stateVector.length <= 1) return sendStored(peer);
      const missing = document.missingFrom(stateVector);
      if (!missing) return peer.refuse("malformed");
      const send = () => peers.has(peer) && peer.sendPlan(encodeSync(syncType.step2, missing));
      writer.whenDurable(send, () => sync(peer, stateVector));
    });
  }

  /** To someone who has nothing: bytes that lie ready, in messages that show a slow line is alive. */
  function sendStored(peer: Peer): void {
    for (const message of onDisk.frames()) peer.sendPlan(message);
    peer.send(encodeSync(syncType.step2, emptyUpdate));
  }

  function receive(peer: Peer, kind: UpdateKind, update: Uint8Array, stored: () => void): void {
    whenOpen(peer, () => {
      const isStep2 = kind === "step2";
      const verdict = judgeUpdate(update, visitorOf(peer, isStep2), document.target);
      // Typed before this server had said what it knows: the step 2 that answers it will hold this too.
      if (verdict.kind === "refused" && verdict.code === "gap" && !isStep2 && !synced.has(peer)) return;
      if (verdict.kind === "refused") return peer.refuse(verdict.code);
      const isGrowing = verdict.kind === "change" && verdict.clients.length > 0;
      if (isGrowing && onDisk.size() + update.length > deps.maxPlanBytes) return peer.refuse("too-large");
      // After a loss anyone may bring back what others wrote, and it does not become theirs.
      const author = isStep2 && isIncomplete ? nobody : peer.user.id;
      if (verdict.kind === "change" && !apply(peer, author, update, verdict.clients)) return;
      if (isStep2) synced.add(peer);
      writer.whenDurable(stored, () => peer.close(closeCode.failed));
    });
  }

  const visitorOf = (peer: Peer, isStep2: boolean) => ({
    canEdit: peer.canEdit,
    mayWriteAs: (client: number): boolean =>
      (document.ownerOf(client) ?? audience.userAt(client) ?? peer.user.id) === peer.user.id || (isIncomplete && isStep2),
  });

  function apply(peer: Peer, author: string, update: Uint8Array, clients: readonly number[]): boolean {
    try {
      const { changes, steps } = document.apply(update);
      for (const data of changes) writer.write({ data, author, clients, stored: (entry) => keep(entry, peer.id) });
      if (steps.length > 0) writer.whenDurable(() => deps.stepped(plan, peer.user.id, steps), () => {});
      document.claim(clients, author);
      return true;
    } catch (error) {
      deps.report("an update that was let pass could not be applied", error, { plan });
      peer.close(closeCode.failed);
      reload();
      return false;
    }
  }

  function keep(entry: Entry, from: string): void {
    onDisk.keep(entry.seq, entry.data);
    notify(encodeSync(syncType.update, entry.data), from);
    fanout.tell(plan, { kind: "entries", entries: [entry] });
    deps.changed(plan, document.target.doc);
    wake();
  }

  /** What another server has stored needs no guard. It contradicts what waits here when both wrote as the same client. */
  function absorb(entries: readonly Entry[]): boolean {
    for (const { seq, author, data } of entries) {
      const clients = [...Y.parseUpdateMeta(data).to.keys()];
      if (writer.holdsBack(clients)) return false;
      document.apply(data);
      document.assign(clients, author);
      onDisk.keep(seq, data);
      notify(encodeSync(syncType.update, data));
    }
    wake();
    return true;
  }

  function loseEntry(error: unknown): void {
    if (phase === "open") deps.report("an update could not be stored", error, { plan });
    phase = phase === "open" ? "reloading" : phase;
  }

  /** From here on nothing is applied; what is on its way to the disk may still arrive there. */
  function reload(): void {
    if (phase !== "open") return;
    phase = "reloading";
    if (writer.isSettled()) void loadAgain();
  }

  function rest(): void {
    if (phase === "reloading") return void loadAgain();
    if (phase === "open" && onDisk.isLong()) void shorten(onDisk, document, writer.head());
    wake();
  }

  /** What was sent of it may hold rows that cannot be applied: then everyone comes back for the rest. */
  async function build(): Promise<void> {
    try {
      document = await building;
      becomeOpen([]);
    } catch (error) {
      deps.report("the document of a plan could not be built", error, { plan });
      if (!(error instanceof UnreadableRows)) return abandon();
      for (const peer of peers) peer.close(closeCode.failed);
      phase = "reloading";
      await loadAgain();
    }
  }

  async function loadAgain(): Promise<void> {
    const lost = writer.takeLost();
    const stale = document;
    try {
      const loaded = await loadWhole(plan, journal, deps);
      ({ stored: onDisk, head, isIncomplete } = loaded);
      document = loaded.built;
    } catch (error) {
      deps.report("a plan could not be loaded again", error, { plan });
      return abandon(lost);
    }
    stale?.destroy();
    sendWhatCame();
    becomeOpen(lost);
  }

  function becomeOpen(lost: readonly (() => void)[]): void {
    if (phase === "closed") return document.destroy();
    phase = "open";
    endWait(lost);
    writer.hearOf(heardOf);
  }

  /** Whoever stays gets what they may lack: a commit can have succeeded although it seemed not to. */
  function sendWhatCame(): void {
    const isBehind = head > writer.head();
    writer.startAt(head);
    if (isBehind) for (const message of onDisk.frames()) notify(message);
  }

  function catchUp(seq: number): void {
    heardOf = Math.max(heardOf, seq);
    if (phase === "open") writer.hearOf(seq);
  }

  /** Nothing is saved from a document that could not be loaded. */
  function abandon(lost: readonly (() => void)[] = []): void {
    phase = "closed";
    stopListening();
    audience.close();
    deps.abandoned(plan);
    for (const peer of peers) peer.close(closeCode.failed);
    endWait(lost);
  }

  /** In this order: whoever lost an update is not served any more. */
  function endWait(lost: readonly (() => void)[]): void {
    for (const giveUp of lost) giveUp();
    for (const task of postponed.splice(0)) task();
    wake();
  }

  function whenOpen(peer: Peer, task: () => void): void {
    if (phase === "open") task();
    else if (phase !== "closed") postponed.push(() => peers.has(peer) && whenOpen(peer, task));
  }

  async function becomeCurrent(): Promise<void> {
    const least = (await journal.heads([plan])).get(plan) ?? 0;
    catchUp(least);
    while (writer.head() < least) {
      if (phase === "closed") throw new Error(`plan ${plan} is closed`);
      await somethingComes();
    }
  }

  const somethingComes = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));

  function wake(): void {
    for (const look of waiting.splice(0)) look();
  }

  async function read(): Promise<Uint8Array> {
    await becomeCurrent();
    return new Promise((resolve, reject) => {
      const attempt = (): void => {
        if (phase === "closed") return reject(new Error(`plan ${plan} is closed`));
        if (phase !== "open") return void postponed.push(attempt);
        const state = Y.encodeStateAsUpdate(document.target.doc);
        writer.whenDurable(() => resolve(state), attempt);
      };
      attempt();
    });
  }

  async function close(): Promise<void> {
    if (phase === "closed") return;
    if (phase !== "open" || !writer.isSettled()) {
      await somethingComes();
      return close();
    }
    if (onDisk.isLongAtRest()) await shorten(onDisk, document, writer.head());
    phase = "closed";
    wake();
    stopListening();
    audience.close();
    document.destroy();
  }

  if (onDisk.size() <= quicklyBuilt) await build();
  else void build();
  fanout.tell(plan, { kind: "who" });
  return {
    join, announce, sync, receive, read, notify, catchUp, becomeCurrent, close,
    leave: audience.remove,
    introduce: audience.introduce,
  };
}

const emptyUpdate = Uint8Array.of(0, 0);
