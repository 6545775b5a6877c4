/**
 * The sync server alone, as a process: tests start it on a folder, and kill it. It prints one line of
 * JSON: where it is, and the plan and the session of someone who may edit it.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { join } from "node:path";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { createPlan } from "@/lib/db/plans";
import { createGuest } from "@/lib/db/users";
import { loadEnv } from "@/lib/env";
import { systemClock } from "@/server/clock";
import { noObserver } from "@/server/observer";
import { openStore } from "@/server/store";
import { createSyncServer } from "@/server/sync-server";

export interface SyncServerFacts {
  readonly port: number;
  readonly plan: string;
  readonly cookie: string;
}

const env = loadEnv(process.env);
export const store = await openStore({ env, clock: systemClock, report: console.error });
export const sync = createSyncServer({ env, store, clock: systemClock, observer: noObserver, report: console.error });
const web = createServer();
web.on("upgrade", (request, stream, head) => sync.take(request, stream, head) || stream.destroy());
web.listen(Number(process.env["SYNC_PORT"] ?? 0), "127.0.0.1", async () => {
  const facts: SyncServerFacts = { port: (web.address() as AddressInfo).port, ...(await readScene()) };
  process.stdout.write(`${JSON.stringify(facts)}\n`);
});

export const cookieOf = async (user: Parameters<typeof sessionCookie>[0]): Promise<string> =>
  (await sessionCookie(user, { secret: env.secret, secure: false })).split(";", 1)[0] ?? "";

/** Made by the first of the processes that run on this folder. */
async function readScene(): Promise<Omit<SyncServerFacts, "port">> {
  const file = join(env.dataDir, "scene.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const plan = "0b9c4f0e-1c58-4f27-9d55-1f9b8d5d2f10";
  const guest = await createGuest(store.db, "Sofia", Date.now());
  await createPlan(store.db, { id: plan, name: "Clinic", language: "en", template: "blank", createdBy: guest.id }, Date.now());
  const cookie = await cookieOf(guest);
  writeFileSync(file, JSON.stringify({ plan, cookie }), { flush: true });
  return { plan, cookie };
}
