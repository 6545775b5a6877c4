/** How a plan comes out of the journal: its bytes first, which suffice for a newcomer, then its document. */
import * as Y from "yjs";
import { type DamagedRow, type Journal, type Loaded } from "./journal";
import { buildDocument, type DocumentDeps, type PlanDocument, updatesOf } from "./plan-document";
import { createStoredPlan, type StoredPlan, type TailLimits, tailLimits } from "./stored-plan";

export interface LoadDeps extends DocumentDeps {
  readonly tailLimits?: TailLimits;
}
export interface LoadedPlan {
  readonly stored: StoredPlan;
  /** The last entry of the journal when this was loaded. */
  readonly head: number;
  /** Whether the journal lost something, so that what this server lacks may come back from anyone. */
  readonly isIncomplete: boolean;
  /** Rejects when rows of it cannot be applied; those have been set aside by then, and loading again may succeed. */
  readonly document: Promise<PlanDocument>;
}

/** Rejects when the journal cannot be read. */
export async function loadPlan(plan: string, journal: Journal, deps: LoadDeps): Promise<LoadedPlan> {
  const loaded = await journal.load(plan);
  const document = buildDocument(loaded, deps).catch((error: unknown) => setAsideUnreadable(plan, loaded, journal, error));
  document.catch(() => {}); // whoever awaits it hears of it
  return {
    stored: createStoredPlan(loaded, deps.tailLimits ?? tailLimits),
    head: loaded.head,
    isIncomplete: loaded.damage.length > 0 || loaded.epoch > 1,
    document,
  };
}

/** Loads and builds, again as often as rows have to be set aside. */
export async function loadWhole(plan: string, journal: Journal, deps: LoadDeps): Promise<LoadedPlan & { readonly built: PlanDocument }> {
  const loaded = await loadPlan(plan, journal, deps);
  try {
    return { ...loaded, built: await loaded.document };
  } catch (error) {
    if (error instanceof UnreadableRows) return loadWhole(plan, journal, deps);
    throw error;
  }
}

/** Rows were whole but could not be applied; they are set aside. */
export class UnreadableRows extends Error {
  override readonly name = "UnreadableRows";
}

async function setAsideUnreadable(plan: string, loaded: Loaded, journal: Journal, error: unknown): Promise<never> {
  const unreadable = findUnreadable(loaded);
  if (unreadable.length === 0) throw new Error(`the journal of ${plan} cannot be replayed, though each of its rows can`, { cause: error });
  for (const row of unreadable) await journal.quarantine(plan, row);
  throw new UnreadableRows(`${unreadable.length} rows of the journal of ${plan} could not be applied and were set aside`);
}

function findUnreadable({ snapshot, entries }: Loaded): DamagedRow[] {
  const rows = [
    ...(snapshot ? [{ kind: "snapshot" as const, seq: snapshot.seq, updates: updatesOf({ snapshot, entries: [] }) }] : []),
    ...entries.map(({ seq, data }) => ({ kind: "entry" as const, seq, updates: [data] })),
  ];
  return rows.filter(({ updates }) => !canReplay(updates)).map(({ kind, seq }) => ({ kind, seq, reason: "unreadable" }));
}

function canReplay(updates: readonly Uint8Array[]): boolean {
  const doc = new Y.Doc();
  try {
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
    return true;
  } catch {
    return false;
  }
}
