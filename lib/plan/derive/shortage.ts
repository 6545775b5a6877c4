/** What is missing before a plan is ready, and three ways out of each: less scope, a later date, more people. */
import { type DayNumber, toDayNumber, toIsoDate } from "@/lib/plan/day-number";
import { findRecord, type RecordChange, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, singleId } from "@/lib/plan/section";
import { type Capacity, cellAt, type Known } from "./capacity/capacity";
import { type Cell } from "./capacity/cell";
import { type Trial } from "./capacity/trial";
import { type WayOut } from "./capacity/way";
import { waysOut } from "./capacity/ways-out";
import { mondayOf, weekFrom } from "./capacity/weeks";
import { type Gap, gapOf } from "./resources";

export type Shortage =
  /** Somebody has too much in these weeks, `over` hours in all; `worst` is one of them. */
  | { readonly kind: "overload"; readonly person: string; readonly weeks: readonly Cell[]; readonly worst: Cell; readonly over: number }
  /** A resource is not there, and its day is near; `days`: calendar days until then, null without a date. */
  | { readonly kind: "resource"; readonly record: string; readonly gap: Gap; readonly by: string | null; readonly days: number | null };

/** Each answers one question: less of what, when instead, who instead. */
export type ShortageWay =
  | { readonly scope: WayOut | null; readonly date: WayOut | null; readonly people: WayOut | null; readonly kind: "overload" }
  | ResourceWays;
export interface ResourceWays {
  readonly kind: "resource";
  /** Getting along with what is there. */
  readonly scope: { readonly before: number; readonly after: number; readonly isMust: boolean; readonly changes: readonly RecordChange[] };
  /** Needed `days` later; `milestone`: the next one, before which it is then there; null: there is none. */
  readonly date: { readonly days: number; readonly to: string; readonly milestone: string | null; readonly changes: readonly RecordChange[] } | null;
  /** Somebody with more time sees to it; `percent`: of theirs in the week of its day. */
  readonly people: { readonly person: string; readonly percent: number; readonly changes: readonly RecordChange[] } | null;
}

/** Calendar days; what is missing has to be there so long before its day to block nothing. */
const nearDays = 28;
const aWhile = 14;

/** What stands between the plan and "ready": the worst first, people before things. Near counts from the kickoff, while that lies ahead. */
export function shortagesOf({ plan, schedule, capacity }: Known): readonly Shortage[] {
  const kickoff = findRecord(plan, "overview", singleId)?.values["kickoff"];
  const today = toDayNumber(schedule.today);
  const from = typeof kickoff === "string" ? Math.max(toDayNumber(kickoff), today) : today;
  return [...overloads(capacity), ...tableOf(plan, "resources").records.flatMap((record) => missing(record, from, today))];
}

/** Cells keep their identity while nothing in them changes, and there may be thousands. */
export const isSameShortages = (a: readonly Shortage[], b: readonly Shortage[]): boolean =>
  a.length === b.length && a.every((shortage, index) => {
    const other = b[index];
    if (shortage.kind === "resource") return JSON.stringify(shortage) === JSON.stringify(other);
    return other?.kind === "overload" && shortage.weeks.length === other.weeks.length && shortage.weeks.every((cell, place) => cell === other.weeks[place]);
  });

function overloads({ over }: Capacity): readonly Shortage[] {
  const people = new Map<string, Cell[]>();
  for (const cell of over) people.set(cell.person, [...(people.get(cell.person) ?? []), cell]);
  const found = [...people].map(([person, weeks]) => ({
    kind: "overload" as const, person, weeks,
    worst: weeks.reduce((worst, cell) => (cell.over > worst.over ? cell : worst)),
    over: weeks.reduce((sum, cell) => sum + cell.over, 0),
  }));
  return found.sort((a, b) => b.over - a.over);
}

function missing(record: AnyRecord, from: DayNumber, today: DayNumber): readonly Shortage[] {
  const [gap, by] = [gapOf(record), record.values["by"]];
  if (!gap || gap.gap <= 0) return [];
  const day = typeof by === "string" ? toDayNumber(by) : null;
  if (day !== null && day > from + nearDays) return [];
  return [{ kind: "resource", record: record.id, gap, by: typeof by === "string" ? by : null, days: day === null ? null : day - today }];
}

/** What could be done about it; the trial is one of the same plan. */
export function waysOutOf(trial: Trial, shortage: Shortage): ShortageWay {
  if (shortage.kind === "resource") return resourceWays(trial, shortage.record, shortage.gap);
  const ways = waysOut(trial, shortage.worst);
  const of = (kind: WayOut["kind"]) => ways.find((way) => way.kind === kind) ?? null;
  return { kind: "overload", scope: of("cut"), date: of("later"), people: of("give") };
}

function resourceWays({ plan, schedule, capacity }: Known, id: string, gap: Gap): ResourceWays {
  const record = findRecord(plan, "resources", id);
  const change = (values: RecordChange["values"]): readonly RecordChange[] => [{ section: "resources", record: id, values }];
  const by = toDayNumber(typeof record?.values["by"] === "string" ? record.values["by"] : schedule.today);
  return {
    kind: "resource",
    scope: { before: gap.needed, after: gap.available, isMust: record?.values["priority"] === "must", changes: change({ needed: gap.available }) },
    date: laterDate({ plan, schedule, capacity }, by, change),
    people: record && whoElse({ plan, schedule, capacity }, record, by, change),
  };
}

type Change = (values: RecordChange["values"]) => readonly RecordChange[];

/** The last working day before the next milestone; without one, two weeks. */
function laterDate({ plan, schedule }: Known, by: DayNumber, change: Change): ResourceWays["date"] {
  const { calendar } = schedule;
  const ahead = tableOf(plan, "milestones").records.flatMap(({ id }) => {
    const entry = schedule.get(id);
    if (entry?.section !== "milestones" || entry.isDone) return [];
    const eve = calendar.eveningOf(entry.isMorning ? entry.start : entry.start - 1);
    return eve > by ? [{ id, eve }] : [];
  });
  const next = ahead.reduce<(typeof ahead)[number] | null>((first, each) => (first && first.eve <= each.eve ? first : each), null);
  const day = next?.eve ?? calendar.dayOf(calendar.pointAt(by + aWhile));
  return { days: day - by, to: toIsoDate(day), milestone: next?.id ?? null, changes: change({ by: toIsoDate(day) }) };
}

/** Of those who could, else of all: who has most room that week. */
function whoElse({ schedule, capacity }: Known, { values }: AnyRecord, by: DayNumber, change: Change): ResourceWays["people"] {
  const week = weekFrom(mondayOf(Math.max(by, toDayNumber(schedule.today))), schedule.calendar);
  const named = new Set((values["availablePeople"] ?? []) as readonly string[]);
  const others = capacity.people.filter(({ person }) => person !== values["owner"]);
  const able = others.filter(({ person }) => named.has(person));
  const best = (able.length > 0 ? able : others).map((row) => cellAt(row, week)).filter(({ free, percent }) => free > 0 && percent <= 100)
    .reduce<Cell | null>((first, cell) => (first && first.percent <= cell.percent ? first : cell), null);
  return best && { person: best.person, percent: best.percent, changes: change({ owner: best.person }) };
}
