import { type LostEdits } from "./lost-edits";
import { usePlanSession } from "./plan-provider";
import { type ReturnReport } from "./return-report";
import { type SavedState } from "./saved";
import { useObservable } from "./use-observable";

const loading: SavedState = { kind: "loading" };

/** What the top bar may say about saving; see `SavedState`. */
export const useSaved = (): SavedState => useObservable<SavedState>(usePlanSession()?.saved, loading);

/** "Not saved. Try again" */
export const useRetry = (): (() => void) => usePlanSession()?.retry ?? (() => undefined);

/** Whether the plan is there to be shown: until then rows are skeletons. */
export const useReady = (): boolean => useObservable(usePlanSession()?.ready, false);

/** My changes that the server will not take, to download; null when there are none. */
export const useLostEdits = (): LostEdits | null => useObservable<LostEdits | null>(usePlanSession()?.lostEdits, null);

/** "Back online. 3 changes sent, 5 received", until dismissed. */
export function useReturned(): { readonly returned: ReturnReport | null; dismiss(): void } {
  const report = usePlanSession()?.returned;
  return { returned: useObservable<ReturnReport | null>(report, null), dismiss: () => report?.set(null) };
}
