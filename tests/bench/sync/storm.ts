/** Everybody comes back at once, as after a restart. */
import * as Y from "yjs";
import { encodeSync } from "@/server/encode-sync";
import { syncType } from "@/lib/sync/protocol";
import { emptyState, openLine, typing } from "./line";
import { type Subject } from "./subjects";

const people = 200;

/** Milliseconds until all are in; MiB by which the server grew. */
export async function storm(subject: Subject, hasAll: boolean): Promise<readonly number[]> {
  const { updates } = typing(1, 2_000);
  const state = Y.mergeUpdates([...updates]);
  const room = await subject.newRoom();
  if (room.hold) await room.hold([encodeSync(syncType.step2, hasAll ? Uint8Array.of(0, 0) : state)]);
  else {
    const writer = await openLine(await room.invite());
    await writer.synced;
    writer.sendUpdate(state);
  }
  const entrances = await Promise.all(Array.from({ length: people }, () => room.invite()));
  const before = await subject.probe();
  const start = performance.now();
  const known = hasAll ? Y.encodeStateVectorFromUpdate(state) : emptyState;
  const lines = await Promise.all(entrances.map(async (entrance) => {
    const line = await openLine(entrance, {}, known);
    await line.synced;
    return line;
  }));
  const took = performance.now() - start;
  const { rss } = await subject.probe();
  for (const line of lines) line.close();
  return [took, (rss - before.rss) / 2 ** 20];
}
