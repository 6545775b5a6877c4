/** Seeded projects with everything that a project can hold, and what is wrong with a schedule of one, found the plain way. */
import { type Project, type ProjectActivity, type Timetable } from "@/lib/plan/derive/level/project";
import { dependencyTypes } from "@/lib/plan/fields";
import { pick } from "../../../support/field-values";

type Random = () => number;
const whole = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1));
const daysIn = (random: Random, most: number, until: number) =>
  [...new Set(Array.from({ length: whole(random, 0, most) }, () => whole(random, 0, until)))].sort((a, b) => a - b);

export function anyProject(random: Random): Project {
  const [size, resources] = [whole(random, 0, 30), whole(random, 0, 4)];
  const capacity = Array.from({ length: resources }, () => whole(random, 0, 8));
  return {
    activities: Array.from({ length: size }, (_, index) => anyActivity(random, index, resources)),
    capacity,
    away: capacity.map(() => (random() < 0.3 ? daysIn(random, 8, 60) : [])),
    finish: random() < 0.5 ? whole(random, 0, 60) : null,
  };
}

function anyActivity(random: Random, index: number, resources: number): ProjectActivity {
  const buffer = whole(random, 0, 3);
  const from = [...new Set(Array.from({ length: whole(random, 0, Math.min(index, 3)) }, () => whole(random, 0, index - 1)))];
  return {
    duration: whole(random, 0, 8),
    links: from.map((each) => ({ from: each, type: pick(random, dependencyTypes), lag: whole(random, -4, 4) })),
    needs: Array.from({ length: resources }, (_, resource) => ({ resource, units: whole(random, 1, 9) })).filter(() => random() < 0.5),
    earliest: random() < 0.3 ? whole(random, 0, 20) : 0,
    fixedStart: random() < 0.1 ? whole(random, 0, 30) : null,
    rests: random() < 0.3 ? daysIn(random, 10, 60) : [],
    buffer: [whole(random, 0, buffer), buffer],
    due: random() < 0.2 ? { by: whole(random, 0, 40), weight: whole(random, 1, 100) } : null,
  };
}

/** In words: what stands too early, lasts other than it should, or has not enough. */
export function faultsOf({ activities, capacity, away }: Project, { starts, finishes }: Timetable): string[] {
  const faults: string[] = [];
  const used = new Map<string, { fixed: number; movable: number }>();
  activities.forEach((activity, index) => {
    const [start, finish] = [starts[index] ?? -1, finishes[index] ?? -1];
    const days = Array.from({ length: Math.max(finish - start, 0) }, (_, day) => start + day).filter((day) => !activity.rests.includes(day));
    if (days.length !== activity.duration || (days.length > 0 && days.at(-1) !== finish - 1)) faults.push(`${index} lasts ${days.length} days`);
    if (activity.fixedStart === null) faults.push(...earlyOf(activities, index, starts, finishes));
    else if (start !== activity.fixedStart) faults.push(`${index} is fixed, but moved`);
    for (const day of days)
      for (const { resource, units } of activity.needs) {
        if (away[resource]?.includes(day)) continue;
        const cell = used.get(`${resource} on ${day}`) ?? { fixed: 0, movable: 0 };
        cell[activity.fixedStart === null ? "movable" : "fixed"] += Math.min(units, capacity[resource] ?? 0);
        used.set(`${resource} on ${day}`, cell);
      }
  });
  for (const [where, { fixed, movable }] of used)
    if (movable > 0 && fixed + movable > (capacity[Number.parseInt(where, 10)] ?? 0)) faults.push(`not enough of ${where}`);
  return faults;
}

function earlyOf(activities: Project["activities"], index: number, starts: Int32Array, finishes: Int32Array): string[] {
  const { earliest, links } = activities[index] as ProjectActivity;
  const [start, finish] = [starts[index] ?? -1, finishes[index] ?? -1];
  const early = links.filter(({ from, type, lag }) => {
    const other = activities[from] as ProjectActivity;
    const stays = starts[from] === (other.fixedStart ?? other.earliest);
    if (type === "FS") return start < (finishes[from] ?? 0) + other.buffer[stays ? 0 : 1] + lag;
    if (type === "SS") return start < (starts[from] ?? 0) + lag;
    return finish < ((type === "FF" ? finishes[from] : starts[from]) ?? 0) + lag;
  });
  return [...early.map(({ from, type }) => `${index} is too early for ${from} (${type})`), ...(start < earliest ? [`${index} is before ${earliest}`] : [])];
}
