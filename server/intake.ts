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

export interface IntakeDeps {
  readonly clock: Clock;
  readonly cut: Cutter["cut"];
  /** Takes what can be judged and applied within a turn. */
  give(kind: UpdateKind, update: Uint8Array, stored: () => void): void;
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

export function createIntake({ clock, cut, give, refuse, failed }: IntakeDeps): Intake {
  const waiting: Job[] = [];
  let isBusy = false;
  let isStopped = false;

  function take(kind: UpdateKind, update: Uint8Array, stored: () => void): void {
    const portions = isBusy || update.length > decodedAtOnce ? null : portionsOf(update);
    if (typeof portions === "string") return refuse(portions);
    if (portions?.length === 1) return give(kind, update, stored);
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
    if (typeof portions === "string") return isStopped ? undefined : refuse(portions);
    for (const [index, portion] of portions.entries()) {
      await new Promise<void>((resolve) => clock.endOfTurn(resolve));
      if (isStopped) return;
      give(kind, portion, index === portions.length - 1 ? stored : () => {});
    }
  }

  function stop(): void {
    isStopped = true;
    waiting.length = 0;
  }

  return { take, stop };
}
