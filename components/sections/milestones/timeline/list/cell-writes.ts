/**
 * What it means to write into a computed cell. A date or a number of days typed here does what moving
 * or stretching the bar there would: its due date and a fixed date go along, and what cannot be that
 * early stands where it may. So one gesture has one result, and typing never leaves a date behind that
 * the chart contradicts. Clearing takes away what somebody had written, and nothing else.
 */
import { type Replica } from "@/lib/client/replica";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { setValue } from "@/lib/plan/doc/records";
import { toDayNumber } from "@/lib/plan/day-number";
import { mayShift, type Shift } from "@/lib/plan/derive/schedule/move";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type FieldValue } from "@/lib/plan/fields";
import { type MoveSession } from "../move-session";
import { type ColumnId } from "./columns";

export interface CellWrites {
  /** `field`: the one that the column edits of this record. */
  write(column: ColumnId, entry: Scheduled, field: string, value: FieldValue): void;
}

const actualDates: readonly string[] = ["actual", "actualStart", "actualFinish"];

export function createCellWrites(replica: Replica, schedule: ScheduleStore, session: MoveSession): CellWrites {
  function store({ section, id }: Scheduled, field: string, value: FieldValue): void {
    replica.undo.stopCapturing();
    setValue(replica.writer, section, id, field, value);
  }

  /** Answers whether it was moved. */
  function shift({ section, id }: Scheduled, kind: Shift["kind"], days: number): boolean {
    const [record, entry] = [replica.snapshot.record(section, id), schedule.entry(id)];
    if (!record || !entry || days === 0 || !mayShift(record, entry, { kind, days }) || !session.begin([id], kind)) return false;
    session.shiftTo(days);
    return session.keep();
  }

  return {
    write(column, entry, field, value) {
      const asked = actualDates.includes(field) ? null : shiftFor(column, entry, value, schedule);
      if (!asked || !shift(entry, asked.kind, asked.days)) store(entry, field, value);
    },
  };
}

/** Null: it is no place or length that a bar can have. */
function shiftFor(column: ColumnId, entry: Scheduled, value: FieldValue, schedule: ScheduleStore): Shift | null {
  const { calendar } = schedule.schedule();
  if (column === "days") return typeof value === "number" && Number.isInteger(value) && value > 0 ? { kind: "finish", days: value - entry.duration } : null;
  if (typeof value !== "string") return null;
  const day = toDayNumber(value);
  if (column === "start") return { kind: "move", days: calendar.pointAt(day) - entry.start };
  if (entry.section === "tasks") return { kind: "finish", days: calendar.pointAt(day + 1) - entry.finish };
  return { kind: "move", days: (entry.isMorning ? calendar.pointAt(day) : calendar.pointAt(day + 1)) - entry.start };
}
