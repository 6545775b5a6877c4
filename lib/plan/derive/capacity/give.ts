/** Work of an overloaded week for somebody who has time, best somebody whose strengths fit. */
import { type RecordChange, tableOf } from "@/lib/plan/plan";
import { cellAt, type PersonLoad } from "./capacity";
import { type Cell } from "./cell";
import { fitOf } from "./fit";
import { type Trial } from "./trial";
import { type Candidate, effectOf, type WayOut } from "./way";
import { weekFrom } from "./weeks";

/** Whom to think of for each task, and of how many tasks. */
const [mostPeople, mostTasks] = [3, 3];
/** Who has less room than this that week is no help. Percent. */
const tooFull = 85;

interface Other { readonly row: PersonLoad; readonly percent: number; /** Hours. */ readonly room: number; readonly fits: readonly string[] }

export function waysToGive(trial: Trial, cell: Cell, candidates: readonly Candidate[]): readonly WayOut[] {
  return candidates.slice(0, mostTasks).flatMap((candidate) => {
    const ways = othersFor(trial, cell, candidate).flatMap((other) => wayTo(trial, cell, candidate, other));
    return ways.slice(0, 2);
  });
}

/** Those who have time that week: first whose strengths fit, then who has most of it. */
function othersFor({ plan, schedule, capacity }: Trial, { person, monday }: Cell, { record }: Candidate): readonly Other[] {
  const week = weekFrom(monday, schedule.calendar);
  const people = new Map(tableOf(plan, "people").records.map((each) => [each.id, each]));
  const assignees = record.values["assignees"] as readonly string[];
  const others = capacity.people.flatMap((row): Other[] => {
    const [own, { percent, free, planned }] = [people.get(row.person), cellAt(row, week)];
    if (!own || row.person === person || assignees.includes(row.person) || free <= 0 || percent > tooFull) return [];
    return [{ row, percent, room: free - planned, fits: fitOf(own, record) }];
  });
  return others.sort((a, b) => b.fits.length - a.fits.length || b.room - a.room).slice(0, mostPeople);
}

/** Shared where that is enough, else handed over; of a task without hours everybody gives all of theirs. */
function wayTo(trial: Trial, cell: Cell, { record }: Candidate, { row, percent, fits }: Other): WayOut[] {
  const assignees = record.values["assignees"] as readonly string[];
  const ways = [false, true].flatMap((whole): WayOut[] => {
    if (!whole && typeof record.values["effort"] !== "number") return [];
    const staying = whole ? assignees.filter((id) => id !== cell.person) : assignees;
    const change: RecordChange = { section: "tasks", record: record.id, values: { assignees: [...staying, row.person] } };
    const effect = effectOf(trial, cell, trial.try([change]));
    return effect ? [{ ...effect, kind: "give", task: record.id, to: row.person, percent, fits, whole }] : [];
  });
  return ways.filter((way, index) => index === 0 || (ways[0]?.left ?? 0) > way.left).slice(-1);
}
