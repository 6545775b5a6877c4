/** A way out of a week that is too much for somebody, and what it does to that week and to others. */
import { type Consequences } from "@/lib/plan/derive/schedule/consequences";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type RecordChange } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { type Capacity } from "./capacity";
import { type Cell } from "./cell";
import { type Trial, type Tried } from "./trial";

interface WayBase {
  readonly task: string;
  /** To be written as one step. */
  readonly changes: readonly RecordChange[];
  /** Hours that the person no longer has that week, and hours that are still too much. */
  readonly freed: number;
  readonly left: number;
  readonly consequences: Consequences;
}
export type WayOut =
  /** `days`: working days later; `slack`: those it may be later before the end of the plan or a deadline moves. */
  | (WayBase & { readonly kind: "later"; readonly days: number; readonly slack: number })
  /** `percent` of `to` that week as it is; `fits`: words of the task that their strengths say too. `whole`: not shared, but handed over. */
  | (WayBase & { readonly kind: "give"; readonly to: string; readonly percent: number; readonly fits: readonly string[]; readonly whole: boolean })
  /** `waiting`: how many tasks and milestones wait for it. */
  | (WayBase & { readonly kind: "cut"; readonly deliverable: string | null; readonly waiting: number });

/** A task of the week that can still be changed. */
export interface Candidate {
  readonly record: AnyRecord;
  readonly entry: Scheduled;
  /** Of the person, that week. */
  readonly hours: number;
}

/** What a change does to the week; null when it takes nothing off, or is too much for somebody else. */
export function effectOf(trial: Trial, cell: Cell, tried: Tried): Pick<WayBase, "changes" | "freed" | "left" | "consequences"> | null {
  const after = tried.capacity.people.find(({ person }) => person === cell.person)?.cells.get(cell.monday);
  const freed = cell.planned - (after?.planned ?? 0);
  if (freed < leastFreed || isWorseElsewhere(trial.capacity, tried.capacity)) return null;
  return { changes: tried.changes, consequences: tried.consequences, freed, left: after?.over ?? 0 };
}
/** Hours; less is not worth a step. */
const leastFreed = 0.5;

function isWorseElsewhere(before: Capacity, after: Capacity): boolean {
  const was = new Map(before.over.map(({ person, monday, over }) => [`${person} ${monday}`, over]));
  return after.over.some(({ person, monday, over }) => over > (was.get(`${person} ${monday}`) ?? 0) + leastFreed);
}
