import { useCallback, useMemo, useSyncExternalStore } from "react";
import { type ForecastModel } from "@/lib/plan/derive/forecast/model";
import { type ForecastResult, type TargetForecast } from "@/lib/plan/derive/forecast/result";
import { createForecastStore, type ForecastState, type ForecastStore, noForecast } from "./forecast-store";
import { type Replica } from "./replica";
import { runInWorker, type WorkerRunOptions } from "./run-in-worker";
import { scheduleStoreOf } from "./schedule-store";
import { useReplicaIfAny } from "./use-replica";
import { type ForecastTask } from "./workers/forecast.worker";

/** The forecast of the open plan, and `retry` after a failure; see `ForecastState`. */
export function useForecast(): ForecastState & Pick<ForecastStore, "retry"> {
  const store = useForecastStore();
  const state = useForecastPart((whole) => whole);
  return useMemo(() => ({ ...state, retry: () => store?.retry() }), [state, store]);
}

/** What is forecast for one milestone, or with null for the plan; null while nothing is. */
export function useTargetForecast(id: string | null): TargetForecast | null {
  return useForecastPart(({ forecast }) => forecast?.result.targets.find((target) => target.id === id) ?? null);
}

/** What `select` takes from the forecast's state as it is; renders again only when that is another. */
export function useForecastPart<T>(select: (state: ForecastState) => T): T {
  const store = useForecastStore();
  const listen = useCallback((tell: () => void) => store?.subscribe(tell) ?? nothing, [store]);
  return useSyncExternalStore(listen, () => select(store?.get() ?? noForecast), () => select(noForecast));
}

const nothing = () => undefined;

function useForecastStore(): ForecastStore | null {
  const replica = useReplicaIfAny();
  return useMemo(() => (replica ? forecastStoreOf(replica) : null), [replica]);
}

/** One store for each replica: every milestone on the page shows the same runs. */
function forecastStoreOf(replica: Replica): ForecastStore {
  const known = stores.get(replica);
  if (known) return known;
  const store = createForecastStore(scheduleStoreOf(replica), forecastInWorker);
  stores.set(replica, store);
  return store;
}
const stores = new WeakMap<Replica, ForecastStore>();

/** The seed is the same for everybody, so everybody sees the same figures. */
const [runs, seed] = [10_000, 1];

const forecastInWorker = (model: ForecastModel, options: WorkerRunOptions): Promise<ForecastResult> =>
  runInWorker<ForecastTask, ForecastResult>(openWorker, { model, runs, seed }, options);

const openWorker = (): Worker => new Worker(new URL("./workers/forecast.worker.ts", import.meta.url), { type: "module" });
