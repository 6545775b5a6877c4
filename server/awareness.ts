/**
 * Who is in a room and where. Each peer has one state, under the client id of its document, with the
 * identity the server knows. What changes within a turn is sent once, each state encoded once.
 */
import { type PresenceUser } from "@/lib/sync/presence";
import { type CodedState, encodeStates, readStates, statesIn } from "./awareness-codec";
import { createFarPresence } from "./awareness-far";
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
  /** To everyone, here and with other servers, but `from`. */
  publish(message: Uint8Array, from: string | null): void;
  /** To everyone here. */
  notify(message: Uint8Array): void;
}
export interface Awareness {
  /** Takes the peer's own state out of an awareness update; others in it are echoes. False when it is none. */
  receive(peer: AwarenessPeer, update: Uint8Array): boolean;
  remove(peer: AwarenessPeer): void;
  /** The states of all but `peer`; null when it is alone. */
  messageFor(peer: AwarenessPeer): Uint8Array | null;
  /** The states of all who are here; null when there is nobody. */
  ownMessage(): Uint8Array | null;
  /** A frame of another server: the states of those who are there. */
  hear(frame: Uint8Array): void;
  close(): void;
}

/** With the server's stamp. */
interface Presence extends CodedState {
  readonly user: string;
}

const maxStateLength = 4 * 1024;

export function createAwareness({ clock: time, claim, publish, notify }: AwarenessDeps): Awareness {
  /** By peer. */
  const present = new Map<string, Presence>();
  /** The last clock of every client id that was here: other replicas ignore what is not newer. */
  const clocks = new Map<number, number>();
  const changed = new Map<number, string | null>();
  const publishedAt = new Map<number, number>();
  const far = createFarPresence({ clock: time, gone: (states) => notify(encodeStates(states)) });

  function receive(peer: AwarenessPeer, update: Uint8Array): boolean {
    const states = readStates(update);
    const own = states && findOwn(peer, states);
    if (!own) return states !== null;
    const said = own.state.length > maxStateLength ? undefined : parseJson(own.state);
    if (said === null) remove(peer);
    else if (isPlainObject(said)) set(peer, own, JSON.stringify({ ...said, user: peer.user }));
    return said !== malformed;
  }

  function set(peer: AwarenessPeer, own: CodedState, state: string): void {
    const clock = Math.max(own.clock, (clocks.get(own.client) ?? 0) + 1, far.clock(own.client) + 1);
    present.set(peer.id, { client: own.client, user: peer.user.id, clock, state });
    announce(own.client, clock, peer.id);
  }

  /** The peer's id is the one it has, else the first that nobody else holds: a browser also echoes others. */
  function findOwn(peer: AwarenessPeer, states: readonly CodedState[]): CodedState | undefined {
    const held = present.get(peer.id)?.client;
    if (held !== undefined) return states.find(({ client }) => client === held);
    return states.find(({ client, state }) => state !== "null" && isFree(client, peer) && claim(client, peer.user.id));
  }

  /** Someone who comes back before their old socket was found dead takes its place. */
  function isFree(client: number, peer: AwarenessPeer): boolean {
    const holder = [...present].find(([, presence]) => presence.client === client);
    if (!holder) return (far.user(client) ?? peer.user.id) === peer.user.id;
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
    return encodeSome([...others, ...far.states()]);
  }

  const ownMessage = (): Uint8Array | null => encodeSome([...present.values()]);

  /** Who has come from there to here in the meantime stays. */
  function hear(frame: Uint8Array): void {
    const states = statesIn(frame);
    const here = new Map([...present].map(([id, presence]) => [presence.client, { id, presence }]));
    far.hear(states.filter(({ client }) => !here.has(client)));
    notify(frame);
    for (const { client, clock } of states) {
      const holder = here.get(client);
      if (!holder || clock < holder.presence.clock) continue;
      present.set(holder.id, { ...holder.presence, clock: clock + 1 });
      announce(client, clock + 1, holder.id);
    }
  }

  return { receive, remove, messageFor, ownMessage, hear, close: far.close };
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
