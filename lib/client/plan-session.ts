/**
 * A person's work on one plan in this tab: a replica, its connection, what is kept offline, and what
 * is true about saving. When the server will not take what is here, the work is put aside as a copy
 * and begun again from the server's state.
 */
import { nanoid } from "nanoid";
import type * as Y from "yjs";
import { can, type Role } from "@/lib/plan/access";
import { type Registry } from "@/lib/plan/section";
import { type PresenceUser } from "@/lib/sync/presence";
import { type Welcome } from "@/lib/sync/protocol";
import { changedPlaces } from "./changed-places";
import { type CompositionHold, createCompositionHold } from "./composition-hold";
import { createLink, type Link, syncUrl } from "./link";
import { createLostEdits, type LostEdits, type LostEditsShelf } from "./lost-edits";
import { createObservable, isSameJson, type MutableObservable, type Observable } from "./observable";
import { createOfflineStore, type Loaded, type OfflineStore, type OpenOfflineStore } from "./offline-store";
import { createReplica, type Replica } from "./replica";
import { createReturnWatch, type ReturnReport } from "./return-report";
import { type NotSavedReason, savedState, type SavedState } from "./saved";
import { answerToClose, answerToRefusal, type ServerAnswer } from "./server-answer";
import { createUnsent, type Unsent } from "./unsent";
import { type SocketClass } from "./wire-socket";

export interface PlanSessionOptions {
  readonly planId: string;
  readonly user: { readonly id: string; readonly name: string };
  /** Until the server says it. */
  readonly role: Role;
  readonly registry: Registry;
  readonly url?: string;
  readonly WebSocketImpl?: SocketClass;
  readonly offline?: OpenOfflineStore;
  readonly lostEdits?: LostEditsShelf;
}

export interface PlanSession {
  readonly planId: string;
  readonly registry: Registry;
  /** Another one after the work was begun again. */
  readonly replica: Observable<Replica>;
  readonly me: Observable<PresenceUser>;
  readonly role: Observable<Role>;
  readonly mayEdit: Observable<boolean>;
  readonly saved: Observable<SavedState>;
  /** Whether there is anything to show: from this browser, or from the server. */
  readonly ready: Observable<boolean>;
  readonly returned: MutableObservable<ReturnReport | null>;
  readonly lostEdits: Observable<LostEdits | null>;
  readonly hold: CompositionHold;
  /** "Not saved. Try again" */
  retry(): void;
  destroy(): void;
}

/** How long to wait after the server found us too fast. */
const cooling = 5_000;

interface Run {
  readonly replica: Replica;
  readonly link: Link;
  readonly store: OfflineStore;
  readonly unsent: Unsent;
  kept: boolean;
}

export function createPlanSession(options: PlanSessionOptions): PlanSession {
  const { planId, user, registry, offline = createOfflineStore, WebSocketImpl = globalThis.WebSocket } = options;
  const url = options.url ?? syncUrl(location);
  const tab = nanoid();
  const hold = createCompositionHold();
  const shelf = options.lostEdits ?? createLostEdits({ user: user.id, plan: planId, registry });
  const me = createObservable<PresenceUser>({ ...user, color: 1 }, isSameJson);
  const role = createObservable(options.role);
  const mayEdit = createObservable(can(options.role, "plan.edit"));
  const saved = createObservable<SavedState>({ kind: "loading" }, isSameJson);
  const ready = createObservable(false);
  const returned = createObservable<ReturnReport | null>(null);
  const returning = createReturnWatch();
  let stopped: NotSavedReason | null = null;
  let gapsInARow = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let run = createRun(Promise.resolve());
  const replica = createObservable(run.replica);

  function createRun(before: Promise<void>): Run {
    const replica = createReplica(registry, me.get());
    const { doc, awareness } = replica;
    const unsent = createUnsent(() => self.store.noteUnsent(self.unsent.places()));
    // Before the provider hears of it, since what it then sends carries this change; and before the
    // snapshot gives new texts their type, since the transaction knows them as they came.
    doc.on("beforeObserverCalls", (transaction: Y.Transaction) => {
      if (isMine(transaction)) unsent.add(changedPlaces(transaction));
      else if (!self.link.facts().answered) returning.received(changedPlaces(transaction));
      update();
    });
    const onFailure = () => {
      self.kept = false;
      update();
    };
    const link = createLink({
      doc, awareness, url, plan: planId, Socket: WebSocketImpl, hold, onWelcome,
      onRefusal: (code) => answer(self, answerToRefusal(code)),
      onSent: (count) => unsent.frameSent(count),
      onAck: (count) => acknowledge(self, count),
      onClose: (code) => answer(self, answerToClose(code)),
      onChange: () => followLink(self),
    });
    const store = offline({ user: user.id, plan: planId, doc, tab, onFailure });
    const self: Run = { replica, link, store, unsent, kept: true };
    before.then(() => store.load()).catch(() => nothingKept).then((loaded) => open(self, loaded));
    return self;
  }

  function open(opened: Run, { kept, unsent }: Loaded): void {
    if (isOver || opened !== run) return;
    opened.kept = kept;
    opened.unsent.add(unsent);
    opened.replica.overrules.adopt(unsent);
    if (opened.replica.doc.store.clients.size > 0) ready.set(true);
    opened.link.connect();
    update();
  }

  function onWelcome(welcome: Welcome): void {
    me.set(welcome.user);
    run.replica.presence.say({ user: welcome.user });
    setRole(welcome.role);
    if (!mayEdit.get() && run.unsent.count > 0) startOver("read-only");
  }

  function setRole(next: Role): void {
    role.set(next);
    mayEdit.set(can(next, "plan.edit") && stopped !== "gone");
    update();
  }

  function acknowledge({ unsent, link }: Run, count: number): void {
    unsent.acked(count);
    if (count === 0 || link.facts().answered) return;
    stopped = null;
    gapsInARow = 0;
    const report = returning.answered();
    if (report) returned.set(report);
  }

  let lastLink = "connecting";
  function followLink({ link, unsent }: Run): void {
    const now = link.facts();
    if (now.link === "down") returning.wentDown();
    if (now.link !== lastLink) unsent.disconnected();
    if (now.link === "open" && lastLink !== "open") returning.cameBack(unsent.count);
    if (now.synced) ready.set(true);
    lastLink = now.link;
    update();
  }

  function answer(asked: Run, what: ServerAnswer): void {
    if (isOver || asked !== run) return;
    if (what.do === "start-over") return startOver(what.reason);
    if (what.do === "resync") return ++gapsInARow > 1 ? startOver("gap") : undefined;
    if (what.do === "come-back") return;
    stopped = what.reason;
    if (what.do === "wait") timer = setTimeout(() => asked.link.connect(), cooling);
    if (what.do === "stop") stop(what.reason);
    update();
  }

  /** What is unsent stays in this browser for whoever signs in again; a plan that is gone leaves nothing here. */
  function stop(reason: NotSavedReason): void {
    const { replica, unsent, store } = run;
    const copied = unsent.count > 0 ? shelf.keep(replica.doc, unsent.places(), reason) : Promise.resolve();
    if (reason !== "gone") return;
    mayEdit.set(false);
    copied.then(() => store.clear()).catch(() => undefined);
  }

  function startOver(reason: NotSavedReason): void {
    const old = run;
    const changes = old.unsent.places();
    const copied = changes.length > 0 ? shelf.keep(old.replica.doc, changes, reason) : Promise.resolve();
    old.link.destroy();
    gapsInARow = 0;
    lastLink = "connecting";
    if (reason === "read-only") setRole(can(role.get(), "plan.edit") ? "viewer" : role.get());
    run = createRun(copied.then(() => old.store.clear()).finally(() => old.replica.destroy()));
    ready.set(false);
    replica.set(run.replica);
    update();
  }

  function update(): void {
    if (isOver) return;
    const { unsent, link, kept } = run;
    const facts = { ...link.facts(), unsent: unsent.count, returning: returning.isReturning, kept, mayEdit: mayEdit.get(), stopped };
    saved.set(savedState(facts));
  }

  function retry(): void {
    clearTimeout(timer);
    stopped = null;
    run.link.connect();
    update();
  }

  function destroy(): void {
    isOver = true;
    clearTimeout(timer);
    hold.destroy();
    run.link.destroy();
    run.store.close().catch(() => undefined).finally(() => run.replica.destroy());
  }

  return {
    planId, registry, replica, me, role, mayEdit, saved, ready, returned, hold, retry, destroy, lostEdits: shelf.lost,
  };
}

const nothingKept: Loaded = { kept: false, unsent: [] };

/** Yjs tidies superfluous marks of rich text by itself, in every replica: local, but nobody's, and without an origin. */
const isMine = ({ local, origin }: Y.Transaction): boolean => local && origin !== null;
