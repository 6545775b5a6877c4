/** Mends lines that two people wrote at once for a record that both of them made, as they arrive. */
import type * as Y from "yjs";
import { origins } from "@/lib/plan/doc/layout";
import { mendTwinTexts, sameLine } from "@/lib/plan/doc/twin-texts";
import { type Replica } from "./replica";

/** Until `signal` ends it. */
export function mendTwins({ doc, registry }: Pick<Replica, "doc" | "registry">, signal: AbortSignal): void {
  if (signal.aborted) return;
  const lines = new Set<Y.Text>();
  let met = 0;

  /** Names come one after another, and stay. */
  function meet(): void {
    if (doc.share.size === met) return;
    for (const name of [...doc.share.keys()].slice(met)) {
      const line = sameLine(doc, name, registry);
      if (line) lines.add(line);
    }
    met = doc.share.size;
  }
  function mend(): void {
    if (!signal.aborted) mendTwinTexts(doc, lines, origins.mend);
  }
  function follow({ changed, local }: { readonly changed: ReadonlyMap<unknown, unknown>; readonly local: boolean }): void {
    meet();
    // What I write myself is no twin of anything yet.
    if (!local && [...changed.keys()].some((type) => lines.has(type as Y.Text))) queueMicrotask(mend);
  }

  meet();
  mend();
  doc.on("afterTransaction", follow);
  signal.addEventListener("abort", () => doc.off("afterTransaction", follow));
}
