/** A room's way to the disk: what was handed to the journal, what is there, and who waits for it. */
import { type Clock } from "./clock";
import { type Journal } from "./journal";

export interface WriterDeps {
  readonly plan: string;
  readonly journal: Pick<Journal, "append">;
  readonly clock: Pick<Clock, "now">;
  /** An entry failed, and so do all after it: the journal takes none that does not follow. */
  failed(error: unknown): void;
  /** Nothing is on its way to the disk any more; some of it may have failed. */
  settled(): void;
}
export interface RoomWriter {
  /** Where the journal stands: after loading it, also after loading it again. */
  startAt(head: number): void;
  write(data: Uint8Array, author: string, stored: (seq: number) => void): void;
  /**
   * Runs `run` once all that was written so far is on the disk. `lost` is for `takeLost`: it gets
   * those whose entry failed.
   */
  whenDurable(run: () => void, lost: () => void): void;
  takeLost(): (() => void)[];
  durable(): number;
  isSettled(): boolean;
}

export function createRoomWriter({ plan, journal, clock, failed, settled }: WriterDeps): RoomWriter {
  let written = 0;
  let durable = 0;
  let unsettled = 0;
  let waiting: { readonly seq: number; run(): void; lost(): void }[] = [];

  function write(data: Uint8Array, author: string, stored: (seq: number) => void): void {
    written += 1;
    unsettled += 1;
    const seq = written;
    journal.append(plan, { seq, author, at: clock.now(), data }).then(
      () => settle(() => reach(seq, stored)),
      (error: unknown) => settle(() => failed(error)),
    );
  }

  function reach(seq: number, stored: (seq: number) => void): void {
    durable = seq;
    stored(seq);
    const ready = waiting.filter((entry) => entry.seq <= seq);
    waiting = waiting.filter((entry) => entry.seq > seq);
    for (const { run } of ready) run();
  }

  function settle(outcome: () => void): void {
    outcome();
    unsettled -= 1;
    if (unsettled === 0) settled();
  }

  return {
    startAt(head) {
      written = head;
      durable = head;
    },
    write,
    whenDurable(run, lost) {
      if (durable >= written) run();
      else waiting.push({ seq: written, run, lost });
    },
    takeLost: () => waiting.splice(0).map(({ lost }) => lost),
    durable: () => durable,
    isSettled: () => unsettled === 0,
  };
}
