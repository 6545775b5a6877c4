/** A value that says when it changed. */
export interface Observable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}
export interface MutableObservable<T> extends Observable<T> {
  /** Tells the listeners, unless `isEqual` says that nothing changed. */
  set(value: T): void;
}

export function createObservable<T>(
  initial: T, isEqual: (a: T, b: T) => boolean = Object.is,
): MutableObservable<T> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set(value) {
      if (isEqual(current, value)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Starts something with the first listener, and ends it with the last. */
export function whileHeard<T>({ get, subscribe }: Observable<T>, start: () => () => void): Observable<T> {
  let listeners = 0;
  let end = () => {};
  return {
    get,
    subscribe(listener) {
      const stop = subscribe(listener);
      if (listeners++ === 0) end = start();
      return () => {
        stop();
        if (--listeners === 0) end();
      };
    },
  };
}

/** Whether two plain values print alike: small ones that came from JSON or go there. */
export const isSameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
