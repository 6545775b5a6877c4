/**
 * As much of IndexedDB as the offline store uses, in memory: requests answer in a microtask, stores
 * keep their keys in order. `disks` outlives a tab, as a browser's storage does.
 */
type Key = number | string;
type Rows = Map<Key, unknown>;
interface Range { readonly lower?: Key; readonly upper?: Key; readonly open: boolean }

export interface MemoryDisk {
  /** Stands in for the browser's `indexedDB` and `IDBKeyRange`. */
  readonly globals: { indexedDB: unknown; IDBKeyRange: unknown };
  /** From now on no database can be written: requests seem to succeed, then their transaction aborts. */
  fill(): void;
  /** From now on databases take this long to open; in milliseconds. */
  slowDown(delay: number): void;
  names(): string[];
  /** How many connections to databases are open. */
  openCount(): number;
}

export function createMemoryDisk(): MemoryDisk {
  const databases = new Map<string, Map<string, Rows>>();
  let isFull = false;
  let delay = 0;
  let openCount = 0;

  const openStore = (rows: Rows, abort: () => void) => {
    const write = (work: () => unknown) => request(() => (isFull ? queueMicrotask(abort) : work()));
    const keys = (range?: Range | null) => [...rows.keys()].filter((key) => isIn(key, range)).sort(compareKeys);
    return {
      getAll: (range?: Range) => request(() => keys(range).map((key) => structuredClone(rows.get(key)))),
      getAllKeys: (range?: Range) => request(() => keys(range)),
      get: (key: Key) => request(() => structuredClone(rows.get(key))),
      count: (range?: Range) => request(() => keys(range).length),
      put: (value: unknown, key: Key) => write(() => rows.set(key, structuredClone(value))),
      add: (value: unknown) => write(() => rows.set(nextKey(rows), structuredClone(value))),
      delete: (which: Key | Range) => write(() => {
        for (const key of typeof which === "object" ? keys(which) : [which]) rows.delete(key);
      }),
      clear: () => write(() => rows.clear()),
      openKeyCursor: (range: Range | null) => request(() => {
        const last = keys(range).at(-1);
        return last === undefined ? null : { key: last, continue: () => undefined };
      }),
    };
  };

  const openDatabase = (stores: Map<string, Rows>) => {
    const events = new EventTarget();
    const abort = () => void events.dispatchEvent(new Event("abort"));
    openCount++;
    return {
      createObjectStore: (name: string) => stores.set(name, new Map()),
      transaction: () => ({ objectStore: (name: string) => openStore(stores.get(name) ?? new Map(), abort) }),
      addEventListener: events.addEventListener.bind(events),
      close: () => void openCount--,
    };
  };

  const indexedDB = {
    open(name: string) {
      const isNew = !databases.has(name);
      const stores = databases.get(name) ?? new Map<string, Rows>();
      databases.set(name, stores);
      return request(() => openDatabase(stores), { isNew, delay });
    },
  };
  const IDBKeyRange = {
    lowerBound: (lower: Key, open: boolean): Range => ({ lower, open }),
    upperBound: (upper: Key, open: boolean): Range => ({ upper, open }),
  };
  return {
    globals: { indexedDB, IDBKeyRange },
    fill: () => void (isFull = true),
    slowDown: (by) => void (delay = by),
    names: () => [...databases.keys()],
    openCount: () => openCount,
  };
}

function request(work: () => unknown, { isNew = false, delay = 0 } = {}) {
  const answer: Record<"onsuccess" | "onerror" | "onupgradeneeded", ((event: unknown) => void) | null> = {
    onsuccess: null, onerror: null, onupgradeneeded: null,
  };
  const soon = delay > 0 ? (run: () => void) => void setTimeout(run, delay) : queueMicrotask;
  soon(() => {
    try {
      const target = { result: work() };
      if (isNew) answer.onupgradeneeded?.({ target });
      answer.onsuccess?.({ target });
    } catch (error) {
      answer.onerror?.({ target: { error } });
    }
  });
  return answer;
}

const nextKey = (rows: Rows): number => Math.max(0, ...[...rows.keys()].map(Number)) + 1;

const compareKeys = (a: Key, b: Key): number => (a < b ? -1 : Number(a > b));

function isIn(key: Key, range: Range | null | undefined): boolean {
  if (!range) return true;
  const { lower, upper, open } = range;
  const isAbove = lower === undefined || (open ? key > lower : key >= lower);
  return isAbove && (upper === undefined || (open ? key < upper : key <= upper));
}
