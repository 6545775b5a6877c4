/**
 * Changes that the server will not take, because the right to edit is gone or they do not fit: the
 * whole local plan is kept as a copy to download, until it is downloaded or dismissed.
 */
import * as Y from "yjs";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { planToJson } from "@/lib/plan/plan";
import { type Registry } from "@/lib/plan/section";
import { createObservable, type Observable } from "./observable";
import { type NotSavedReason } from "./saved";
import { openShelf, type Shelf } from "./shelf";

export interface LostEdits {
  /** Places of the plan that hold changes nobody else has. */
  readonly count: number;
  readonly reason: NotSavedReason;
  /** The plan as it was here, with the changed places named; readable by people and programs. */
  downloadJson(): Blob;
  /** The same as one Yjs update. */
  downloadUpdate(): Blob;
  dismiss(): void;
}

interface Copy {
  readonly reason: NotSavedReason;
  readonly keptAt: string;
  readonly changes: readonly string[];
  readonly plan: Record<string, unknown>;
  readonly update: Uint8Array<ArrayBuffer>;
}

export interface LostEditsShelf {
  readonly lost: Observable<LostEdits | null>;
  keep(doc: Y.Doc, changes: readonly string[], reason: NotSavedReason): Promise<void>;
}

export interface LostEditsOptions {
  readonly user: string;
  readonly plan: string;
  readonly registry: Registry;
  open?(): Promise<Shelf | null>;
}

export function createLostEdits({ user, plan, registry, open = openShelf }: LostEditsOptions): LostEditsShelf {
  const key = `${user}:${plan}`;
  const lost = createObservable<LostEdits | null>(null);
  let copies: readonly Copy[] = [];
  const restored = withShelf(async (shelf) => show(readCopies(await shelf.get(key)), copies));

  async function withShelf(work: (shelf: Shelf) => Promise<void>): Promise<void> {
    const shelf = await open();
    try {
      if (shelf) await work(shelf);
    } catch {
      // A copy that cannot be stored is still offered for download as long as the tab lives.
    } finally {
      shelf?.close();
    }
  }

  function show(...lists: (readonly Copy[])[]): void {
    copies = lists.flat();
    const last = copies.at(-1);
    lost.set(last ? describe(last) : null);
  }

  function describe(last: Copy): LostEdits {
    return {
      count: new Set(copies.flatMap(({ changes }) => changes)).size,
      reason: last.reason,
      downloadJson() {
        forget();
        return new Blob([JSON.stringify(copies.map(copyToJson), null, 2)], { type: "application/json" });
      },
      downloadUpdate() {
        forget();
        return new Blob([Y.mergeUpdates(copies.map(({ update }) => update)) as BlobPart], { type: "application/octet-stream" });
      },
      dismiss() {
        forget();
        show();
      },
    };
  }

  const forget = () => void withShelf((shelf) => shelf.remove(key));

  async function keep(doc: Y.Doc, changes: readonly string[], reason: NotSavedReason): Promise<void> {
    const json = planToJson(readPlan(doc, registry), registry);
    const update = Uint8Array.from(Y.encodeStateAsUpdate(doc));
    show(copies, [{ reason, keptAt: new Date().toISOString(), changes, plan: json, update }]);
    await restored;
    await withShelf((shelf) => shelf.put(key, copies));
  }

  return { lost, keep };
}

const copyToJson = ({ reason, keptAt, changes, plan }: Copy) => ({ reason, keptAt, changes, plan });

/** Written by this file only; anything else there is an older version's, and of no use. */
const readCopies = (stored: unknown): Copy[] =>
  Array.isArray(stored) ? stored.filter((copy): copy is Copy => copy?.update instanceof Uint8Array) : [];
