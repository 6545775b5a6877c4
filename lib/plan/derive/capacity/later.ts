/** A task of an overloaded week, some days later: as few as will do, within its slack where that is enough. */
import { mayShift, shifted } from "@/lib/plan/derive/schedule/move";
import { type Cell } from "./cell";
import { type Trial } from "./trial";
import { type Candidate, effectOf, type WayOut } from "./way";
import { weekFrom } from "./weeks";

/** Working days; what has to wait longer is no way out of a week. */
const longestWait = 20;
const mostTried = 3;

export function waysLater(trial: Trial, cell: Cell, candidates: readonly Candidate[]): readonly WayOut[] {
  return candidates.slice(0, mostTried).flatMap((candidate) => {
    const { record, entry } = candidate;
    if (entry.isStarted || !mayShift(record, entry, { kind: "move", days: 1 })) return [];
    for (const days of waitsOf(trial, cell, candidate)) {
      const change = shifted(record, entry, trial.schedule.calendar, [{ kind: "move", days }]);
      const effect = effectOf(trial, cell, trial.try([change]));
      if (effect) return [{ ...effect, kind: "later", task: record.id, days, slack: entry.totalSlack }];
    }
    return [];
  });
}

/** How long it may wait, the best first: until enough of it is out of the week, until all of it is, and a week or two more. */
function waitsOf({ schedule }: Trial, { monday, over }: Cell, { entry, hours }: Candidate): readonly number[] {
  const week = weekFrom(monday, schedule.calendar);
  const inWeek = Math.min(entry.finish, week.to) - Math.max(entry.start, week.from);
  if (inWeek <= 0) return [];
  // Its hours lie evenly, so each day that leaves the week takes as much along.
  const needed = Math.min(Math.ceil((over / hours) * inWeek - 1e-9), inWeek);
  const lead = Math.max(entry.start, week.from) - entry.start;
  const whole = week.to - entry.start;
  const enough = lead > 0 || entry.finish > week.to ? whole : whole - (inWeek - needed);
  const waits = [enough, whole, whole + 5, whole + 10].filter((days) => days > 0 && days <= longestWait);
  const within = waits.filter((days) => days <= entry.totalSlack);
  return [...new Set(within.length > 0 ? within : waits.slice(0, 1))];
}
