/**
 * This browser's database for what is in no plan: copies of edits that could not be sent.
 */
import * as idb from "lib0/indexeddb";

export interface Shelf {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  close(): void;
}

/** Some browsers never answer a request to open a database; the plan must not wait for them. */
export const storageTimeout = 4_000;

/** Null where this browser stores nothing, as some do in a private window. */
export async function openShelf(): Promise<Shelf | null> {
  if (typeof indexedDB === "undefined") return null;
  const db = await inTime(idb.openDB("planroom", (db) => idb.createStores(db, [[copies]])));
  if (!db) return null;
  const store = (access: "readonly" | "readwrite") => db.transaction([copies], access).objectStore(copies);
  return {
    get: (key) => idb.rtop(store("readonly").get(key)),
    put: (key, value) => idb.rtop(store("readwrite").put(value, key)),
    remove: (key) => idb.rtop(store("readwrite").delete(key)),
    close: () => db.close(),
  };
}

const copies = "copies";

/** The value, or null when it failed or took too long. */
export function inTime<T>(promise: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), storageTimeout);
    const settle = (value: T | null) => {
      clearTimeout(timer);
      resolve(value);
    };
    promise.then(settle, () => settle(null));
  });
}
