import { type Clock } from "@/server/clock";

export interface ManualClock extends Clock {
  /** Lets time pass: timers that fall due run, each with all that follows from it. */
  advance(ms: number): Promise<void>;
  /** Runs what waits for the end of a turn, and what follows, until nothing is left. */
  settle(): Promise<void>;
}

interface Timer {
  readonly due: number;
  readonly task: () => void;
}

export function createManualClock(): ManualClock {
  let now = Date.UTC(2027, 0, 4, 9);
  let atEndOfTurn: (() => void)[] = [];
  /** The next to run last; of those due at once, the first that was asked for. */
  const timers: Timer[] = [];

  async function settle(): Promise<void> {
    do {
      for (const task of atEndOfTurn.splice(0)) task();
      await new Promise((resolve) => setImmediate(resolve)); // promises run out before the next turn
    } while (atEndOfTurn.length > 0);
  }

  async function advance(ms: number): Promise<void> {
    const end = now + ms;
    await settle();
    for (let next = timers.at(-1); next && next.due <= end; next = timers.at(-1)) {
      timers.pop();
      now = Math.max(now, next.due);
      next.task();
      await settle();
    }
    now = end;
  }

  function insert(timer: Timer): void {
    let place = timers.length;
    while (place > 0 && (timers[place - 1] as Timer).due <= timer.due) place -= 1;
    timers.splice(place, 0, timer);
  }

  return {
    now: () => now,
    date: () => now,
    after(delay, task) {
      const timer = { due: now + delay, task };
      insert(timer);
      return () => {
        const place = timers.indexOf(timer);
        if (place >= 0) timers.splice(place, 1);
      };
    },
    endOfTurn: (task) => void atEndOfTurn.push(task),
    advance,
    settle,
  };
}
