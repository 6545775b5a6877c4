// @vitest-environment jsdom
/**
 * One remote edit among 2,000 tasks on screen: from the update's bytes to React's commit, with the
 * own store beside a naive `toJSON` of the document in the same run.
 */
import { memo, useEffect, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { PlanProvider } from "@/lib/client/plan-provider";
import { createPlanSession, type PlanSession, type PlanSessionOptions } from "@/lib/client/plan-session";
import { useRecord, useRecordIds } from "@/lib/client/use-plan";
import { encodeKey, origins, recordsOf, textName } from "@/lib/plan/doc/layout";
import { setValue } from "@/lib/plan/doc/records";
import { sections } from "@/lib/plan/sections";
import { createReplica } from "../support/replicas";
import { printTimings, quantile, timeInTurns } from "./measure";

const taskCount = 2_000;
const edits = 100;
const taskId = (index: number) => `t${index}`;

let frames: (() => void)[] = [];
let roots: Root[] = [];
let rendered = 0;

afterEach(() => {
  for (const root of roots) root.unmount();
});

function Cells({ title, estimate, due }: Record<"title" | "estimate" | "due", unknown>) {
  useLayoutEffect(() => void rendered++);
  return <li><span>{String(title)}</span><span>{String(estimate)}</span><span>{String(due)}</span></li>;
}

const StoreRow = memo(function StoreRow({ id }: { id: string }) {
  const values = useRecord("tasks", id)?.values;
  return <Cells title={values?.["title"]} estimate={values?.["estimate"]} due={values?.["due"]} />;
});
function StoreTable() {
  return <ul>{useRecordIds("tasks").map((id) => <StoreRow key={id} id={id} />)}</ul>;
}

/** As one begins: the whole document as JSON in a state, and rows that read it. */
function NaiveTable({ doc }: { doc: Y.Doc }) {
  const [json, setJson] = useState(() => doc.toJSON());
  useEffect(() => {
    const read = () => setJson(doc.toJSON());
    doc.on("update", read);
    return () => doc.off("update", read);
  }, [doc]);
  const tasks = (json["tasks"] ?? {}) as Record<string, unknown>;
  const rows = Array.from({ length: taskCount }, (_, index) => taskId(index));
  return (
    <ul>
      {rows.map((id) => (
        <Cells key={id} title={json[textName("tasks", id, "title")]} estimate={tasks[encodeKey(id, "estimate")]} due={tasks[encodeKey(id, "due")]} />
      ))}
    </ul>
  );
}

test("one remote edit among 2,000 tasks", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");

  const author = createReplica(1);
  const plan = writeTasks(author.doc);
  const [own, naive] = [await showStore(plan), await showNaive(plan)];
  const updates = Array.from({ length: edits }, (_, round) => edit(author, round));
  const counts = { own: [] as number[], naive: [] as number[] };

  const timings = await timeInTurns(edits, {
    "own store": (round) => void counts.own.push(receive(own, updates[round])),
    "naive toJSON": (round) => void counts.naive.push(receive(naive, updates[round])),
  });
  printTimings(`One remote edit, ${taskCount} tasks on screen`, timings);
  console.log(`rows rendered an edit: own store ${Math.max(...counts.own)}, naive toJSON ${Math.max(...counts.naive)}`);

  const [store, control] = timings;
  if (!store || !control) throw new Error("nothing was timed");
  expect(new Set(counts.own)).toEqual(new Set([1]));
  expect(quantile(store, 0.5)).toBeLessThan(quantile(control, 0.5) / 3);
});

function writeTasks(doc: Y.Doc): Uint8Array {
  doc.transact(() => {
    for (let index = 0; index < taskCount; index++) {
      const id = taskId(index);
      const order = `a${String(index).padStart(5, "0")}`;
      for (const [field, value] of Object.entries({ $order: order, estimate: 3, due: "2027-03-01", status: "open" }))
        recordsOf(doc, "tasks").set(encodeKey(id, field), value);
      doc.getText(textName("tasks", id, "title")).insert(0, `Task ${index}`);
    }
  }, origins.seed);
  return Y.encodeStateAsUpdate(doc);
}

/** The update of one edit, as a peer receives it. */
function edit(author: ReturnType<typeof createReplica>, round: number): Uint8Array {
  const before = Y.encodeStateVector(author.doc);
  setValue(author, "tasks", taskId((round * 37) % taskCount), "estimate", round + 10);
  return Y.encodeStateAsUpdate(author.doc, before);
}

/** Applies it and draws a frame; answers how many rows were rendered. */
function receive(doc: Y.Doc, update?: Uint8Array): number {
  const before = rendered;
  flushSync(() => {
    if (update) Y.applyUpdate(doc, update, origins.remote);
    for (const run of frames.splice(0)) run();
  });
  return rendered - before;
}

/** Lets what is under way be drawn: sessions open and rows appear over several turns. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    flushSync(() => frames.splice(0).forEach((run) => run()));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

async function showStore(plan: Uint8Array): Promise<Y.Doc> {
  const opened: PlanSession[] = [];
  const createSession = (options: PlanSessionOptions) => {
    const session = createPlanSession({ ...options, url: "ws://nowhere", WebSocketImpl: Unconnected as unknown as typeof WebSocket });
    opened.push(session);
    return session;
  };
  await show(
    <PlanProvider planId="bench" user={{ id: "u", name: "U" }} role={"editor" as const} registry={sections} createSession={createSession}>
      <StoreTable />
    </PlanProvider>,
  );
  const doc = opened[0]?.replica.get().doc;
  if (!doc) throw new Error("no session was opened");
  Y.applyUpdate(doc, plan, origins.remote);
  await settle();
  expect(document.querySelectorAll("li")).toHaveLength(taskCount);
  return doc;
}

async function showNaive(plan: Uint8Array): Promise<Y.Doc> {
  const doc = new Y.Doc();
  doc.getMap("tasks");
  Y.applyUpdate(doc, plan, origins.remote);
  for (let index = 0; index < taskCount; index++) doc.getText(textName("tasks", taskId(index), "title"));
  await show(<NaiveTable doc={doc} />);
  await settle();
  return doc;
}

async function show(content: React.ReactNode): Promise<void> {
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  roots.push(root);
  root.render(content);
  await settle();
}

/** A server that never answers: edits are handed to the document directly. */
class Unconnected {
  readyState = 0;
  close() {
    this.readyState = 3;
  }
}
