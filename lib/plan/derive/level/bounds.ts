/** What is known of a project before any search. */
import { type Compiled } from "./compiled";
import { createGenerator } from "./generator";
import { createLists } from "./lists";
import { type Project, type Timetable } from "./project";

export interface Bounds {
  /** No schedule ends earlier. */
  readonly lowerBound: number;
  /** By index: the latest finish that delays nothing, if there were enough of everything. */
  readonly latestFinishes: Int32Array;
}

/** The critical path, and for each resource the work that needs it. */
export function boundsOf(project: Project, compiled: Compiled): Bounds {
  const endless = createGenerator({ ...compiled, needFirst: new Int32Array(compiled.size + 1) });
  const lists = createLists(compiled);
  const timetable = createTimetable(compiled.size);
  const critical = endless.generate(lists.forwards(compiled.earliest), timetable);
  endless.postpone(lists.backwards(timetable.finishes), Math.max(critical, project.finish ?? 0), timetable);
  return { lowerBound: Math.max(critical, ...project.capacity.map((_, resource) => workOf(project, resource))), latestFinishes: timetable.finishes };
}

export const createTimetable = (size: number): Timetable => ({ starts: new Int32Array(size), finishes: new Int32Array(size) });

/** Days that the work of one resource takes at least; 0 where some of it may go on without. */
function workOf({ activities, capacity, away }: Project, resource: number): number {
  const units = capacity[resource] ?? 0;
  if (units === 0 || (away[resource] ?? []).length > 0) return 0;
  let work = 0;
  for (const { fixedStart, duration, needs } of activities)
    for (const need of needs)
      if (need.resource === resource && fixedStart === null) work += duration * Math.min(need.units, units);
  return Math.ceil(work / units);
}
