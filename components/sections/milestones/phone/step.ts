/** A working day more or less, before it is kept; and why it does not go. */
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { toDayNumber, toIsoDate } from "@/lib/plan/day-number";
import { type Shift } from "@/lib/plan/derive/schedule/move";
import { type Edge } from "@/lib/plan/derive/schedule/network";
import { type Schedule, type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type MoveSession } from "../timeline/move-session";
import { overAway } from "../timeline/over-away";

/** A sheet moves a task by its start, since a later start is no shorter work, and lengthens it by its end. */
export type Step = Extract<Shift["kind"], "move" | "finish" | "buffer">;

export type Hold =
  /** What it waits for. */
  | { readonly by: "link"; readonly on: string }
  | { readonly by: "today" | "oneDay" | "unknown" }
  | { readonly by: "date"; readonly date: string };

/** Answers what holds it back; null when it went, or may not be moved at all. */
export function stepBy(session: MoveSession, store: ScheduleStore, id: string, kind: Step, by: 1 | -1): Hold | null {
  const isGoingOn = session.state()?.ids[0] === id;
  if (!(isGoingOn ? session.turnTo(kind) : session.begin([id], kind))) return null;
  const days = session.state()?.shifts.at(-1)?.days ?? 0;
  const from = session.preview.entry(id);
  const asked = kind === "move" ? overAway(store, id, days, by) : days + by;
  session.shiftTo(asked);
  const to = session.preview.entry(id);
  if (!from || !to) return null;
  if (by < 0 && placeOf(to, kind) >= placeOf(from, kind)) {
    const hold = whatHolds(session.preview.schedule(), to, kind);
    session.shiftTo(days);
    return hold;
  }
  // It may have gone less far than was asked, or farther; the next step begins there.
  const reached = days + sizeOf(to, kind) - sizeOf(from, kind);
  session.shiftTo(reached);
  return null;
}

/** What people see of it, and what a shift of this kind counts. */
const placeOf = (entry: Scheduled, kind: Step): number => entry[kind === "move" ? "start" : kind];
const sizeOf = (entry: Scheduled, kind: Step): number => entry[kind === "move" ? "start" : kind === "finish" ? "duration" : "buffer"];

/** `schedule`: with the step that it could not take. */
function whatHolds(schedule: Schedule, entry: Scheduled, kind: Step): Hold {
  if (kind !== "move") return { by: kind === "finish" && entry.duration <= 1 ? "oneDay" : "unknown" };
  const node = schedule.node(entry.id);
  const link = node?.before.find((edge) => earliestBy(edge) >= entry.start);
  if (link) return { by: "link", on: link.from.activity.id };
  if (schedule.calendar.pointAt(toDayNumber(schedule.today)) >= entry.start) return { by: "today" };
  if (node && node.activity.notBefore >= entry.start) return { by: "date", date: toIsoDate(schedule.calendar.dayOf(entry.start)) };
  return { by: "unknown" };
}

/** The point before which a link does not let its activity start. */
function earliestBy({ from, to, link: { type, lag } }: Edge): number {
  const bound = (type === "FS" ? from.release : type === "FF" ? from.finish : from.start) + lag;
  return type === "FS" || type === "SS" ? bound : bound - (to.finish - to.start);
}
