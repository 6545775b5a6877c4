"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type Shift } from "@/lib/plan/derive/schedule/move";
import { type MoveSession } from "../move-session";
import { overAway } from "../over-away";
import { type TimelineStore } from "../timeline-state";

type Kind = Extract<Shift["kind"], "move" | "finish" | "buffer">;

export interface KeyMove {
  /** Whether something was moved by keys and is not kept yet. */
  isMoving(): boolean;
  /** By so many working days more than before. The first press begins it. */
  shift(id: string, kind: Kind, by: number): void;
  keep(): void;
  putBack(): void;
}

/** Moving and stretching by keys. What it would do shows at every press, and is kept when one goes on. */
export function useKeyMove({ schedule, session, store, say, onMoved }: {
  schedule: ScheduleStore;
  session: MoveSession;
  store: TimelineStore;
  say(text: string): void;
  onMoved(id: string): void;
}): KeyMove {
  const t = useTranslations("schedule");
  const held = useRef<string | null>(null);
  const isMoving = () => held.current !== null && session.state() !== null;

  function keep(): void {
    const isMine = isMoving();
    held.current = null;
    if (isMine && session.keep()) say(t("kept"));
  }
  function putBack(): void {
    if (!isMoving()) return;
    held.current = null;
    session.putBack();
    say(t("putBack"));
  }

  /** Answers how far it was moved so far; null when it may not be. */
  function take(id: string, kind: Kind): number | null {
    if (isMoving() && held.current === id) {
      const inHand = session.state()?.shifts.at(-1);
      if (inHand?.kind !== kind && !session.turnTo(kind)) return null;
    } else {
      keep();
      const { selected } = store.state();
      const others = kind === "move" && selected.has(id) ? [...selected].filter((other) => other !== id) : [];
      if (!session.begin([id, ...others], kind)) return null;
      held.current = id;
    }
    return session.state()?.shifts.at(-1)?.days ?? null;
  }

  /** How far it stands from where it stood, which may be less than was asked. */
  function reached(id: string, kind: Kind): number {
    const [before, after] = [schedule.entry(id), session.preview.entry(id)];
    if (!before || !after) return 0;
    return kind === "move" ? after.start - before.start : kind === "finish" ? after.duration - before.duration : after.buffer - before.buffer;
  }

  return {
    isMoving,
    keep,
    putBack,
    shift(id, kind, by) {
      const before = take(id, kind);
      if (before === null) return say(t("cannotMove"));
      const asked = kind === "move" ? overAway(schedule, id, before, by) : before + by;
      session.shiftTo(asked);
      if (by < 0) turnBack(kind, asked, before);
      onMoved(id);
    },
  };

  /** No press is lost on the way back from where it could not go. */
  function turnBack(kind: Kind, asked: number, before: number): void {
    const earliest = Math.min(...(session.state()?.ids ?? []).map((each) => reached(each, kind)));
    if (earliest <= asked) return;
    session.shiftTo(Math.min(earliest, before));
    if (earliest >= before) say(t(kind === "move" ? "noEarlier" : "noShorter"));
  }
}
