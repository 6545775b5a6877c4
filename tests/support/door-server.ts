/** A real web server with the sync server's door, over a journal in memory. Who comes is said by the query. */
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect as connectTcp, type Socket } from "node:net";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type Role } from "@/lib/plan/access";
import { sections } from "@/lib/plan/sections";
import { type Access, type Visit, visitKey } from "@/server/access";
import { systemClock } from "@/server/clock";
import { compactUpdates } from "@/server/compact";
import { noFanout } from "@/server/fanout";
import { noObserver } from "@/server/observer";
import { portionsOf } from "@/server/portion";
import { createRevoker } from "@/server/revoke";
import { createRooms } from "@/server/rooms";
import { createDoor } from "@/server/upgrade";
import { createMemoryJournal } from "./memory-journal";

export const planId = "0b9c4f0e-1c58-4f27-9d55-1f9b8d5d2f10";

export async function openDoor({ socketsPerPerson = 40 } = {}) {
  const rights = new Map<string, Access>();
  const problems: string[] = [];
  const journal = createMemoryJournal(systemClock);
  const report = (problem: string) => void problems.push(problem);
  const rooms = createRooms({
    journal, report, clock: systemClock, fanout: noFanout, isShared: false, registry: sections, compact: async (updates) => compactUpdates(updates), maxPlanBytes: 2 ** 26, changed: () => {}, stepped: () => {},
  });
  const readAccess = async (visits: readonly Visit[]) => visits.map((visit) => rights.get(visitKey(visit)) ?? null);
  const revoker = createRevoker({ clock: systemClock, report, readAccess });
  let count = 0;
  const door = createDoor({
    rooms, revoker, report, observer: noObserver, socketsPerPerson, clock: systemClock, cut: async (update) => portionsOf(update),
    identify: async (request) => identityIn(request),
    findAccess: async (visit) => (await readAccess([visit]))[0] ?? null,
    isOwnOrigin: ({ headers }) => headers.origin === undefined || headers.origin === "http://planroom.test",
    newId: () => String((count += 1)),
  });
  const web = createServer((_, response) => void response.end("the app"));
  web.on("upgrade", (request, stream, head) => {
    if (!door.take(request, stream, head)) stream.end("HTTP/1.1 404 Not Found\r\n\r\n");
  });
  await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
  const { port } = web.address() as AddressInfo;
  const providers: WebsocketProvider[] = [];

  return {
    port, problems, rights, journal, rooms, revoker, door,
    allow: (user: string, role: Role) => rights.set(visitKey({ plan: planId, user }), { role, color: 2, name: user, sessionVersion: 1 }),
    /** The stock client. */
    connect(user: string, doc = new Y.Doc()): WebsocketProvider {
      const params = { user };
      const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, planId, doc, { params, disableBc: true, WebSocketPolyfill: WebSocket as never });
      providers.push(provider);
      return provider;
    },
    /** A socket without any protocol above it. */
    openRaw(path: string, headers: Record<string, string> = {}) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
      socket.binaryType = "nodebuffer";
      const seen = { socket, isOpen: false, closedWith: null as number | null, status: null as number | null, frames: [] as Uint8Array[] };
      socket.on("open", () => (seen.isOpen = true));
      socket.on("message", (frame: Buffer) => void seen.frames.push(frame));
      socket.on("close", (code) => (seen.closedWith = code));
      socket.on("unexpected-response", (request, response) => {
        seen.status = response.statusCode ?? 0;
        request.destroy();
      });
      socket.on("error", () => {}); // the tests look at what was seen
      return seen;
    },
    openTcp: (): Promise<Socket> => new Promise((resolve) => {
      const socket = connectTcp(port, "127.0.0.1", () => resolve(socket));
    }),
    async close() {
      for (const provider of providers) provider.destroy();
      door.shut();
      revoker.stop();
      web.closeAllConnections();
      await new Promise((resolve) => web.close(resolve));
      await rooms.drain();
    },
  };
}

function identityIn({ url = "" }: IncomingMessage): { userId: string; sessionVersion: number } | null {
  const userId = new URLSearchParams(url.split("?")[1]).get("user");
  return userId === null ? null : { userId, sessionVersion: 1 };
}
