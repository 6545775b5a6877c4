/** What rooms cost while people are in them, and what is left of them. */
import { pause } from "./latency";
import { type Line, openLine, typing } from "./line";
import { type Subject } from "./subjects";

const rooms = 100;
/** Longer than an empty room stays. */
const untilUnloadedMs = 40_000;

/** KiB of heap a room with two people, KiB a further line, KiB a room that is left when all have gone. */
export async function memory(subject: Subject): Promise<readonly number[]> {
  const { updates: [letter] } = typing(1, 1);
  const all = await Promise.all(Array.from({ length: rooms }, () => subject.newRoom()));
  const entrances = await Promise.all(all.map((room) => Promise.all([room.invite(), room.invite()])));
  const start = (await subject.probe()).heap;
  const lines: Line[] = [];
  for (const pair of entrances) {
    const [writer, reader] = await Promise.all(pair.map((entrance) => openLine(entrance)));
    writer?.sendUpdate(letter as Uint8Array);
    lines.push(writer as Line, reader as Line);
  }
  await pause(500);
  const open = (await subject.probe()).heap;
  const [first] = all;
  const more: Line[] = [];
  for (let count = 0; count < rooms; count += 1) if (first) more.push(await openLine(await first.invite()));
  await pause(200);
  const crowded = (await subject.probe()).heap;
  for (const line of [...lines, ...more]) line.close();
  await pause(untilUnloadedMs);
  const left = (await subject.probe()).heap;
  return [(open - start) / rooms / 1024, (crowded - open) / rooms / 1024, (left - start) / rooms / 1024];
}
