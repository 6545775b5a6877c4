import { expect, it } from "vitest";
import * as Y from "yjs";
import { mendTwins } from "@/lib/client/mend-twins";
import { createUndo } from "@/lib/client/undo";
import { lineOf, origins } from "@/lib/plan/doc/layout";
import { writeEdits } from "@/lib/plan/doc/write-edits";
import { type PlanEdit } from "@/lib/plan/plan-edit";
import { sameId } from "@/lib/plan/same-id";
import { createReplica, syncAll } from "../support/replicas";

const id = sameId("test", "1");
const edits: readonly PlanEdit[] = [
  { section: "risks", record: id, values: { category: "delay" }, whenNew: { title: "Late" } },
  { section: "risks", record: "mine", values: {}, whenNew: { title: "Mine" } },
];
const titleOf = ({ doc }: ReturnType<typeof createReplica>) => lineOf(doc, "risks", id, "title").toString();
const turn = () => new Promise((done) => setTimeout(done));

it("[C102] mends what stands when it begins and what arrives, and nothing after it ended", async () => {
  const [a, b] = [createReplica(1), createReplica(2)];
  for (const each of [a, b]) writeEdits(each, edits);
  syncAll(a, b);
  expect(titleOf(a)).toBe("LateLate");
  const ending = new AbortController();
  mendTwins(a, ending.signal);
  expect(titleOf(a)).toBe("Late");
  syncAll(a, b);
  const late = createReplica(3);
  writeEdits(late, edits);
  syncAll(a, late);
  await turn();
  expect(titleOf(a)).toBe("Late");
  ending.abort();
  const [c, d] = [createReplica(4), createReplica(5)];
  writeEdits(c, edits);
  syncAll(a, c);
  writeEdits(d, edits);
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(d.doc), origins.remote);
  await turn();
  expect(titleOf(a)).not.toBe("Late");
});

it("[C102] is nobody's step to undo", async () => {
  const [a, b] = [createReplica(1), createReplica(2)];
  mendTwins(a, new AbortController().signal);
  const undo = createUndo(a.doc);
  writeEdits(b, edits);
  syncAll(a, b);
  writeEdits(createReplica(3), edits);
  await turn();
  expect([titleOf(a), undo.state.get().canUndo]).toEqual(["Late", false]);
  undo.destroy();
});

it("[C103] what a button writes is one step, whatever of it exists already", () => {
  const a = createReplica(1);
  const undo = createUndo(a.doc);
  expect(writeEdits(a, edits)).toMatchObject({ ok: true });
  undo.undo();
  expect(a.doc.getMap("risks").size).toBe(0);
  expect(writeEdits(a, [{ section: "risks", record: "gone", values: { title: "x" } }])).toMatchObject({ ok: true });
  expect(a.doc.getMap("risks").size).toBe(0);
  expect(writeEdits(a, [{ section: "nowhere", record: "x", values: {}, whenNew: {} }])).toEqual({ ok: false, code: "unknown-section" });
  undo.destroy();
});
