/**
 * One replica at work: connected, kept in this browser, and its unsent changes counted. A session has
 * one at a time; it takes another when the server will not take what is in this one.
 */
import type * as Y from "yjs";
import { type Registry } from "@/lib/plan/section";
import { type PresenceUser } from "@/lib/sync/presence";
import { type Welcome } from "@/lib/sync/protocol";
import { changedPlaces } from "./changed-places";
import { type CompositionHold } from "./composition-hold";
import { createLink, type Link } from "./link";
import { type OfflineStore, type OpenOfflineStore } from "./offline-store";
import { createReplica, type Replica } from "./replica";
import { createReturnWatch, type ReturnReport } from "./return-report";
import { type SavedFacts } from "./saved";
import { answerToClose, answerToRefusal, type ServerAnswer } from "./server-answer";
import { createUnsent, type Unsent } from "./unsent";
import { type SocketClass } from "./wire-socket";

export interface RunOptions {
  readonly planId: string;
  readonly registry: Registry;
  readonly me: PresenceUser;
  readonly tab: string;
  readonly url: string;
  readonly Socket: SocketClass;
  readonly hold: CompositionHold;
  readonly openStore: OpenOfflineStore;
  /** Done when this browser's copy is free for this run. */
  readonly before: Promise<void>;
  onWelcome(welcome: Welcome): void;
  /** Something beside the document changed. */
  onNews(): void;
  onServerAnswer(answer: ServerAnswer): void;
  /** The server has all that was here when the connection came about. */
  onAnswered(report: ReturnReport | null): void;
  onChange(): void;
}

export interface Run {
  readonly replica: Replica;
  readonly unsent: Unsent;
  facts(): Pick<SavedFacts, keyof ReturnType<Link["facts"]> | "unsent" | "returning" | "kept">;
  /** Whether the plan is here: from this browser or from the server. */
  isReady(): boolean;
  connect(): void;
  disconnect(): void;
  /** Forgets what this browser keeps of the plan. */
  clear(): Promise<void>;
  destroy(): void;
}

export function createRun(options: RunOptions): Run {
  const { planId, me, before, openStore, onChange } = options;
  const replica = createReplica(options.registry, me);
  const { doc, awareness } = replica;
  const returning = createReturnWatch();
  const unsent = createUnsent(() => store.noteUnsent(unsent.places()));
  let kept = true;
  let isReady = false;
  let isOver = false;
  let lastLink: SavedFacts["link"] = "connecting";

  // Before the provider hears of it, since what it then sends carries this change; and before the
  // snapshot gives new texts their type, since the transaction knows them as they came.
  doc.on("beforeObserverCalls", (transaction: Y.Transaction) => {
    if (isMine(transaction)) unsent.add(changedPlaces(transaction));
    else if (returning.isReturning) returning.received(changedPlaces(transaction));
    onChange();
  });
  const store: OfflineStore = openStore({ user: me.id, plan: planId, doc, tab: options.tab, onFailure: loseStore });
  const link = createLink({
    doc, awareness, url: options.url, plan: planId, Socket: options.Socket, hold: options.hold,
    onWelcome: options.onWelcome,
    onNews: options.onNews,
    onRefusal: (code) => options.onServerAnswer(answerToRefusal(code)),
    onClose: (code) => options.onServerAnswer(answerToClose(code)),
    onSent: (count) => unsent.frameSent(count),
    onAck: acknowledge,
    onChange: followLink,
  });
  before.then(openCopy).catch(() => false).then(open);

  /** Whether this browser keeps the plan. Where it is slow to open its copy, the plan comes from the server, and the copy joins it. */
  async function openCopy(): Promise<boolean> {
    const waiting = setTimeout(goWithout, patience);
    const isThere = await store.open();
    clearTimeout(waiting);
    return !isOver && isThere && store.load(adopt);
  }

  /** Before the copy is in the document, since the frame that carries it may leave at once. */
  function adopt(places: readonly string[]): void {
    unsent.add(places);
    replica.overrules.adopt(places);
  }

  function goWithout(): void {
    if (isOver) return;
    kept = false;
    link.connect();
  }

  function open(isKept: boolean): void {
    if (isOver) return;
    kept = isKept;
    isReady ||= doc.store.clients.size > 0;
    link.connect();
    onChange();
  }

  function acknowledge(count: number): void {
    const isFirst = !link.facts().answered;
    unsent.acked(count);
    if (isFirst && count > 0) options.onAnswered(returning.answered());
  }

  function followLink(): void {
    const now = link.facts();
    if (now.link !== lastLink) unsent.disconnected();
    if (now.link === "down") returning.wentDown();
    if (now.link === "open" && lastLink !== "open") returning.cameBack(unsent.count);
    lastLink = now.link;
    isReady ||= now.synced;
    onChange();
  }

  function loseStore(): void {
    kept = false;
    onChange();
  }

  function destroy(): void {
    isOver = true;
    link.destroy();
    store.close().catch(loseStore).finally(() => replica.destroy());
  }

  return {
    replica, unsent, destroy,
    facts: () => ({ ...link.facts(), unsent: unsent.count, returning: returning.isReturning, kept }),
    isReady: () => isReady,
    connect: () => link.connect(),
    disconnect: () => link.disconnect(),
    clear: () => store.clear(),
  };
}

/** Milliseconds that the plan waits for this browser to open its copy. */
const patience = 1_000;

/** Yjs tidies superfluous marks of rich text by itself, in every replica: local, but nobody's, and without an origin. */
const isMine = ({ local, origin }: Y.Transaction): boolean => local && origin !== null;
