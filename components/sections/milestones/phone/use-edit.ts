"use client";

import { useCallback, useState, useSyncExternalStore } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type Shift } from "@/lib/plan/derive/schedule/move";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type MoveSession } from "../timeline/move-session";
import { type Hold, type Step, stepBy } from "./step";

export interface Edit {
  /** As it would be; null when it is in no schedule. */
  readonly after: Scheduled | null;
  readonly isChanged: boolean;
  /** Why the last step did not go; null when it did. */
  readonly hold: Hold | null;
  /** Answers whether it went. */
  step(kind: Step, by: 1 | -1): boolean;
  /** Answers how to keep it after all; null when nothing was changed. */
  putBack(): (() => void) | null;
}

/** What is changed in the sheet of one task or milestone, and not kept yet. */
export function useEdit(session: MoveSession, store: ScheduleStore, id: string): Edit {
  const { preview } = session;
  const [hold, setHold] = useState<Hold | null>(null);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const after = useSyncExternalStore(session.subscribe, useCallback(() => preview.entry(id), [preview, id]));
  const moved = state?.ids[0] === id ? state.shifts.filter(({ days }) => days !== 0) : [];
  return {
    after,
    isChanged: moved.length > 0,
    hold,
    step(kind, by) {
      const met = stepBy(session, store, id, kind, by);
      setHold(met);
      return met === null;
    },
    putBack() {
      session.putBack();
      setHold(null);
      return moved.length > 0 ? () => shiftAnew(session, id, moved) : null;
    },
  };
}

function shiftAnew(session: MoveSession, id: string, shifts: readonly Shift[]): void {
  shifts.forEach(({ kind, days }, index) => {
    if (index === 0 ? session.begin([id], kind) : session.turnTo(kind)) session.shiftTo(days);
  });
  session.keep();
}
