/**
 * A plan's copy in this browser, keyed by person and plan: nobody sends another person's edits as
 * their own. Beside the document it notes which places hold changes the server has not acknowledged.
 */
import * as idb from "lib0/indexeddb";
import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import { type Gathering, gatherUpdates } from "./gather-updates";
import { inTime } from "./shelf";

export interface OfflineStore {
  /** Whether this browser stores anything. A slow disk takes seconds to say so, and some browsers never do. */
  open(): Promise<boolean>;
  /**
   * Once it is open: fills the document with what is kept, after `adopt` has heard which places of it are not
   * acknowledged. False where that failed.
   */
  load(adopt: (unsent: readonly string[]) => void): Promise<boolean>;
  /** Notes the places this tab has not got acknowledged. */
  noteUnsent(places: readonly string[]): void;
  /** Forgets the document and every note, and follows the document no longer. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export interface OfflineStoreOptions {
  readonly user: string;
  readonly plan: string;
  readonly doc: Y.Doc;
  /** This tab: each notes its own places, and takes over those of tabs that are gone. */
  readonly tab: string;
  /** Storing failed: from now on changes live only as long as the tab. */
  onFailure(): void;
}
export type OpenOfflineStore = (options: OfflineStoreOptions) => OfflineStore;

export const createOfflineStore: OpenOfflineStore = ({ user, plan, doc, tab, onFailure }) => {
  const name = `planroom:${user}:${plan}`;
  let held: IDBDatabase | null = null;
  let persistence: IndexeddbPersistence | null = null;
  let gathering: Gathering | null = null;
  let adopted: string[] = [];
  let isClosed = false;

  /** y-indexeddb does not say when it cannot open a database, and loads the moment it can: so it is opened here first. */
  async function open(): Promise<boolean> {
    if (typeof indexedDB === "undefined") return false;
    held = await idb.openDB(name, (db) => idb.createStores(db, stores)).catch(() => null);
    if (isClosed) letGo();
    return held !== null;
  }

  function letGo(): void {
    held?.close();
    held = null;
  }

  async function load(adopt: (unsent: readonly string[]) => void): Promise<boolean> {
    const notes = held ? await inTime(readNotes(held)) : null;
    if (isClosed) return false;
    adopted = notes?.map(({ key }) => key).filter((key) => key !== tab) ?? [];
    adopt(notes?.flatMap(({ places }) => places) ?? []);
    const opened = new IndexeddbPersistence(name, doc);
    persistence = opened;
    const isSynced = await inTime(opened.whenSynced);
    letGo();
    if (!isSynced || !opened.db) {
      // Not awaited: it waits for the database. A late load would send the whole copy as if it were new.
      close().catch(onFailure);
      return false;
    }
    gathering = takeOver(opened);
    opened.db.addEventListener("close", loseStore);
    // Failures of single writes come up to the database; y-indexeddb does not tell of them.
    for (const failure of ["abort", "error"]) opened.db.addEventListener(failure, onFailure);
    return true;
  }

  function noteUnsent(places: readonly string[]): void {
    const [store] = persistence?.db ? idb.transact(persistence.db, [notesStore]) : [];
    if (!store) return;
    const writes = places.length > 0 ? [idb.put(store, JSON.stringify(places), tab)] : [idb.del(store, tab)];
    // What other tabs had left here when this one opened went out together with its own changes.
    if (places.length === 0) writes.push(...adopted.splice(0).map((key) => idb.del(store, key)));
    Promise.all(writes).catch(onFailure);
  }

  /** The browser took the database away: somebody cleared the site's data. */
  function loseStore(): void {
    gathering?.end();
    close().catch(onFailure);
    onFailure();
  }

  /** Empties instead of deleting: deleting waits for every other tab that has it open. */
  async function clear(): Promise<void> {
    const db = persistence?.db;
    gathering?.end();
    if (db) await Promise.all(idb.transact(db, [updatesStore, notesStore]).map((store) => idb.rtop(store.clear())));
    await close();
  }

  async function close(): Promise<void> {
    const opened = persistence;
    isClosed = true;
    letGo();
    persistence = null;
    gathering?.flush();
    gathering?.end();
    await opened?.destroy();
  }

  return { open, load, noteUnsent, clear, close };
};

/** y-indexeddb stores each update by itself. */
function takeOver(opened: IndexeddbPersistence): Gathering {
  // oxlint-disable-next-line no-underscore-dangle -- part of its published types, and the only way in
  const store = opened._storeUpdate;
  opened.doc.off("update", store);
  return gatherUpdates(opened.doc, opened, (update) => store(update, null));
}

/** The stores of a y-indexeddb database; the second is for its users' own values. */
const updatesStore = "updates";
const notesStore = "custom";
const stores = [[updatesStore, { autoIncrement: true }], [notesStore]];

async function readNotes(db: IDBDatabase): Promise<{ key: string; places: string[] }[]> {
  const [store] = idb.transact(db, [notesStore], "readonly");
  const entries = store ? await idb.getAllKeysValues(store) : [];
  return entries.flatMap(({ k, v }) => {
    const places: unknown = typeof v === "string" ? JSON.parse(v) : null;
    return Array.isArray(places) ? [{ key: String(k), places: places.map(String) }] : [];
  });
}
