import { type Clock } from "@/server/clock";

export interface ManualClock extends Clock {
  /** Lets time pass: timers that fall due run, each with all that follows from it. */
  advance(ms: number): Promise<void>;
  /** Runs what waits for the end of a turn, and what follows, until nothing is left. */
  settle(): Promise<void>;
}

export function createManualClock(): ManualClock {
  let now = Date.UTC(2027, 0, 4, 9);
  let atEndOfTurn: (() => void)[] = [];
  const timers = new Set<{ readonly due: number; readonly task: () => void }>();

  async function settle(): Promise<void> {
    do {
      for (const task of atEndOfTurn.splice(0)) task();
      await new Promise((resolve) => setImmediate(resolve)); // promises run out before the next turn
    } while (atEndOfTurn.length > 0);
  }

  async function advance(ms: number): Promise<void> {
    const end = now + ms;
    await settle();
    for (let next = firstDue(end); next; next = firstDue(end)) {
      timers.delete(next);
      now = Math.max(now, next.due);
      next.task();
      await settle();
    }
    now = end;
  }

  const firstDue = (end: number) => [...timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];

  return {
    now: () => now,
    after(delay, task) {
      const timer = { due: now + delay, task };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    endOfTurn: (task) => void atEndOfTurn.push(task),
    advance,
    settle,
  };
}
