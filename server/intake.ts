/**
 * What one connection writes, in order. Most of it is taken the moment it comes; what is more than a
 * turn's work is taken a portion a turn, so that nobody else has to wait for it.
 */
import { keepThread } from "@/lib/thread";
import { type Refusal } from "@/lib/sync/protocol";
import { type Clock } from "./clock";
import { type Portions, portionsOf } from "./portion";
import { type UpdateKind } from "./room";

export interface Cutter {
  cut(update: Uint8Array): Promise<Portions>;
  close(): Promise<void>;
}

/** To decode more than this would be too long for one turn: a thread does it. */
export const decodedAtOnce = 16 * 1024;

export function createCutter(): Cutter {
  const { ask: cut, close } = keepThread<Uint8Array, Portions>("portion-thread", import.meta.url);
  return { cut, close };
}

/** Of five moments four are for everybody else, whose browsers have the same work with each portion. */
const restShare = 4;

export interface IntakeDeps {
  readonly clock: Clock;
  readonly cut: Cutter["cut"];
  /** Takes what can be judged and applied within a turn. */
  give(kind: UpdateKind, update: Uint8Array, stored: () => void): void;
  /** What it makes every later reader bear: `units` of client ids' clocks. */
  charge(units: number): void;
  refuse(code: Refusal["code"]): void;
  failed(error: unknown): void;
}
export interface Intake {
  /** `stored` is called once all of it is on the disk; never after a refusal. */
  take(kind: UpdateKind, update: Uint8Array, stored: () => void): void;
  /** Nothing more is given. */
  stop(): void;
}

interface Job {
  readonly kind: UpdateKind;
  readonly update: Uint8Array;
  stored(): void;
}

export function createIntake({ clock, cut, give, charge, refuse, failed }: IntakeDeps): Intake {
  const waiting: Job[] = [];
  let isBusy = false;
  let isStopped = false;

  function take(kind: UpdateKind, update: Uint8Array, stored: () => void): void {
    const portions = isBusy || update.length > decodedAtOnce ? null : portionsOf(update);
    if (typeof portions === "string") return refuse(portions);
    if (portions?.parts.length === 1) {
      charge(portions.units);
      return give(kind, update, stored);
    }
    waiting.push({ kind, update, stored });
    if (!isBusy) void work();
  }

  async function work(): Promise<void> {
    isBusy = true;
    try {
      for (let job = waiting.shift(); job; job = waiting.shift()) await takeInPortions(job);
    } catch (error) {
      failed(error);
    }
    isBusy = false;
  }

  async function takeInPortions({ kind, update, stored }: Job): Promise<void> {
    const portions = update.length > decodedAtOnce ? await cut(update) : portionsOf(update);
    if (isStopped) return;
    if (typeof portions === "string") return refuse(portions);
    const { parts, units } = portions;
    charge(units);
    let left = parts.length;
    const partStored = (): void => {
      left -= 1;
      if (left === 0) stored();
    };
    let spent = 0;
    for (const part of parts) {
      await rest(spent * restShare);
      if (isStopped) return;
      const start = clock.now();
      give(kind, part, partStored);
      spent = clock.now() - start;
    }
  }

  const rest = (duration: number): Promise<void> =>
    new Promise((resolve) => void (duration < 1 ? clock.endOfTurn(resolve) : clock.after(duration, resolve)));

  function stop(): void {
    isStopped = true;
    waiting.length = 0;
  }

  return { take, stop };
}
