/** Opening a plan: from the journal on the disk, beside applying the same updates from memory. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addRecord, setValue } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { sections } from "@/lib/plan/sections";
import { systemClock } from "@/server/clock";
import { compactUpdates } from "@/server/compact";
import { createLibsqlJournal } from "@/server/journal-libsql";
import { loadWhole } from "@/server/load-plan";
import { temporaryDatabase } from "../db/temporary-database";
import { createReplica } from "../support/replicas";
import { printTimings, timeInTurns } from "./measure";

const plan = "00000000-0000-4000-8000-000000000002";
const [rows, edits] = [1_000, 5_000];

test("opening a plan", async () => {
  const journal = createLibsqlJournal(temporaryDatabase(), systemClock);
  const updates = writeUpdates();
  await Promise.all(updates.map((data, index) => journal.append(plan, { seq: index + 1, author: "u", at: 0, data })));
  const load = async () => (await loadWhole(plan, journal, { registry: sections, clock: systemClock })).built.destroy();
  const timings = await timeInTurns(10, {
    [`from the journal, ${updates.length} entries`]: load,
    "one update after another": () => replay((doc) => updates.forEach((update) => Y.applyUpdate(doc, update))),
    "all in one transaction": () => replay((doc) => doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)))),
  });
  printTimings(`Opening a plan of ${rows} tasks`, timings);

  const { parts } = compactUpdates(updates);
  await journal.compact(plan, { seq: updates.length, at: 1, parts, owners: {} });
  const { built } = await loadWhole(plan, journal, { registry: sections, clock: systemClock });
  const state = Y.encodeStateAsUpdate(built.target.doc);
  const compacted = await timeInTurns(10, {
    "from a snapshot": load,
    "applying the same bytes": () => replay((doc) => Y.applyUpdate(doc, state)),
  });
  printTimings(`The same as a snapshot of ${Math.round(state.length / 1024)} KiB`, compacted);
  expect(readPlan(built.target.doc, sections).sections["tasks"]?.records).toHaveLength(rows);
});

function replay(apply: (doc: Y.Doc) => void): void {
  const doc = new Y.Doc();
  apply(doc);
  doc.destroy();
}

/** As people make them: each row and each edit is an update of its own. */
function writeUpdates(): Uint8Array[] {
  const writer = createReplica(1);
  const updates: Uint8Array[] = [];
  writer.doc.on("update", (update: Uint8Array) => void updates.push(update));
  for (let row = 0; row < rows; row++) addRecord(writer, "tasks", { id: `t${row}` }, { title: `Task ${row}` });
  for (let edit = 0; edit < edits; edit++) setValue(writer, "tasks", `t${edit % rows}`, "title", `Task ${edit}`);
  return updates;
}
