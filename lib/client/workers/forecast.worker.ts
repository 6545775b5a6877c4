import { type ForecastModel } from "@/lib/plan/derive/forecast/model";
import { type ForecastResult } from "@/lib/plan/derive/forecast/result";
import { simulate } from "@/lib/plan/derive/forecast/simulate";
import { answerTask } from "../run-in-worker";

export interface ForecastTask { readonly model: ForecastModel; readonly runs: number; readonly seed: number }

answerTask<ForecastTask, ForecastResult>(({ model, runs, seed }, onProgress) => simulate(model, { runs, seed, onProgress }));
