import { useCallback, useSyncExternalStore } from "react";
import { usePlanSession } from "./plan-provider";

/** Unlike `useSaved`, it renders again only when the line comes or goes. */
export function useIsOffline(): boolean {
  const saved = usePlanSession()?.saved;
  const listen = useCallback((tell: () => void) => saved?.subscribe(tell) ?? (() => undefined), [saved]);
  return useSyncExternalStore(listen, () => saved?.get().kind === "offline", () => false);
}
