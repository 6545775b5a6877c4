/** The sync server, put together. It knows nothing of the web server it stands in. */
import { randomUUID } from "node:crypto";
import { type IncomingMessage } from "node:http";
import { identify } from "@/lib/auth/socket-identity";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { isSecure } from "@/lib/auth/session-cookie";
import { addTrail } from "@/lib/db/trail";
import { type Env } from "@/lib/env";
import { type Host } from "@/lib/host";
import { sections } from "@/lib/plan/sections";
import { type Report } from "@/lib/report";
import { encodeNotice } from "@/lib/sync/protocol";
import { readAccess, type Visit } from "./access";
import { type Clock } from "./clock";
import { createCompactor } from "./compact";
import { createCutter } from "./intake";
import { observeJournal } from "./observe-journal";
import { type Observer } from "./observer";
import { createPlanRows } from "./plan-row";
import { createRevoker } from "./revoke";
import { createRooms } from "./rooms";
import { type Store } from "./store";
import { createTrailKeeper } from "./trail";
import { createDoor, type Door } from "./upgrade";
import { watchHeads } from "./watch-heads";

export interface SyncServerDeps {
  readonly env: Pick<Env, "secret" | "publicUrl" | "limits">;
  readonly store: Omit<Store, "close">;
  readonly clock: Clock;
  readonly observer: Observer;
  readonly report: Report;
}
export interface SyncServer {
  readonly take: Door["take"];
  readonly plans: Host["plans"];
  readonly accessChanged: Host["accessChanged"];
  readonly planChanged: Host["planChanged"];
  /** How many plans are open here. */
  openRooms(): number;
  /** Sends everyone away and resolves when all they wrote is on the disk. */
  stop(): Promise<void>;
}

export function createSyncServer({ env, store: { db, journal: stored, fanout, watchMs }, clock, observer, report }: SyncServerDeps): SyncServer {
  const journal = observeJournal(stored, { observer, report });
  const rows = createPlanRows({ db, clock, report });
  const planChanged: Host["planChanged"] = (plan, what) => {
    const frame = encodeNotice(what);
    void rooms.notify(plan, frame);
    fanout.tell(plan, { kind: "notice", frame });
  };
  const trail = createTrailKeeper({
    clock,
    write: (plan, strides) => addTrail(db, plan, strides),
    report,
    told: (plan) => planChanged(plan, "trail"),
  });
  const compactor = createCompactor();
  const cutter = createCutter();
  const rooms = createRooms({
    compact: compactor.compact,
    journal,
    isShared: watchMs !== null,
    fanout,
    clock,
    registry: sections,
    maxPlanBytes: env.limits.planBytes,
    report,
    changed: rows.changed,
    stepped: trail.stepped,
  });
  const stopWatching = watchMs === null ? null : watchHeads({ clock, journal, rooms, intervalMs: watchMs, report });
  const revoker = createRevoker({ clock, report, readAccess: (visits) => readAccess(db, visits) });
  const keys = { db, secret: env.secret, secure: isSecure(env.publicUrl) };
  const door = createDoor({
    rooms,
    revoker,
    clock,
    cut: cutter.cut,
    socketsPerPerson: env.limits.socketsPerPerson,
    identify: (request) => identify(request, keys),
    findAccess: async (visit: Visit) => (await readAccess(db, [visit]))[0] ?? null,
    isOwnOrigin: (request) => isSameOrigin(originHeaders(request), env.publicUrl),
    newId: randomUUID,
    observer,
    report,
  });

  async function stop(): Promise<void> {
    door.shut();
    revoker.stop();
    stopWatching?.();
    await rooms.drain();
    await rows.flush();
    await trail.flush();
    await compactor.close();
    await cutter.close();
  }

  return {
    take: door.take,
    plans: { seed: rooms.seed, read: rooms.read },
    accessChanged: revoker.accessChanged,
    planChanged,
    openRooms: () => rooms.plans().length,
    stop,
  };
}

function originHeaders({ headers }: IncomingMessage): Headers {
  const names = ["origin", "host", "x-forwarded-host", "sec-fetch-site"];
  return new Headers(names.flatMap((name): [string, string][] => (headers[name] === undefined ? [] : [[name, String(headers[name])]])));
}
