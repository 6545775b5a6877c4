/**
 * A person's work on one plan in this tab: who they are in it, what they may, and what is true about
 * saving. When the server will not take what is here, the work is put aside as a copy and begun again
 * from the server's state.
 */
import { nanoid } from "nanoid";
import { can, type Role } from "@/lib/plan/access";
import { type Registry } from "@/lib/plan/section";
import { type PresenceUser } from "@/lib/sync/presence";
import { type Welcome } from "@/lib/sync/protocol";
import { type CompositionHold, createCompositionHold } from "./composition-hold";
import { syncUrl } from "./link";
import { createLostEdits, type LostEdits } from "./lost-edits";
import { createObservable, isSameJson, type MutableObservable, type Observable } from "./observable";
import { createOfflineStore } from "./offline-store";
import { type Replica } from "./replica";
import { type ReturnReport } from "./return-report";
import { createRun, type Run } from "./run";
import { type NotSavedReason, savedState, type SavedState } from "./saved";
import { type ServerAnswer } from "./server-answer";
import { type SocketClass } from "./wire-socket";

export interface PlanSessionOptions {
  readonly planId: string;
  readonly user: { readonly id: string; readonly name: string };
  /** Until the server says it. */
  readonly role: Role;
  readonly registry: Registry;
  readonly url?: string;
  readonly WebSocketImpl?: SocketClass;
}

export interface PlanSession {
  readonly planId: string;
  /** Another one after the work was begun again. */
  readonly replica: Observable<Replica>;
  readonly me: Observable<PresenceUser>;
  readonly role: Observable<Role>;
  readonly mayEdit: Observable<boolean>;
  readonly saved: Observable<SavedState>;
  /** Rises whenever what lies beside the document may have changed: when told so, and with every connection. */
  readonly news: Observable<number>;
  /** Whether there is anything to show: from this browser, or from the server. */
  readonly ready: Observable<boolean>;
  readonly returned: MutableObservable<ReturnReport | null>;
  readonly lostEdits: Observable<LostEdits | null>;
  readonly hold: CompositionHold;
  /** "Not saved. Try again" */
  retry(): void;
  destroy(): void;
}

/** Milliseconds to wait after the server found us too fast. */
const cooling = 5_000;

export function createPlanSession({ planId, user, registry, ...options }: PlanSessionOptions): PlanSession {
  const { url = syncUrl(location), WebSocketImpl: Socket = globalThis.WebSocket } = options;
  const tab = nanoid();
  const hold = createCompositionHold();
  const lostEdits = createLostEdits({ user: user.id, plan: planId, registry });
  const me = createObservable<PresenceUser>({ ...user, color: 1 }, isSameJson);
  const role = createObservable(options.role);
  const mayEdit = createObservable(can(options.role, "plan.edit"));
  const saved = createObservable<SavedState>({ kind: "loading" }, isSameJson);
  const news = createObservable(0);
  const ready = createObservable(false);
  const returned = createObservable<ReturnReport | null>(null);
  let stopped: NotSavedReason | null = null;
  let gapsInARow = 0;
  let cooldown: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let run = begin(Promise.resolve());
  const replica = createObservable(run.replica);

  function begin(before: Promise<void>): Run {
    const ifPresent = <T>(handle: (value: T) => void) => (value: T) => {
      if (!isOver && created === run) handle(value);
    };
    const created: Run = createRun({
      planId, registry, me: me.get(), tab, url, Socket, hold, before, openStore: createOfflineStore,
      onWelcome: ifPresent(welcome),
      onNews: noteNews,
      onServerAnswer: ifPresent(followServer),
      onAnswered: ifPresent(noteAnswered),
      onChange: () => ifPresent(update)(undefined),
    });
    return created;
  }

  function welcome(words: Welcome): void {
    me.set(words.user);
    run.replica.presence.say({ user: words.user });
    setRole(words.role);
    noteNews();
    if (!mayEdit.get() && run.unsent.count > 0) startOver("read-only");
  }

  function noteNews(): void {
    news.set(news.get() + 1);
  }

  function setRole(next: Role): void {
    role.set(next);
    mayEdit.set(can(next, "plan.edit") && stopped !== "gone");
    update();
  }

  function noteAnswered(report: ReturnReport | null): void {
    stopped = null;
    gapsInARow = 0;
    if (report) returned.set(report);
  }

  function followServer(answer: ServerAnswer): void {
    if (answer.do === "come-back") return;
    if (answer.do === "start-over") return startOver(answer.reason);
    if (answer.do === "resync") return ++gapsInARow > 1 ? startOver("gap") : undefined;
    stopped = answer.reason;
    if (answer.do === "wait") cooldown = setTimeout(run.connect, cooling);
    if (answer.do === "stop") stop(answer.reason);
    update();
  }

  /** Who signs in again finds what is unsent in this browser; a plan that is gone leaves nothing but the copy. */
  function stop(reason: NotSavedReason): void {
    const { clear } = run;
    const copied = keepCopy(reason);
    if (reason !== "gone") return;
    mayEdit.set(false);
    copied.then(clear).catch(update);
  }

  function startOver(reason: NotSavedReason): void {
    const { disconnect, clear, destroy } = run;
    const copied = keepCopy(reason);
    disconnect();
    gapsInARow = 0;
    if (reason === "read-only" && mayEdit.get()) setRole("viewer");
    run = begin(copied.then(clear).finally(destroy));
    replica.set(run.replica);
    update();
  }

  async function keepCopy(reason: NotSavedReason): Promise<void> {
    const { replica, unsent } = run;
    if (unsent.count > 0) await lostEdits.keep(replica.doc, unsent.places(), reason);
  }

  function update(): void {
    saved.set(savedState({ ...run.facts(), mayEdit: mayEdit.get(), stopped }));
    ready.set(run.isReady());
  }

  function retry(): void {
    clearTimeout(cooldown);
    stopped = null;
    run.connect();
    update();
  }

  function destroy(): void {
    isOver = true;
    clearTimeout(cooldown);
    hold.destroy();
    run.destroy();
  }

  return { planId, replica, me, role, mayEdit, saved, news, ready, returned, lostEdits: lostEdits.lost, hold, retry, destroy };
}
