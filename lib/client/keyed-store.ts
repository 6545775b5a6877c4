/** Values by key, with listeners by key: a thousand fields listen, and only those hear that changed. */
export interface KeyedStore<V> {
  get(key: string): V;
  subscribe(key: string, listener: () => void): () => void;
  /** Replaces everything. What is equal to before keeps its identity and tells nobody. */
  replace(entries: ReadonlyMap<string, V>): void;
}

export function createKeyedStore<V>(empty: V, isEqual: (a: V, b: V) => boolean): KeyedStore<V> {
  const listenersByKey = new Map<string, Set<() => void>>();
  let values: ReadonlyMap<string, V> = new Map();
  const get = (key: string): V => values.get(key) ?? empty;

  return {
    get,
    subscribe(key, listener) {
      const listeners = listenersByKey.get(key) ?? new Set();
      listenersByKey.set(key, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && listenersByKey.get(key) === listeners) listenersByKey.delete(key);
      };
    },
    replace(entries) {
      const before = values;
      const next = new Map<string, V>();
      for (const [key, value] of entries) {
        const old = before.get(key);
        next.set(key, old !== undefined && isEqual(old, value) ? old : value);
      }
      values = next;
      const changed = [...new Set([...before.keys(), ...next.keys()])].filter((key) => before.get(key) !== next.get(key));
      for (const key of changed) for (const listener of listenersByKey.get(key) ?? []) listener();
    },
  };
}
