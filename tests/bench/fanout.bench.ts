/** One person's edits to a room full of sockets, beside a relay that forwards each frame as it comes. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import * as Y from "yjs";
import { sections } from "@/lib/plan/sections";
import { isUpdateFrame, syncType } from "@/lib/sync/protocol";
import { systemClock } from "@/server/clock";
import { compactUpdates } from "@/server/compact";
import { openConnection } from "@/server/connection";
import { encodeSync } from "@/server/encode-sync";
import { noFanout } from "@/server/fanout";
import { type Journal } from "@/server/journal";
import { noObserver } from "@/server/observer";
import { portionsOf } from "@/server/portion";
import { createRooms, type Rooms } from "@/server/rooms";
import { adaptWebSocket } from "@/server/socket";
import { createTokenBucket } from "@/server/token-bucket";
import { createReplica } from "../support/replicas";
import { printTimings, timeInTurns } from "./measure";

const plan = "00000000-0000-4000-8000-000000000003";
const [readers, edits, rounds] = [25, 400, 12];
const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

test("fan-out", async () => {
  const [room, relay] = [await listen(serveRoom), await listen(serveRelay)];
  const parties = await Promise.all([room, relay].map(gather));
  const [roomParty, relayParty] = parties;
  if (!roomParty || !relayParty) throw new Error("nobody came");
  const timings = await timeInTurns(rounds, {
    "the room": () => broadcast(roomParty),
    "a plain relay": () => broadcast(relayParty),
  });
  printTimings(`${edits} edits to ${readers} readers, until all have all`, timings);
  for (const { sockets } of parties) for (const socket of sockets) socket.terminate();
  expect(timings).toHaveLength(2);
});

interface Party { readonly frames: () => Uint8Array[]; readonly sockets: readonly WebSocket[] }

async function gather(url: string): Promise<Party> {
  const sockets = Array.from({ length: readers + 1 }, () => new WebSocket(url));
  await Promise.all(sockets.map((socket) => once(socket, "open")));
  const writer = createReplica(Math.floor(Math.random() * 1e6));
  const text = writer.doc.getText("goals/g1.title");
  const frames = () => {
    const made: Uint8Array[] = [];
    const keep = (update: Uint8Array) => void made.push(encodeSync(syncType.update, update));
    writer.doc.on("update", keep);
    for (let edit = 0; edit < edits; edit++) text.insert(edit % 40, "x");
    writer.doc.off("update", keep);
    return made;
  };
  return { frames, sockets };
}

/** Resolves when every reader has as many updates as were sent. */
async function broadcast({ frames, sockets: [author, ...others] }: Party): Promise<void> {
  const made = frames();
  const arrived = others.map((socket) => new Promise<void>((resolve) => {
    let left = made.length;
    const count = (data: Buffer) => {
      if (!isUpdateFrame(data) || --left > 0) return;
      socket.off("message", count);
      resolve();
    };
    socket.on("message", count);
  }));
  for (const frame of made) author?.send(frame);
  await Promise.all(arrived);
}

async function listen(serve: (server: Server) => void): Promise<string> {
  const server = createServer();
  servers.push(server);
  serve(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The real room, connection and socket; the disk is left out, append.bench measures it. */
function serveRoom(server: Server): void {
  const rooms: Rooms = createRooms({
    journal: noDisk, fanout: noFanout, isShared: false, clock: systemClock, registry: sections,
    compact: async (updates) => compactUpdates(updates), maxPlanBytes: 1e9, report: (problem, error) => console.error(problem, error), changed: () => {}, stepped: () => {},
  });
  const door = new WebSocketServer({ noServer: true });
  let count = 0;
  server.on("upgrade", (request, stream, head) =>
    door.handleUpgrade(request, stream, head, (ws) => {
      const id = `c${++count}`;
      ws.pause();
      void rooms.acquire(plan).then(({ room }) => {
        openConnection({
          id, room, socket: adaptWebSocket(ws, stream), user: { id, name: id, color: 1 }, role: "editor",
          wantsOwnMessages: false, client: null, bucket: createTokenBucket(systemClock.now, 1e9, 1e9), clock: systemClock, cut: async (update) => portionsOf(update), observer: noObserver, report: console.error, ended: () => {},
        });
        ws.resume();
      });
    }));
}

const noDisk: Journal = {
  append: () => Promise.resolve(),
  load: () => Promise.resolve({ head: 0, epoch: 1, snapshot: null, entries: [], damage: [] }),
  compact: () => Promise.resolve(),
  readAfter: () => Promise.resolve([]),
  heads: () => Promise.resolve(new Map()),
  quarantine: () => Promise.resolve(),
};

function serveRelay(server: Server): void {
  const relay = new WebSocketServer({ server });
  const doc = new Y.Doc();
  relay.on("connection", (socket) =>
    socket.on("message", (data: Buffer) => {
      Y.applyUpdate(doc, data.subarray(3));
      for (const other of relay.clients) if (other !== socket) other.send(data);
    }));
}
