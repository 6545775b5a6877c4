/**
 * Who is in a room and where. Each peer has one state, under the client id of its document, with the
 * identity the server knows. What changes within a turn is sent once, each state encoded once.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { type PresenceUser } from "@/lib/sync/presence";
import { messageType } from "@/lib/sync/protocol";
import { type Clock } from "./clock";
import { limits } from "./limits";

export interface AwarenessPeer {
  readonly id: string;
  readonly user: PresenceUser;
}
export interface AwarenessDeps {
  readonly clock: Clock;
  /** Whether the client id is this person's, or becomes it because it was nobody's. */
  claim(client: number, user: string): boolean;
  publish(message: Uint8Array, from: string | null): void;
}
export interface Awareness {
  /** Takes the peer's own state out of an awareness update; others in it are echoes. False when it is none. */
  receive(peer: AwarenessPeer, update: Uint8Array): boolean;
  remove(peer: AwarenessPeer): void;
  /** The states of all but `peer`; null when it is alone. */
  messageFor(peer: AwarenessPeer): Uint8Array | null;
}

interface Presence {
  readonly client: number;
  readonly user: string;
  readonly clock: number;
  /** JSON, with the server's stamp. */
  readonly state: string;
}
interface ClaimedState {
  readonly client: number;
  readonly clock: number;
  readonly json: string;
}

const maxStateLength = 4 * 1024;
/** Nobody changes a state so often; one more than the largest exact number would break every reader. */
const maxClock = 2 ** 40;

export function createAwareness({ clock: time, claim, publish }: AwarenessDeps): Awareness {
  /** By peer. */
  const present = new Map<string, Presence>();
  /** The last clock of every client id that was here: other replicas ignore what is not newer. */
  const clocks = new Map<number, number>();
  const changed = new Map<number, string | null>();
  const publishedAt = new Map<number, number>();

  function receive(peer: AwarenessPeer, update: Uint8Array): boolean {
    const states = readStates(update);
    const own = states && findOwn(peer, states);
    if (!own) return states !== null;
    const said = own.json.length > maxStateLength ? undefined : parseJson(own.json);
    if (said === null) remove(peer);
    else if (isPlainObject(said)) set(peer, own, JSON.stringify({ ...said, user: peer.user }));
    return said !== malformed;
  }

  function set(peer: AwarenessPeer, own: ClaimedState, state: string): void {
    const clock = Math.max(own.clock, (clocks.get(own.client) ?? 0) + 1);
    present.set(peer.id, { client: own.client, user: peer.user.id, clock, state });
    announce(own.client, clock, peer.id);
  }

  /** The peer's id is the one it has, else the first that nobody else holds: a browser also echoes others. */
  function findOwn(peer: AwarenessPeer, states: readonly ClaimedState[]): ClaimedState | undefined {
    const held = present.get(peer.id)?.client;
    if (held !== undefined) return states.find(({ client }) => client === held);
    return states.find(({ client, json }) => json !== "null" && isFree(client, peer) && claim(client, peer.user.id));
  }

  /** Someone who comes back before their old socket was found dead takes its place. */
  function isFree(client: number, peer: AwarenessPeer): boolean {
    const holder = [...present].find(([, presence]) => presence.client === client);
    if (!holder) return true;
    if (holder[1].user !== peer.user.id) return false;
    present.delete(holder[0]);
    return true;
  }

  function remove(peer: AwarenessPeer): void {
    const presence = present.get(peer.id);
    if (!presence) return;
    present.delete(peer.id);
    announce(presence.client, presence.clock + 1, null);
  }

  function announce(client: number, clock: number, from: string | null): void {
    clocks.set(client, clock);
    if (changed.size === 0) time.endOfTurn(flush);
    changed.set(client, from);
  }

  /** Of a state that changes more often than anybody could see, only the latest is sent. */
  function flush(): void {
    const byClient = new Map([...present.values()].map((presence) => [presence.client, presence]));
    for (const [client, from] of changed) {
      const presence = byClient.get(client);
      if (presence && time.now() - (publishedAt.get(client) ?? 0) < limits.awarenessIntervalMs) continue;
      changed.delete(client);
      if (presence) publishedAt.set(client, time.now());
      else publishedAt.delete(client);
      publish(encodeStates([presence ?? { client, clock: clocks.get(client) ?? 0, state: "null" }]), from);
    }
    if (changed.size > 0) time.after(limits.awarenessIntervalMs, flush);
  }

  function messageFor(peer: AwarenessPeer): Uint8Array | null {
    const others = [...present].filter(([id]) => id !== peer.id).map(([, presence]) => presence);
    return others.length === 0 ? null : encodeStates(others);
  }

  return { receive, remove, messageFor };
}

/** The frame of an awareness update of nothing: it only says that the line is alive. */
export const encodeSignOfLife = (): Uint8Array => encodeStates([]);

const malformed = Symbol("malformed");

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return malformed;
  }
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Null for bytes that are no awareness update. */
function readStates(update: Uint8Array): ClaimedState[] | null {
  const states: ClaimedState[] = [];
  try {
    const decoder = decoding.createDecoder(update);
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1)
      states.push({
        client: decoding.readVarUint(decoder),
        clock: decoding.readVarUint(decoder),
        json: decoding.readVarString(decoder),
      });
  } catch {
    return null; // the update ended before its states did
  }
  return states.filter(({ clock }) => clock < maxClock);
}

function encodeStates(states: readonly Pick<Presence, "client" | "clock" | "state">[]): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.length);
    for (const { client, clock, state } of states) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness);
    encoding.writeVarUint8Array(encoder, body);
  });
}
