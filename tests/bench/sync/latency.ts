/** People who type in one room: how long a letter takes to each other screen, and to be acknowledged, and what it costs. */
import { type Line, openLine, typing } from "./line";
import { type Subject } from "./subjects";

export interface Typed {
  /** Milliseconds, sorted. */
  readonly toOthers: readonly number[];
  readonly acknowledged: readonly number[];
  readonly deliveries: number;
  /** Milliseconds of the server's CPU. */
  readonly cpu: number;
  readonly stall: number;
  /** Whether all that was sent came, in time. */
  readonly isWhole: boolean;
}
export interface Typing {
  readonly people: number;
  /** Letters a second and person. */
  readonly rate: number;
  readonly seconds: number;
}

export async function type(subject: Subject, { people, rate, seconds }: Typing): Promise<Typed> {
  const room = await subject.newRoom();
  const toOthers: number[] = [];
  const acknowledged: number[] = [];
  const sentAt = new Map<number, number>();
  const key = (client: number, clock: number) => client * 2 ** 20 + clock;
  const count = Math.ceil(rate * seconds) + 5;
  const writers = Array.from({ length: people }, (_, person) => typing(person, count));
  const lines: Line[] = [];
  const frames = writers.map(() => ({ sent: [] as number[], acknowledged: 0 }));
  for (const person of writers.keys()) {
    const mine = frames[person] as (typeof frames)[number];
    lines.push(await openLine(await room.invite(), {
      update(client, clock) {
        const at = sentAt.get(key(client, clock));
        if (at !== undefined) toOthers.push(performance.now() - at);
      },
      acknowledged(total) {
        // The step 2 is a frame too; nothing of it is timed.
        for (; mine.acknowledged < total - 1; mine.acknowledged += 1) {
          const at = mine.sent[mine.acknowledged];
          if (at !== undefined) acknowledged.push(performance.now() - at);
        }
      },
    }));
  }
  if (!room.hold) await Promise.all(lines.map(({ synced }) => synced));
  await pause(300);
  const before = await subject.probe();
  const start = performance.now();
  const total = Math.floor(people * rate * seconds);
  for (let next = 0; next < total; ) {
    for (const due = (performance.now() - start) / 1000 * people * rate; next < Math.min(due, total); next += 1) {
      const [person, index] = [next % people, Math.floor(next / people)];
      const { client, updates } = writers[person] as (typeof writers)[number];
      const now = performance.now();
      sentAt.set(key(client, index), now);
      frames[person]?.sent.push(now);
      lines[person]?.sendUpdate(updates[index] as Uint8Array);
    }
    await pause(1);
  }
  const expected = total * (people - 1);
  for (let waited = 0; toOthers.length < expected && waited < 100; waited += 1) await pause(20);
  const after = await subject.probe();
  for (const line of lines) line.close();
  const sorted = (times: readonly number[]) => times.toSorted((one, other) => one - other);
  return {
    toOthers: sorted(toOthers), acknowledged: sorted(acknowledged), deliveries: toOthers.length,
    cpu: after.cpu - before.cpu, stall: after.stall, isWhole: toOthers.length >= expected,
  };
}

export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const median = (values: readonly number[]): number => quantile(values.toSorted((one, other) => one - other), 0.5);

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
