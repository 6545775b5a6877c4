/** The forecast of the open plan: computed beside the page while somebody looks, and again whenever what it rests on changes. */
import { type ForecastBasis, forecastBasis, type ForecastModel, forecastModel } from "@/lib/plan/derive/forecast/model";
import { type ForecastResult } from "@/lib/plan/derive/forecast/result";
import { type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { createObservable, type Observable, whileHeard } from "./observable";
import { type WorkerRunOptions } from "./run-in-worker";
import { type ScheduleStore } from "./schedule-store";

export interface Forecast {
  readonly result: ForecastResult;
  /** That of its points. */
  readonly calendar: WorkCalendar;
}
export interface ForecastState {
  /** The last one that was computed; null also when the plan says nothing uncertain. */
  readonly forecast: Forecast | null;
  /** Of the plan as it is; null until it was read. */
  readonly basis: ForecastBasis | null;
  /** Whether the plan is no longer the one that was forecast. */
  readonly isOlder: boolean;
  /** From 0 to 1 while one is computed. */
  readonly progress: number | null;
  /** Why the last try gave nothing. */
  readonly failure: string | null;
}
export interface ForecastStore extends Observable<ForecastState> {
  /** After a failure. */
  retry(): void;
}
export type ForecastRun = (model: ForecastModel, options: WorkerRunOptions) => Promise<ForecastResult>;

export const noForecast: ForecastState = { forecast: null, basis: null, isOlder: false, progress: null, failure: null };

/** Milliseconds without a change of the plan, after which it is forecast anew. */
export const quietTime = 600;

export function createForecastStore(schedules: Pick<ScheduleStore, "plan" | "schedule" | "subscribe">, run: ForecastRun): ForecastStore {
  const state = createObservable<ForecastState>(noForecast);
  const set = (changes: Partial<ForecastState>) => state.set({ ...state.get(), ...changes });
  /** What is being computed, or was last. */
  let model: ForecastModel | null = null;
  let current: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(check, milliseconds);
  }

  function check(): void {
    const schedule = schedules.schedule();
    const basis = forecastBasis(schedules.plan(), schedule);
    set({ basis });
    const next = basis.isUncertain ? forecastModel(schedules.plan(), schedule) : null;
    if (isSameData(next, model)) return;
    current?.abort();
    model = next;
    if (next) void compute(next, schedule.calendar);
    else set({ forecast: null, isOlder: false, progress: null, failure: null });
  }

  async function compute(of: ForecastModel, calendar: WorkCalendar): Promise<void> {
    const controller = new AbortController();
    current = controller;
    set({ progress: 0, failure: null, isOlder: state.get().forecast !== null });
    const whileWanted = (changes: Partial<ForecastState>) => !controller.signal.aborted && set(changes);
    try {
      const result = await run(of, { signal: controller.signal, onProgress: (progress) => whileWanted({ progress }) });
      whileWanted({ forecast: { result, calendar }, isOlder: false, progress: null });
    } catch (error) {
      whileWanted({ progress: null, failure: error instanceof Error ? error.message : String(error) });
    }
  }

  function retry(): void {
    model = null;
    wait(0);
  }

  function rest(): void {
    clearTimeout(timer);
    if (state.get().progress === null) return;
    current?.abort();
    model = null;
    set({ progress: null });
  }

  function start(): () => void {
    const stop = schedules.subscribe(() => wait(quietTime));
    wait(0);
    return () => {
      stop();
      rest();
    };
  }

  return { ...whileHeard(state, start), retry };
}

/** Plain data and typed arrays. */
function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key) => isSameData((a as Data)[key], (b as Data)[key]));
}
type Data = Readonly<Record<string, unknown>>;
