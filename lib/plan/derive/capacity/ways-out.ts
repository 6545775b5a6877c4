/** What can be done about a week that is too much for somebody, each with what it costs. */
import { isDropped } from "@/lib/plan/derive/schedule/activities";
import { tableOf } from "@/lib/plan/plan";
import { type Cell } from "./cell";
import { waysToCut } from "./cut";
import { waysToGive } from "./give";
import { waysLater } from "./later";
import { type Trial } from "./trial";
import { type Candidate, type WayOut } from "./way";

const mostOfAKind = 2;

/** The best first; at most two of a kind. `cell` of the trial's capacity. */
export function waysOut(trial: Trial, cell: Cell): readonly WayOut[] {
  if (cell.over <= 0) return [];
  const candidates = candidatesIn(trial, cell);
  const kinds = [waysLater(trial, cell, candidates), waysToGive(trial, cell, candidates), waysToCut(trial, cell, candidates)];
  return kinds.flatMap((ways) => [...ways].sort((a, b) => costOf(a) - costOf(b)).slice(0, mostOfAKind));
}

function candidatesIn({ plan, schedule }: Trial, { parts }: Cell): readonly Candidate[] {
  const records = new Map(tableOf(plan, "tasks").records.map((record) => [record.id, record]));
  return parts.flatMap(({ task, hours }) => {
    const [record, entry] = [records.get(task), schedule.get(task)];
    return record && entry && !entry.isDone && !isDropped(record) ? [{ record, entry, hours }] : [];
  });
}

/** What solves it comes first; then what moves nothing else; then the smallest. */
function costOf(way: WayOut): number {
  const { finish, milestones, late, buffers } = way.consequences;
  const own = way.kind === "later" ? way.days : way.kind === "give" ? (way.whole ? 5 : 0) + way.percent / 25 - 4 * Math.min(way.fits.length, 2) : way.waiting;
  return (way.left > 0 ? 1_000 + way.left : 0) + (finish ? 400 : 0) + 100 * milestones.length + 50 * late.length + 10 * buffers.length + own;
}
