/**
 * A room's way to the disk: what was handed to the journal, what is there, and who waits for it. Other
 * servers may write to the same plan: the journal's order is the truth. Whoever finds that another was
 * first takes in what it missed, and writes its own after that.
 */
import { type Clock } from "./clock";
import { type Entry, type Journal, JournalConflict } from "./journal";

export interface WriterDeps {
  readonly plan: string;
  readonly journal: Pick<Journal, "append" | "readAfter">;
  readonly clock: Pick<Clock, "date">;
  /** Takes in what other servers wrote, in order. False when that contradicts what waits here to be stored. */
  absorb(entries: readonly Entry[]): boolean;
  /** The document here is no longer what the journal holds, and must be loaded again once this is settled. */
  failed(error: unknown): void;
  /** Nothing is on its way to or from the disk any more; some of it may have failed. */
  settled(): void;
}
export interface RoomWriter {
  /** Where the journal stands: after loading it, also after loading it again. */
  startAt(head: number): void;
  write(item: Pending): void;
  /** Whether something that is not on the disk yet was written under one of these client ids. */
  holdsBack(clients: readonly number[]): boolean;
  /**
   * Runs `run` once all that was written so far is on the disk. `lost` is for `takeLost`: it gets
   * those whose entry failed.
   */
  whenDurable(run: () => void, lost: () => void): void;
  takeLost(): (() => void)[];
  /** The journal's last entry that is part of the document here. */
  head(): number;
  isSettled(): boolean;
  /** What another server says it wrote: a hint. In any order, more than once, or never. */
  hear(entries: readonly Entry[]): void;
  /** The journal is known to hold entries up to `seq`. */
  hearOf(seq: number): void;
}

/** What is not on the disk yet. */
export interface Pending {
  readonly data: Uint8Array;
  readonly author: string;
  /** The client ids it was written under. */
  readonly clients: readonly number[];
  stored(entry: Entry): void;
}

export function createRoomWriter({ plan, journal, clock, absorb, failed, settled }: WriterDeps): RoomWriter {
  const misfit = `plan ${plan} was changed elsewhere in a way that does not fit`;
  let head = 0;
  /** The last number that was asked for. */
  let asked = 0;
  /** The last number that the journal is known to have given out. */
  let known = 0;
  let pending: Pending[] = [];
  let unsettled = 0;
  /** Another server was first: what waits is asked for again once the entries between are here. */
  let isOvertaken = false;
  let hasFailed = false;
  let isReading = false;
  let waiting: { left: number; run(): void; lost(): void }[] = [];

  function write(item: Pending): void {
    pending.push(item);
    if (!isOvertaken && !isReading && !hasFailed) send(item);
  }

  function send({ data, author }: Pending): void {
    asked += 1;
    unsettled += 1;
    const entry = { seq: asked, author, at: clock.date(), data };
    journal.append(plan, entry).then(
      () => settle(() => reach(entry)),
      (error: unknown) => settle(() => refuse(error)),
    );
  }

  function reach(entry: Entry): void {
    head = entry.seq;
    pending.shift()?.stored(entry);
    for (const waiter of waiting) waiter.left -= 1;
    const ready = waiting.filter(({ left }) => left <= 0);
    waiting = waiting.filter(({ left }) => left > 0);
    for (const { run } of ready) run();
  }

  function refuse(error: unknown): void {
    if (error instanceof JournalConflict) isOvertaken = true;
    else fail(error);
  }

  function fail(error: unknown): void {
    if (hasFailed) return;
    hasFailed = true;
    failed(error);
  }

  function settle(outcome: () => void): void {
    outcome();
    unsettled -= 1;
    if (unsettled === 0) goOn();
  }

  /** Called while nothing is on its way to the disk. */
  function goOn(): void {
    if (!hasFailed && (isOvertaken || known > head)) void readMissed();
    else settled();
  }

  async function readMissed(): Promise<void> {
    if (isReading) return;
    isReading = true;
    const least = known;
    try {
      const entries = await journal.readAfter(plan, head);
      // Without any, an entry that can never be stored would be tried for ever.
      if ((isOvertaken && entries.length === 0) || !follows(entries, least) || !take(entries)) throw new JournalConflict(misfit);
    } catch (error) {
      fail(error);
    }
    isReading = false;
    if (hasFailed) goOn();
    else sendAgain();
  }

  /** A hole means rows that were set aside or are part of a snapshot by now. */
  const follows = (entries: readonly Entry[], least: number): boolean =>
    entries.every(({ seq }, index) => seq === head + 1 + index) && head + entries.length >= least;

  function take(entries: readonly Entry[]): boolean {
    if (entries.length === 0) return true;
    if (!absorb(entries)) return false;
    head = entries.at(-1)?.seq ?? head;
    known = Math.max(known, head);
    return true;
  }

  function sendAgain(): void {
    isOvertaken = false;
    asked = head;
    for (const item of pending) send(item);
    if (pending.length === 0) goOn();
  }

  function hear(entries: readonly Entry[]): void {
    const news = entries.filter(({ seq }) => seq > head);
    const last = news.at(-1)?.seq ?? 0;
    if (last === 0 || hasFailed) return;
    const isNext = news.every(({ seq }, index) => seq === head + 1 + index);
    // What is on its way here as well may be first: the journal decides.
    if (!isNext || unsettled > 0 || isReading) return hearOf(last);
    if (!take(news)) fail(new JournalConflict(misfit));
    asked = head;
    goOn();
  }

  function hearOf(seq: number): void {
    known = Math.max(known, seq);
    if (known > head && isSettled() && !hasFailed) void readMissed();
  }

  const isSettled = (): boolean => unsettled === 0 && !isReading;

  return {
    startAt(seq) {
      [head, asked, known, pending] = [seq, seq, seq, []];
      [isOvertaken, hasFailed] = [false, false];
    },
    write,
    holdsBack: (clients) => pending.some((item) => item.clients.some((client) => clients.includes(client))),
    whenDurable(run, lost) {
      if (pending.length === 0) run();
      else waiting.push({ left: pending.length, run, lost });
    },
    takeLost: () => waiting.splice(0).map(({ lost }) => lost),
    head: () => head,
    isSettled,
    hear,
    hearOf,
  };
}
