/** Every kind of resource with what is known of it anywhere in the plan: rows, and sums of money, hours and days. */
import { findRecord, tableOf } from "@/lib/plan/plan";
import { budgetOf } from "./budget";
import { type Known } from "./capacity/capacity";
import { totalDemand, unassignedTasks } from "./capacity/demand";
import { isShort, kindsOf } from "./resources";

export interface KindSum {
  /** What it is counted in: the plan's currency, hours, or working days. */
  readonly of: "money" | "hours" | "days";
  readonly needed: number;
  readonly available: number;
  /** Missing; below zero: to spare. */
  readonly gap: number;
}
export interface EveryKind {
  readonly kind: string | null;
  readonly resources: readonly string[];
  /** Those of which less is there than is needed. */
  readonly short: readonly string[];
  /** What the plan says of this kind elsewhere; null: nothing. */
  readonly sum: KindSum | null;
}

/** `kinds`: options of the field "kind", in their order. */
export function everyKind(known: Known, kinds: readonly string[]): readonly EveryKind[] {
  const { plan } = known;
  const sums: Readonly<Record<string, () => KindSum | null>> = { money: () => moneyOf(known), personnel: () => hoursOf(known), time: () => daysOf(known) };
  const isMissing = (id: string) => {
    const record = findRecord(plan, "resources", id);
    return record !== null && isShort(record);
  };
  return kindsOf(plan, kinds).map(({ kind, resources }) => ({ kind, resources, short: resources.filter(isMissing), sum: sums[kind ?? ""]?.() ?? null }));
}

function moneyOf({ plan }: Known): KindSum | null {
  const { expected, approved, lines } = budgetOf(plan);
  if (approved === null || lines.length === 0) return null;
  return { of: "money", needed: expected, available: approved, gap: expected - approved };
}

/** Hours that are free in one week or for one person help nobody else: missing is what is too much somewhere, and what nobody has. */
function hoursOf(known: Known): KindSum | null {
  const { people, over } = known.capacity;
  if (people.length === 0) return null;
  const nobodys = unassignedTasks(known).reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  const { planned, free } = totalDemand(known.capacity);
  const missing = over.reduce((sum, cell) => sum + cell.over, 0) + nobodys;
  return { of: "hours", needed: planned + nobodys, available: free, gap: missing > 0 ? missing : planned - free };
}

/** Working days until all that the last promised milestone waits for is done, of those until its date. */
function daysOf({ plan, schedule: { node, frame } }: Known): KindSum | null {
  let last: { readonly arrival: number; readonly promised: number } | null = null;
  for (const { id } of tableOf(plan, "milestones").records) {
    const { activity, arrival = 0 } = node(id) ?? {};
    if (!activity || activity.isDone || activity.promised === null || activity.section !== "milestones") continue;
    if (!last || activity.promised > last.promised) last = { arrival, promised: activity.promised };
  }
  if (!last) return null;
  const [needed, available] = [Math.max(last.arrival - frame.today, 0), Math.max(last.promised - frame.today, 0)];
  return { of: "days", needed, available, gap: last.arrival - last.promised };
}
