/** A visitor with nothing comes into a plan with a long history that nobody has open. */
import * as Y from "yjs";
import { setValue } from "@/lib/plan/doc/records";
import { syncType } from "@/lib/sync/protocol";
import { encodeSync } from "@/server/encode-sync";
import { splitUpdate } from "@/server/split-update";
import { bigPlan } from "../../support/big-plan";
import { createReplica } from "../../support/replicas";
import { writeRows } from "../../support/write-rows";
import { pause } from "./latency";
import { openLine } from "./line";
import { type Room, type Subject } from "./subjects";

const [tasks, edits] = [5_000, 50_000];
const visited = new Map<string, Room>();
let made: { readonly state: Uint8Array; readonly parts: readonly Uint8Array[] } | null = null;

/** Milliseconds until it is complete, KiB that came, ms of the longest stall of the server. */
export async function load(subject: Subject): Promise<readonly number[]> {
  const { state, parts } = (made ??= makePlan());
  const room = visited.get(subject.name) ?? (await fill(subject, state, parts));
  visited.set(subject.name, room);
  if (subject.coldAfterMs !== null) await pause(subject.coldAfterMs);
  await subject.probe();
  const start = performance.now();
  const line = await openLine(await room.invite());
  await line.synced;
  const took = performance.now() - start;
  const { stall } = await subject.probe();
  line.close();
  return [took, line.received() / 1024, stall];
}

async function fill(subject: Subject, state: Uint8Array, parts: readonly Uint8Array[]): Promise<Room> {
  const room = await subject.newRoom();
  if (room.hold) {
    await room.hold([encodeSync(syncType.step2, state)]);
    return room;
  }
  const line = await openLine(await room.invite());
  await line.synced;
  for (const part of parts) line.sendUpdate(part);
  // Somebody else asks until all of it is there.
  for (let bytes = 0; bytes < state.length * 0.9; ) {
    const reader = await openLine(await room.invite());
    await reader.synced;
    bytes = reader.received();
    reader.close();
    await pause(500);
  }
  // What only memory has is gone when nobody is there.
  if (subject.coldAfterMs !== null) line.close();
  return room;
}

function makePlan() {
  const writer = createReplica(1);
  writeRows(writer.doc, bigPlan({ tasks, seed: 1, start: "2027-01-04" }));
  const parts = splitUpdate(Y.encodeStateAsUpdate(writer.doc));
  const made: Uint8Array[] = [];
  writer.doc.on("update", (update: Uint8Array) => void made.push(update));
  for (let edit = 0; edit < edits; edit += 1) setValue(writer, "tasks", `t${(edit * 7) % tasks}`, "estimate", 1 + (edit % 40));
  // Sent together, because our server reads nobody who writes 50,000 edits in a second.
  for (let edit = 0; edit < edits; edit += 500) parts.push(Y.mergeUpdates(made.slice(edit, edit + 500)));
  return { state: Y.encodeStateAsUpdate(writer.doc), parts };
}
