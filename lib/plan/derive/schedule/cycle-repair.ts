/** Which link of a cycle to take away: the one that the dates people wrote down contradict most. */
import { type AnyRecord } from "@/lib/plan/section";
import { type LinkPlace } from "../finding";
import { finishFrom, type Link, startFrom } from "./activity";
import { toDayNumber } from "@/lib/plan/day-number";
import { type Point, type WorkCalendar } from "./calendar";
import { type Cycle, type Node } from "./network";
import { type Schedule } from "./scheduler";

/** Of equals the first on the path, so that everybody is offered the same. Null only for a cycle of another schedule. */
export function linkToRemove({ path }: Cycle, schedule: Schedule, records: ReadonlyMap<string, AnyRecord>): LinkPlace | null {
  let worst: { readonly place: LinkPlace; readonly days: number } | null = null;
  for (const [index, id] of path.entries()) {
    const [node, on] = [schedule.node(id), schedule.node(path[(index + 1) % path.length] ?? id)];
    const link = node?.activity.links.find((known) => known.on === on?.activity.id);
    if (!node || !on || !link) continue;
    const span = (of: Node) => spanOf(of, records.get(of.activity.id), schedule.calendar);
    const days = contradiction(link, span(on), span(node));
    if (!worst || days > worst.days) worst = { place: placeOf(node, link), days };
  }
  return worst && worst.place;
}

const placeOf = ({ activity: { id, section } }: Node, { on, implied }: Link): LinkPlace =>
  implied ? { section: "tasks", record: on, field: "milestone", on: id } : { section, record: id, field: "after", on };

interface Span { readonly start: Point; readonly finish: Point }

/** Where its dates put it; what they do not say, the schedule without the cycle's links does. */
function spanOf({ activity, start: computed }: Node, record: AnyRecord | undefined, calendar: WorkCalendar): Span {
  const { section, promised, duration, away } = activity;
  if (section === "milestones") return { start: promised ?? computed, finish: promised ?? computed };
  const written = calendar.pointAt(toDayNumber(String(record?.values["start"])));
  const start = Number.isNaN(written) ? (promised === null ? computed : startFrom(promised, duration, away)) : written;
  return { start, finish: promised ?? finishFrom(start, duration, away) };
}

/** Working days by which the predecessor's dates come too late for the link. */
function contradiction({ type, lag }: Link, on: Span, waiting: Span): number {
  const from = type === "FS" || type === "FF" ? on.finish : on.start;
  const to = type === "FS" || type === "SS" ? waiting.start : waiting.finish;
  return from + lag - to;
}
