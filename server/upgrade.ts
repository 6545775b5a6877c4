/**
 * The door: who comes through `/sync/<plan>`, and what they may do inside. A refusal is said by a
 * close code after the handshake, because a browser cannot read the answer to a failed one.
 */
import { type IncomingMessage } from "node:http";
import { type Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { can } from "@/lib/plan/access";
import { type Report } from "@/lib/report";
import { closeCode, type CloseCode } from "@/lib/sync/close-codes";
import { clientParameter, ownMessagesParameter } from "@/lib/sync/protocol";
import { type Access, type Visit } from "./access";
import { type Clock } from "./clock";
import { openConnection } from "./connection";
import { type Cutter } from "./intake";
import { limits } from "./limits";
import { type Observer } from "./observer";
import { createPeople } from "./people";
import { type Revoker } from "./revoke";
import { type Lease, type Rooms } from "./rooms";
import { adaptWebSocket } from "./socket";

export interface Identity {
  readonly userId: string;
  readonly sessionVersion: number;
}
export interface DoorDeps {
  readonly rooms: Rooms;
  readonly revoker: Revoker;
  readonly clock: Clock;
  readonly cut: Cutter["cut"];
  readonly socketsPerPerson: number;
  identify(request: IncomingMessage): Promise<Identity | null>;
  findAccess(visit: Visit): Promise<Access | null>;
  /** Whether a page of this origin may connect. */
  isOwnOrigin(request: IncomingMessage): boolean;
  newId(): string;
  readonly observer: Observer;
  readonly report: Report;
}
export interface Door {
  /** Takes an upgrade that is ours; answers false for any other. */
  take(request: IncomingMessage, stream: Duplex, head: Buffer): boolean;
  /** Lets nobody in any more and sends everyone away to come back later. */
  shut(): void;
}

type Admission =
  | { readonly ok: false; readonly code: CloseCode }
  | {
    readonly ok: true; readonly plan: string; readonly identity: Identity; readonly access: Access; readonly client: number | null;
    readonly lease: Lease;
  };

export function createDoor(deps: DoorDeps): Door {
  const { clock, rooms, revoker } = deps;
  const server = new WebSocketServer({
    noServer: true, clientTracking: false, perMessageDeflate: false,
    maxPayload: limits.frameBytes, maxFragments: limits.fragments, maxBufferedChunks: limits.bufferedChunks,
  });
  const people = createPeople(clock);
  const open = new Set<{ close(code: CloseCode): void }>();
  const queue: (() => void)[] = [];
  let isShut = false;

  function take(request: IncomingMessage, stream: Duplex, head: Buffer): boolean {
    const plan = syncPath.exec(pathOf(request))?.[1];
    if (plan === undefined) return false;
    stream.on("error", () => stream.destroy());
    if (isShut) reject(stream, "503 Service Unavailable");
    else if (!deps.isOwnOrigin(request)) rejectForeign(stream);
    else void admitInTurn(request, plan).then((admission) => letIn(request, stream, head, admission));
    return true;
  }

  function rejectForeign(stream: Duplex): void {
    deps.observer.refused("origin");
    reject(stream, "403 Forbidden");
  }

  /** After a restart everyone comes at once: one a turn, so that those inside are served in between. */
  async function admitInTurn(request: IncomingMessage, plan: string): Promise<Admission> {
    await new Promise<void>((resolve) => {
      queue.push(resolve);
      if (queue.length === 1) clock.endOfTurn(callNext);
    });
    try {
      return await admit(request, plan);
    } catch (error) {
      deps.report("nobody can be let in", error, { plan });
      return { ok: false, code: isShut ? closeCode.restarting : closeCode.failed };
    }
  }

  function callNext(): void {
    queue.shift()?.();
    if (queue.length > 0) clock.endOfTurn(callNext);
  }

  async function admit(request: IncomingMessage, plan: string): Promise<Admission> {
    const client = readClient(request);
    if (client !== null && !isClientId(client)) return { ok: false, code: closeCode.malformed };
    const identity = await deps.identify(request);
    if (!identity) return { ok: false, code: closeCode.signedOut };
    const access = planId.test(plan) ? await deps.findAccess({ plan, user: identity.userId }) : null;
    if (!access || !can(access.role, "plan.read")) return { ok: false, code: closeCode.notFound };
    if (people.count(identity.userId) >= deps.socketsPerPerson) return { ok: false, code: closeCode.tooFast };
    return { ok: true, plan, identity, access, client, lease: await rooms.acquire(plan) };
  }

  function letIn(request: IncomingMessage, stream: Duplex, head: Buffer, admission: Admission): void {
    if (stream.destroyed) return release(admission);
    stream.once("close", () => release(admission));
    server.handleUpgrade(request, stream, head, (ws) => {
      if (!admission.ok) return sendAway(ws, admission.code);
      if (isShut) return sendAway(ws, closeCode.restarting);
      connect(ws, stream, admission, wantsOwnMessages(request));
    });
  }

  function sendAway(ws: WebSocket, code: CloseCode): void {
    deps.observer.refused(code);
    ws.on("error", () => {});
    ws.close(code);
    clock.after(limits.closeMs, () => ws.terminate());
  }

  function connect(ws: WebSocket, stream: Duplex, admission: Admission & { ok: true }, wantsOwnMessages: boolean): void {
    const { plan, identity, access, client, lease } = admission;
    const user = identity.userId;
    const person = people.enter(user);
    let forget: (() => void) | null = null;
    let isOver = false;
    const connection = openConnection({
      id: deps.newId(),
      socket: adaptWebSocket(ws, stream),
      room: lease.room,
      user: { id: user, name: access.name, color: access.color },
      role: access.role,
      wantsOwnMessages,
      client,
      bucket: person.bucket,
      clock,
      cut: deps.cut,
      observer: deps.observer,
      report: deps.report,
      ended() {
        isOver = true;
        person.leave();
        lease.release();
        forget?.();
      },
    });
    if (isOver) return; // the room had been given up
    const unwatch = revoker.watch({ plan, user, role: access.role, sessionVersion: identity.sessionVersion, close: connection.close });
    open.add(connection);
    forget = () => {
      unwatch();
      open.delete(connection);
    };
  }

  function shut(): void {
    isShut = true;
    for (const connection of open) connection.close(closeCode.restarting);
  }

  return { take, shut };
}

const syncPath = /^\/sync\/([^/]+)$/;
const planId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Of the request line as it came: whatever it holds, it must not throw here. */
const pathOf = ({ url = "" }: IncomingMessage): string => url.split("?", 1)[0] ?? "";

const parameter = ({ url = "" }: IncomingMessage, name: string): string | null =>
  new URLSearchParams(url.slice(url.indexOf("?") + 1)).get(name);

const wantsOwnMessages = (request: IncomingMessage): boolean => parameter(request, ownMessagesParameter) === "1";

function readClient(request: IncomingMessage): number | null {
  const client = parameter(request, clientParameter);
  return client === null ? null : Number(client || NaN);
}

/** As Yjs makes them: an unsigned integer of 32 bits. */
const isClientId = (client: number): boolean => Number.isInteger(client) && client >= 0 && client < 2 ** 32;

function release(admission: Admission): void {
  if (admission.ok) admission.lease.release();
}

function reject(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
