/**
 * Who is in a room and where. Each peer has one state, under the client id of its document, with the
 * identity the server knows. What changes within a turn is sent once, each state encoded once.
 */
import { type PresenceUser } from "@/lib/sync/presence";
import { type CodedState, encodeStates, readStates, statesIn } from "./awareness-codec";
import { createFarPresence } from "./awareness-far";
import { type Clock } from "./clock";
import { limits } from "./limits";
import { createSeats } from "./seats";

export interface AwarenessPeer {
  readonly id: string;
  readonly user: PresenceUser;
}
export interface AwarenessDeps<Peer> {
  readonly clock: Clock;
  /** Whose client id it is by what is written under it. */
  ownerOf(client: number): string | undefined;
  /** The connection was replaced by a newer one of the same tab. */
  replaced(peer: Peer): void;
  /** To everyone, here and with other servers, but `from`. */
  publish(message: Uint8Array, from: string | null): void;
  /** To everyone here. */
  notify(message: Uint8Array): void;
}
export interface Awareness<Peer> {
  /** Whether the client id is the peer's now: it has none yet, and the id is nobody else's. */
  seat(peer: Peer, client: number): boolean;
  /** The person who is there under the client id, here or with another server. */
  userAt(client: number): string | undefined;
  /** Takes the peer's own state out of an awareness update; others in it are echoes. False when it is none. */
  receive(peer: Peer, update: Uint8Array): boolean;
  remove(peer: Peer): void;
  /** The states of all but `peer`; null when it is alone. */
  messageFor(peer: Peer): Uint8Array | null;
  /** The states of all who are here; null when there is nobody. */
  ownMessage(): Uint8Array | null;
  /** A frame of another server: the states of those who are there. */
  hear(frame: Uint8Array): void;
  close(): void;
}

const maxStateLength = 4 * 1024;

export function createAwareness<Peer extends AwarenessPeer>(
  { clock: time, ownerOf, replaced, publish, notify }: AwarenessDeps<Peer>,
): Awareness<Peer> {
  /** By peer, with the server's stamp. */
  const present = new Map<string, CodedState>();
  /** The last clock of every client id that was here: other replicas ignore what is not newer. */
  const clocks = new Map<number, number>();
  const changed = new Map<number, string | null>();
  const publishedAt = new Map<number, number>();
  const far = createFarPresence({ clock: time, gone: (states) => notify(encodeStates(states)) });
  const seats = createSeats<Peer>({ ownerOf: (client) => ownerOf(client) ?? far.user(client), gaveWay });

  /** Someone who comes back before their old socket was found dead is there all along. */
  function gaveWay(older: Peer, newer: Peer): void {
    const presence = present.get(older.id);
    present.delete(older.id);
    if (presence) present.set(newer.id, presence);
    replaced(older);
  }

  function receive(peer: Peer, update: Uint8Array): boolean {
    const states = readStates(update);
    const own = states && findOwn(peer, states);
    if (!own) return states !== null;
    const said = own.state.length > maxStateLength ? undefined : parseJson(own.state);
    if (said === null) hide(peer);
    else if (isPlainObject(said)) set(peer, own, JSON.stringify({ ...said, user: peer.user }));
    return said !== malformed;
  }

  function set(peer: Peer, own: CodedState, state: string): void {
    const said = present.get(peer.id);
    // A browser echoes what it hears, of itself too: to answer that with one more would never end.
    if (said?.state === state && own.clock <= said.clock) return;
    const clock = Math.max(own.clock, (clocks.get(own.client) ?? 0) + 1, far.clock(own.client) + 1);
    present.set(peer.id, { client: own.client, clock, state });
    // Whose clock was behind hears of it: with another server, their next state must be newer all the same.
    announce(own.client, clock, clock > own.clock ? null : peer.id);
  }

  /** The peer's id is the one it has, else the first it can have: a browser also echoes others. */
  function findOwn(peer: Peer, states: readonly CodedState[]): CodedState | undefined {
    const held = seats.of(peer);
    if (held !== undefined) return states.find(({ client }) => client === held);
    return states.find(({ client, state }) => state !== "null" && seats.take(peer, client));
  }

  function remove(peer: Peer): void {
    hide(peer);
    seats.leave(peer);
  }

  function hide(peer: Peer): void {
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

  function messageFor(peer: Peer): Uint8Array | null {
    const others = [...present].filter(([id]) => id !== peer.id).map(([, presence]) => presence);
    return encodeSome([...others, ...far.states()]);
  }

  const userAt = (client: number): string | undefined => seats.holder(client)?.user.id ?? far.user(client);
  const ownMessage = (): Uint8Array | null => encodeSome([...present.values()]);

  function hear(frame: Uint8Array): void {
    const states = statesIn(frame);
    notify(frame);
    for (const state of states) {
      const holder = seats.holder(state.client);
      const presence = holder && present.get(holder.id);
      if (!presence) far.hear([state]);
      else if (state.state !== "null" && state.clock > presence.clock) moveAway(holder, state);
      else if (state.state === "null" && state.clock >= presence.clock) stay(holder, presence, state.clock + 1);
    }
  }

  /** They are with another server now; their line here was not found dead yet. */
  function moveAway(peer: Peer, state: CodedState): void {
    present.delete(peer.id);
    seats.leave(peer);
    far.hear([state]);
    replaced(peer);
  }

  /** They left another server, for this one. */
  function stay(peer: Peer, presence: CodedState, clock: number): void {
    present.set(peer.id, { ...presence, clock });
    announce(presence.client, clock, null);
  }

  return { seat: seats.take, userAt, receive, remove, messageFor, ownMessage, hear, close: far.close };
}

const encodeSome = (states: readonly CodedState[]): Uint8Array | null => (states.length === 0 ? null : encodeStates(states));

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
