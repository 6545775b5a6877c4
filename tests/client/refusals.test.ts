import { afterEach, beforeEach, expect, it } from "vitest";
import { closeCode } from "@/lib/sync/close-codes";
import { createMemoryDisk } from "./support/memory-indexeddb";
import { addThing, createStage, kindOf, openSession, replicaOf, setSize, type Stage, titlesOf, useDisk } from "./support/sessions";

let stage: Stage;

beforeEach(() => {
  useDisk(createMemoryDisk());
  stage = createStage();
});
afterEach(() => stage.end());

it("[C7] who lost the right to edit while offline gets their edits as a copy, and reads the plan afresh", async () => {
  const session = await openSession(stage);
  addThing(session, "x");
  await stage.settle();
  stage.relay.isDown = true;
  stage.relay.cut();
  addThing(session, "mine");
  await stage.settle();
  stage.relay.role = "viewer";
  stage.relay.isDown = false;
  await stage.pass(5_000);
  expect(session.role.get()).toBe("viewer");
  expect(session.mayEdit.get()).toBe(false);
  expect(kindOf(session)).toBe("read-only");
  expect(titlesOf(session)).toEqual(["x"]);
  const lost = session.lostEdits.get();
  expect(lost).toMatchObject({ count: 2, reason: "read-only" });
  const [copy] = JSON.parse(await (lost?.downloadJson().text() ?? "")) as [{ plan: { things: { title: string }[] } }];
  expect(copy.plan.things.map(({ title }) => title)).toEqual(["x", "mine"]);
  expect(lost?.downloadUpdate().size).toBeGreaterThan(20);
});

it("[C7] the copy waits in this browser until it is downloaded or dismissed", async () => {
  const first = await openSession(stage);
  stage.relay.isDown = true;
  stage.relay.cut();
  addThing(first, "mine");
  stage.relay.role = "commenter";
  stage.relay.isDown = false;
  await stage.pass(5_000);
  first.destroy();
  const second = await openSession(stage);
  expect(second.lostEdits.get()).toMatchObject({ count: 2 });
  second.lostEdits.get()?.dismiss();
  expect(second.lostEdits.get()).toBeNull();
  await stage.settle();
  second.destroy();
  expect((await openSession(stage)).lostEdits.get()).toBeNull();
});

it.each(["layout", "malformed", "too-large"] as const)("[C8] what the server never takes (%s) becomes a copy, and the work goes on", async (code) => {
  const session = await openSession(stage);
  addThing(session, "x");
  await stage.settle();
  stage.relay.refuseNext = code;
  setSize(session, 9);
  await stage.pass(5_000);
  expect(session.lostEdits.get()).toMatchObject({ count: 1, reason: code });
  expect(replicaOf(session).snapshot.record("things", "x")?.values["size"]).toBeNull();
  expect(kindOf(session)).toBe("saved");
  setSize(session, 3);
  await stage.settle();
  expect(stage.relay.doc.getMap("things").get("x.size")).toBe(3);
});

it("[C9] after a gap it sends from the start and loses nothing; only if that is refused too, it begins again", async () => {
  const session = await openSession(stage);
  stage.relay.refuseNext = "gap";
  addThing(session, "x");
  await stage.pass(5_000);
  expect(kindOf(session)).toBe("saved");
  expect(session.lostEdits.get()).toBeNull();
  expect(titlesOf(session)).toEqual(["x"]);
  stage.relay.refuseNext = "gap";
  setSize(session, 1);
  await stage.settle();
  stage.relay.refuseNext = "gap";
  await stage.pass(5_000);
  expect(session.lostEdits.get()).toMatchObject({ reason: "gap", count: 1 });
});

it("[C10] a plan that is gone says so, keeps unsent changes as a copy, and leaves nothing in the browser", async () => {
  const session = await openSession(stage);
  addThing(session, "x");
  await stage.settle();
  stage.relay.isSlow = true;
  setSize(session, 1);
  await stage.settle();
  stage.relay.close(closeCode.notFound);
  await stage.settle();
  expect(session.saved.get()).toEqual({ kind: "not-saved", reason: "gone", changes: 1 });
  expect(session.mayEdit.get()).toBe(false);
  expect(session.lostEdits.get()).toMatchObject({ reason: "gone" });
  session.destroy();
  stage.relay.isDown = true;
  expect(titlesOf(await openSession(stage))).toEqual([]);
});

it("[C10] who is signed out keeps what is here for when they sign in again", async () => {
  const session = await openSession(stage);
  stage.relay.isSlow = true;
  addThing(session, "x");
  await stage.settle();
  stage.relay.close(closeCode.signedOut);
  await stage.settle();
  expect(session.saved.get()).toEqual({ kind: "not-saved", reason: "signed-out", changes: 2 });
  expect(session.lostEdits.get()).toMatchObject({ reason: "signed-out" });
  session.destroy();
  stage.relay.isSlow = false;
  const again = await openSession(stage);
  expect(titlesOf(again)).toEqual(["x"]);
  expect(kindOf(again)).toBe("saved");
});

it("[C11] a changed role comes with the next welcome", async () => {
  const session = await openSession(stage);
  stage.relay.role = "viewer";
  stage.relay.close(closeCode.accessChanged);
  await stage.pass(5_000);
  expect(session.role.get()).toBe("viewer");
  stage.relay.role = "owner";
  stage.relay.close(closeCode.accessChanged);
  await stage.pass(5_000);
  expect([session.role.get(), session.mayEdit.get(), kindOf(session)]).toEqual(["owner", true, "saved"]);
});

it("[C12] while the server cannot store, it says Not saved, and Saved again after an acknowledgement", async () => {
  const session = await openSession(stage);
  stage.relay.isDown = true;
  stage.relay.close(closeCode.failed);
  await stage.settle();
  expect(session.saved.get()).toEqual({ kind: "not-saved", reason: "failed", changes: 0 });
  stage.relay.isDown = false;
  await stage.pass(5_000);
  expect(kindOf(session)).toBe("saved");
  stage.relay.close(closeCode.tooFast);
  await stage.settle();
  expect(session.saved.get()).toMatchObject({ reason: "too-fast" });
  session.retry();
  await stage.settle();
  expect(kindOf(session)).toBe("saved");
});

it("[C67] whose client id was given to somebody else goes on under another, and nothing is lost", async () => {
  const session = await openSession(stage);
  addThing(session, "x");
  await stage.settle();
  const { doc } = replicaOf(session);
  const before = doc.clientID;
  const clientInAddress = () => new URL(stage.relay.peers.at(-1)?.socket.url ?? "").searchParams.get("client");
  expect(clientInAddress()).toBe(String(before));
  stage.relay.isDown = true;
  stage.relay.close(closeCode.clientTaken);
  await stage.settle();
  addThing(session, "y");
  stage.relay.isDown = false;
  await stage.pass(5_000);
  expect(doc.clientID).not.toBe(before);
  expect(clientInAddress()).toBe(String(doc.clientID));
  expect([kindOf(session), titlesOf(session), session.lostEdits.get()]).toEqual(["saved", ["x", "y"], null]);
});

it("[C68] while the server cannot store, a tab comes back more and more rarely, also when the plan came each time", async () => {
  const session = await openSession(stage);
  stage.relay.isSlow = true;
  addThing(session, "x");
  await stage.settle();
  const pauses: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    stage.relay.close(closeCode.failed);
    await stage.settle();
    const connections = stage.relay.peers.length;
    let pause = 0;
    for (; stage.relay.peers.length === connections; pause += 50) await stage.pass(50);
    pauses.push(pause);
  }
  expect(pauses).toEqual([200, 400, 800, 1_600, expect.any(Number)]);
  expect(pauses.at(-1)).toBeGreaterThan(1_600);
  session.destroy();
});
