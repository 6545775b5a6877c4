import { useSyncExternalStore } from "react";
import { type Observable } from "./observable";

const never = () => () => undefined;

/** `absent` while there is no such thing: on the server, and before a session stands. */
export function useObservable<T>(observable: Observable<T> | null | undefined, absent: T): T {
  return useSyncExternalStore(
    observable?.subscribe ?? never,
    () => (observable ? observable.get() : absent),
    () => absent,
  );
}
