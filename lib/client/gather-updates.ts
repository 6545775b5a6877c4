import * as Y from "yjs";

/** Milliseconds. */
export const gatheringTime = 1_000;

export interface Gathering {
  /** Hands over what waits. */
  flush(): void;
  /** Forgets what waits, and follows the document no longer. */
  end(): void;
}

/**
 * Hands a document's updates to `store`: mine at once, since nobody else has them, with all that came
 * before; what others changed, which the server has too, together after a while. Storing by itself costs
 * the page as much as taking an update in. Updates of `origin` are left out.
 */
export function gatherUpdates(doc: Y.Doc, origin: unknown, store: (update: Uint8Array) => void): Gathering {
  let waiting: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    const updates = waiting;
    forget();
    if (updates.length > 0) store(Y.mergeUpdates(updates));
  }
  function forget(): void {
    clearTimeout(timer);
    timer = undefined;
    waiting = [];
  }
  function follow(update: Uint8Array, from: unknown, _: Y.Doc, { local }: Y.Transaction): void {
    if (from === origin) return;
    waiting.push(update);
    if (local) flush();
    else timer ??= setTimeout(flush, gatheringTime);
  }

  doc.on("update", follow);
  return {
    flush,
    end() {
      doc.off("update", follow);
      forget();
    },
  };
}
