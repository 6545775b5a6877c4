/**
 * Taking back only what I did, over fields and text alike, in the order of time. What others have
 * changed since stays; when nothing of a step is left to take back, it says so.
 */
import * as Y from "yjs";
import { origins } from "@/lib/plan/doc/layout";
import { createObservable, isSameJson, type Observable } from "./observable";
import { mayDelete } from "./undo-guard";
import { itemAt } from "./yjs-items";

export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The last attempt changed nothing, since others had changed it; `by` is whose change stands there now. */
  readonly blocked: { readonly by: number | null; readonly at: number } | null;
}

export interface Undo {
  readonly state: Observable<UndoState>;
  undo(): void;
  redo(): void;
  /** What comes next is a step of its own, however soon. */
  stopCapturing(): void;
  dismissBlocked(): void;
  /**
   * For an editor with an undo plugin of its own: its changes, made under `origin`, join the same
   * steps; that it destroys the manager when it unmounts ends only its own listeners.
   */
  forEditor(origin: object): Y.UndoManager;
  destroy(): void;
}

export function createUndo(doc: Y.Doc): Undo {
  const manager = new Y.UndoManager(doc, {
    trackedOrigins: new Set<unknown>([origins.local]),
    captureTransaction: (transaction) => transaction.meta.get("addToHistory") !== false,
    deleteFilter: (item) => mayDelete(doc, item),
  });
  let blocked: UndoState["blocked"] = null;
  const read = (): UndoState => ({ canUndo: manager.canUndo(), canRedo: manager.canRedo(), blocked });
  const state = createObservable<UndoState>(read(), isSameJson);
  let stepping = false;
  const update = () => {
    if (!stepping) state.set(read());
  };

  manager.on("stack-item-added", () => {
    if (!manager.undoing && !manager.redoing) blocked = null;
    update();
  });
  manager.on("stack-item-popped", update);
  manager.on("stack-cleared", update);

  /**
   * Yjs goes on to the step before when one can change nothing. That would take back something else
   * than the last change, so every step is tried alone.
   */
  function step(kind: "undo" | "redo"): void {
    const stack = kind === "undo" ? manager.undoStack : manager.redoStack;
    const top = stack.at(-1);
    if (!top) return;
    const by = laterClient(doc, top);
    const below = stack.splice(0, stack.length - 1);
    stepping = true;
    const done = manager[kind]();
    stepping = false;
    stack.unshift(...below);
    blocked = done ? null : { by, at: Date.now() };
    update();
  }

  const self: Undo = {
    state,
    undo: () => step("undo"),
    redo: () => step("redo"),
    stopCapturing: () => manager.stopCapturing(),
    dismissBlocked() {
      blocked = null;
      update();
    },
    forEditor(origin) {
      manager.addTrackedOrigin(origin);
      return editorFacade(manager, self);
    },
    destroy: () => manager.destroy(),
  };
  return self;
}

function editorFacade(manager: Y.UndoManager, { undo, redo }: Undo): Y.UndoManager {
  type Listen = Y.UndoManager["on"];
  const added: Parameters<Listen>[] = [];
  const on = ((name, listener) => {
    added.push([name, listener]);
    return manager.on(name, listener);
  }) as Listen;
  const destroy = () => added.splice(0).forEach(([name, listener]) => manager.off(name, listener));
  return Object.assign(Object.create(manager) as Y.UndoManager, { on, destroy, undo, redo });
}

/** Whose value stands where this step had set one, if not mine. */
function laterClient(doc: Y.Doc, step: Y.UndoManager["undoStack"][number]): number | null {
  let client: number | null = null;
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, step.insertions, (struct) => {
      if (!(struct instanceof Y.Item) || struct.parentSub === null) return;
      const standing = itemAt(struct.parent as object, struct.parentSub);
      if (standing && standing.id.client !== doc.clientID) client = standing.id.client;
    });
  });
  return client;
}
