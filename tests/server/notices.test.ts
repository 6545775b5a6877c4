import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { createPlan } from "@/lib/db/plans";
import { createGuest } from "@/lib/db/users";
import { messageType } from "@/lib/sync/protocol";
import { systemClock } from "@/server/clock";
import { noFanout } from "@/server/fanout";
import { createLibsqlJournal } from "@/server/journal-libsql";
import { noObserver } from "@/server/observer";
import { createSyncServer } from "@/server/sync-server";
import { temporaryDatabase } from "../db/temporary-database";
import { eventually } from "../support/eventually";

const secret = "a secret of at least thirty-two characters";
const plans = ["0b9c4f0e-1c58-4f27-9d55-1f9b8d5d2f10", "5f0f6a52-9be1-4c8b-8f1d-0f8a8c0a7f11"] as const;

async function openServer() {
  const database = temporaryDatabase();
  const limits = { planBytes: 2 ** 20, socketsPerPerson: 8 };
  const store = { db: database.db, journal: createLibsqlJournal(database, systemClock), fanout: noFanout, watchMs: null };
  const sync = createSyncServer({ env: { secret, publicUrl: null, limits }, store, clock: systemClock, observer: noObserver, report: () => {} });
  const web = createServer();
  web.on("upgrade", (request, stream, head) => sync.take(request, stream, head) || stream.destroy());
  await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    await sync.stop();
    web.closeAllConnections();
    await new Promise((resolve) => web.close(resolve));
  });
  const guest = await createGuest(database.db, "Sofia", 0);
  for (const id of plans) await createPlan(database.db, { id, name: id, language: "en", template: "blank", createdBy: guest.id }, 0);
  const cookie = (await sessionCookie(guest, { secret, secure: false })).split(";", 1)[0] ?? "";
  const { port } = web.address() as AddressInfo;
  return { sync, connect: (path: string) => connect(`ws://127.0.0.1:${port}/sync/${path}`, cookie) };
}

/** Types of the messages that came; resolves once the server's question has come. */
async function connect(url: string, cookie: string): Promise<number[]> {
  const types: number[] = [];
  const socket = new WebSocket(url, { headers: { cookie } });
  socket.on("message", (frame: Buffer) => void types.push(frame[0] ?? -1));
  await eventually(() => types.includes(messageType.sync));
  return types;
}

test("[S44] what changed beside the document is told to those of the room who ask for our messages", async () => {
  const { sync, connect } = await openServer();
  const [asking, stock, elsewhere] = [await connect(`${plans[0]}?own=1`), await connect(plans[0]), await connect(`${plans[1]}?own=1`)];
  sync.planChanged(plans[0], "baselines");
  await eventually(() => asking.includes(messageType.baselines));
  sync.planChanged(plans[1], "baselines");
  await eventually(() => elsewhere.includes(messageType.baselines));
  expect(asking.filter((type) => type === messageType.baselines)).toHaveLength(1);
  sync.planChanged(plans[0], "approvals");
  await eventually(() => asking.includes(messageType.approvals));
  expect(stock).toEqual([messageType.sync]);
});
