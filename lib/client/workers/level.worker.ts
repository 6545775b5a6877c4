import { createStreams, draw } from "@/lib/plan/derive/forecast/random";
import { type Project, type Timetable } from "@/lib/plan/derive/level/project";
import { searchSchedule } from "@/lib/plan/derive/level/search";
import { answerTask } from "../run-in-worker";

export interface LevelTask { readonly project: Project; readonly seed: number; readonly limit: number }

answerTask<LevelTask, Timetable>(({ project, seed, limit }, onProgress) => {
  const streams = createStreams(Uint32Array.of(0), seed);
  const { starts, finishes } = searchSchedule(project, { random: () => draw(streams, 0), limit, onProgress });
  return { starts, finishes };
});
