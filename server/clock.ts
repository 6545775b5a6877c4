/** Time, as the sync server sees it; tests drive their own. */
export interface Clock {
  /** Milliseconds since some start: for durations, whatever is done to the time of day meanwhile. */
  now(): number;
  /** Milliseconds since 1970: for what is stored and shown. */
  date(): number;
  /** Runs `task` once after `delay` milliseconds. Answers how to cancel it. */
  after(delay: number, task: () => void): () => void;
  /** Runs `task` at the end of this turn of the loop, when all input that waits has been read. */
  endOfTurn(task: () => void): void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  date: Date.now,
  after: (delay, task) => {
    const timer = setTimeout(task, delay);
    return () => clearTimeout(timer);
  },
  endOfTurn: (task) => void setImmediate(task),
};
