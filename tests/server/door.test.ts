import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, expect, test } from "vitest";
import { encodeAwarenessUpdate } from "y-protocols/awareness";
import { type WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { closeCode } from "@/lib/sync/close-codes";
import { messageType, syncType } from "@/lib/sync/protocol";
import { encodeSync } from "@/server/encode-sync";
import { openDoor, planId } from "../support/door-server";
import { eventually } from "../support/eventually";

let server: Awaited<ReturnType<typeof openDoor>>;
beforeEach(async () => void (server = await openDoor({ socketsPerPerson: 6 })));
afterEach(() => server.close());

const nameOf = (doc: Y.Doc) => doc.getText("overview/plan.name");
const path = `/sync/${planId}`;
async function closeOf(seen: { closedWith: number | null }): Promise<number | null> {
  await eventually(() => seen.closedWith !== null);
  return seen.closedWith;
}

test("[S70] two stock clients write into one plan, a third reads it later", async () => {
  server.allow("sofia", "owner");
  server.allow("minjun", "editor");
  const [sofia, minjun] = [server.connect("sofia"), server.connect("minjun")];
  await eventually(() => sofia.synced && minjun.synced);
  nameOf(sofia.doc).insert(0, "clinic");
  await eventually(() => nameOf(minjun.doc).length === 6);
  nameOf(minjun.doc).insert(0, "한빛 ");
  nameOf(sofia.doc).insert(6, "!");
  await eventually(() => nameOf(sofia.doc).toString() === "한빛 clinic!" && nameOf(minjun.doc).toString() === "한빛 clinic!");
  const grace = server.connect("minjun");
  await eventually(() => grace.synced);
  expect(nameOf(grace.doc).toString()).toBe("한빛 clinic!");
});

test("[S70] two stock clients see each other, and who leaves is gone", async () => {
  server.allow("sofia", "owner");
  server.allow("minjun", "viewer");
  const [sofia, minjun] = [server.connect("sofia"), server.connect("minjun")];
  await eventually(() => sofia.synced && minjun.synced);
  sofia.awareness.setLocalState({ section: "goals" });
  const seen = () => minjun.awareness.getStates().get(sofia.doc.clientID);
  await eventually(() => seen()?.["section"] === "goals");
  expect(seen()).toEqual({ section: "goals", user: { id: "sofia", name: "sofia", color: 2 } });
  sofia.destroy();
  await eventually(() => seen() === undefined);
});

test("[S70] a stock client that was offline brings its edits", async () => {
  server.allow("sofia", "editor");
  const offline = new Y.Doc();
  nameOf(offline).insert(0, "written offline");
  const sofia = server.connect("sofia", offline);
  nameOf(offline).insert(0, "> ");
  await eventually(() => sofia.synced);
  nameOf(offline).insert(0, "> ");
  const minjun = server.connect("sofia");
  await eventually(() => nameOf(minjun.doc).toString() === "> > written offline");
});

test("[S71] a viewer's and a commenter's raw writes of every message type change nothing", async () => {
  server.allow("sofia", "owner");
  const sofia = server.connect("sofia");
  await eventually(() => sofia.synced);
  nameOf(sofia.doc).insert(0, "Clinic");
  await eventually(async () => (await server.journal.load(planId)).head === 1);
  const before = await server.journal.load(planId);

  for (const role of ["viewer", "commenter"] as const) {
    server.allow(role, role);
    for (const frame of everyFrame(sofia)) {
      const raw = server.openRaw(`${path}?user=${role}&own=1`);
      await eventually(() => raw.frames.length > 1);
      raw.socket.send(frame);
      raw.socket.send(encodeSync(syncType.update, deletion(sofia.doc)));
      expect(await closeOf(raw)).toBeOneOf([closeCode.readOnly, closeCode.malformed]);
    }
  }
  expect(await server.journal.load(planId)).toEqual(before);
  expect(nameOf(sofia.doc).toString()).toBe("Clinic");
  expect(server.problems).toEqual([]);
}, 60_000);

/** Frames of every type, each with a body that would change the plan if it were taken for an update. */
function everyFrame({ doc, awareness }: WebsocketProvider): Uint8Array[] {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  nameOf(copy).insert(0, "forged ");
  const update = Y.encodeStateAsUpdate(copy);
  const typed = Array.from({ length: 130 }, (_, type) => encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, update);
  }));
  const presence = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [doc.clientID]));
  });
  return [...[0, 1, 2, 3, 4, 100].map((type) => encodeSync(type, update)), encodeSync(syncType.update, deletion(doc)), presence, ...typed];
}

function deletion(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  nameOf(copy).delete(0, 3);
  return Y.encodeStateAsUpdate(copy, before);
}

test("[S60] who is not signed in is told so", async () => {
  expect(await closeOf(server.openRaw(path))).toBe(closeCode.signedOut);
});

test("[S60] a plan that is missing, one that may not be seen, and a name that is no plan's look alike", async () => {
  server.allow("sofia", "owner");
  const paths = [path, "/sync/11111111-1c58-4f27-9d55-1f9b8d5d2f10", "/sync/goals", "/sync/%00", `${path}%2e`, `${path}x`];
  const seen = paths.map((each) => server.openRaw(`${each}?user=mallory&own=1`));
  for (const each of seen) expect(await closeOf(each)).toBe(closeCode.notFound);
  expect(seen.map(({ isOpen, frames }) => [isOpen, frames.length])).toEqual(paths.map(() => [true, 0]));
});

test("[S61] a page of another origin is not let in", async () => {
  server.allow("sofia", "owner");
  const evil = server.openRaw(`${path}?user=sofia`, { origin: "http://evil.test" });
  await eventually(() => evil.status !== null);
  expect([evil.status, evil.isOpen]).toEqual([403, false]);
  const own = server.openRaw(`${path}?user=sofia`, { origin: "http://planroom.test" });
  await eventually(() => own.isOpen);
});

test("[S62] a right that is taken back closes the socket, and the way back in is another", async () => {
  server.allow("sofia", "owner");
  const raw = server.openRaw(`${path}?user=sofia&own=1`);
  await eventually(() => raw.frames.length > 0);
  server.rights.clear();
  server.revoker.accessChanged({ user: "sofia", plan: planId });
  expect(await closeOf(raw)).toBe(closeCode.accessChanged);
  expect(await closeOf(server.openRaw(`${path}?user=sofia`))).toBe(closeCode.notFound);
});

test("[S63] one person has a limited number of sockets; one that closes makes room", async () => {
  server.allow("sofia", "owner");
  server.allow("minjun", "owner");
  const open = Array.from({ length: 6 }, () => server.openRaw(`${path}?user=sofia&own=1`));
  await eventually(() => open.every(({ frames }) => frames.length > 0));
  expect(await closeOf(server.openRaw(`${path}?user=sofia`))).toBe(closeCode.tooFast);
  const other = server.openRaw(`${path}?user=minjun&own=1`);
  await eventually(() => other.frames.length > 0);
  open[0]?.socket.close();
  await eventually(() => open[0]?.closedWith !== null);
  const again = server.openRaw(`${path}?user=sofia&own=1`);
  await eventually(() => again.frames.length > 0);
});

test("[S64] what is not ours at the door is not taken", async () => {
  for (const each of ["/", "/sync", "/sync/", `/sync/${planId}/more`, "/_next/webpack-hmr", "/api/sync/x"]) {
    const seen = server.openRaw(each);
    await eventually(() => seen.status !== null);
    expect(seen.status, each).toBe(404);
  }
});

test("[S54] reserved bits, or a header that promises 200 MB, end only their own line", async () => {
  server.allow("sofia", "owner");
  const sofia = server.connect("sofia");
  await eventually(() => sofia.synced);
  const handshake = [
    `GET ${path}?user=sofia HTTP/1.1`, "Host: planroom.test", "Upgrade: websocket", "Connection: Upgrade",
    "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "", "",
  ].join("\r\n");
  for (const frame of [[0xf2, 0x80, 1, 2, 3, 4], [0x82, 0xff, 0, 0, 0, 0, 0x0c, 0, 0, 0, 1, 2, 3, 4], [0x82, 0x01, 0x00], [0x89, 0xfe, 1, 0]]) {
    const tcp = await server.openTcp();
    let isEnded = false;
    tcp.on("close", () => (isEnded = true));
    tcp.on("error", () => {}); // the server may reset the line
    tcp.write(handshake);
    await new Promise((resolve) => tcp.once("data", resolve));
    tcp.resume();
    tcp.write(Buffer.from(frame));
    await eventually(() => isEnded);
  }
  nameOf(sofia.doc).insert(0, "fine");
  const other = server.connect("sofia");
  await eventually(() => nameOf(other.doc).toString() === "fine");
});

test("[S25] when the server stops, everyone is told to come back and nobody is let in", async () => {
  server.allow("sofia", "owner");
  const raw = server.openRaw(`${path}?user=sofia&own=1`);
  await eventually(() => raw.frames.length > 0);
  server.door.shut();
  expect(await closeOf(raw)).toBe(closeCode.restarting);
  const late = server.openRaw(`${path}?user=sofia`);
  await eventually(() => late.status !== null);
  expect(late.status).toBe(503);
});
