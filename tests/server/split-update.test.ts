import { expect, test } from "vitest";
import * as Y from "yjs";
import { sections } from "@/lib/plan/sections";
import { compactUpdates } from "@/server/compact";
import { splitUpdate } from "@/server/split-update";
import { playHistory } from "../support/history";

const seeds = Array.from({ length: 30 }, (_, index) => index + 1);

/** Applies one after the other; nothing may have to wait for a later one. */
function applyInTurn(parts: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const part of parts) {
    Y.applyUpdate(doc, part);
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  }
  return doc;
}

test.each(seeds)("[S35] history %i, cut into parts and applied one after the other, is the same document", (seed) => {
  const whole = documentOf(seed);
  const state = Y.encodeStateAsUpdate(whole);
  for (const most of [1, 7, 1_000]) {
    const again = applyInTurn(splitUpdate(state, most));
    expect([...Y.encodeStateVector(again)]).toEqual([...Y.encodeStateVector(whole)]);
    expect(Buffer.compare(Y.encodeStateAsUpdate(again), state)).toBe(0);
  }
});

test("[S35] a part holds no more than a turn's work, however large the plan is", () => {
  const doc = new Y.Doc();
  for (let count = 0; count < 5_000; count += 1) doc.getMap("tasks").set(`t${count}.estimate`, count);
  for (let count = 0; count < 40; count += 1) doc.getText("goals/g.title").insert(0, "가".repeat(10_000));
  const state = Y.encodeStateAsUpdate(doc);
  const parts = splitUpdate(state);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(256 * 1024);
  expect(Math.max(...parts.map((part) => Y.decodeUpdate(part).structs.length))).toBeLessThanOrEqual(1_000);
  expect(Y.encodeStateAsUpdate(applyInTurn(parts))).toEqual(state);
});

test("[S35] an update that builds on something else is no snapshot", () => {
  const doc = new Y.Doc();
  doc.getText("t").insert(0, "a");
  const known = Y.encodeStateVector(doc);
  doc.getText("t").insert(1, "b");
  const difference = Y.encodeStateAsUpdate(doc, known);
  expect(() => splitUpdate(difference)).toThrow("not a whole document");
});

test("[S35] a snapshot is made of all updates and names the client ids in it", () => {
  const whole = documentOf(3);
  const { parts, clients } = compactUpdates([Y.encodeStateAsUpdate(whole)]);
  expect(Y.encodeStateAsUpdate(applyInTurn(parts))).toEqual(Y.encodeStateAsUpdate(whole));
  expect(clients.toSorted()).toEqual([...whole.store.clients.keys()].toSorted());
});

function documentOf(seed: number): Y.Doc {
  const [replica] = playHistory(seed, { registry: sections, damage: true, steps: 150 });
  if (!replica) throw new Error("nobody wrote");
  // As the server holds it: without what was deleted.
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(replica.writer.doc));
  return doc;
}
