/** Who is in the room with other servers: as those said last, until they have been silent for too long. */
import { type CodedState } from "./awareness-codec";
import { type Clock } from "./clock";

export interface FarPresence {
  hear(states: readonly CodedState[]): void;
  states(): readonly CodedState[];
  /** Whose state this is; undefined for nobody's. */
  user(client: number): string | undefined;
  /** 0 for nobody's. */
  clock(client: number): number;
  close(): void;
}
export interface FarPresenceDeps {
  readonly clock: Clock;
  /**
   * Their server said nothing of them for too long: states that tell everyone here that they left. With the
   * clock they had, so that the next thing they say is newer.
   */
  gone(states: readonly CodedState[]): void;
}

/** A browser says every 15 seconds that it is still there. */
const patienceMs = 45_000;

export function createFarPresence({ clock: time, gone }: FarPresenceDeps): FarPresence {
  const heard = new Map<number, CodedState & { readonly at: number }>();
  let cancel: (() => void) | null = null;

  function hear(states: readonly CodedState[]): void {
    for (const state of states) {
      if (state.clock < (heard.get(state.client)?.clock ?? 0)) continue;
      if (state.state === "null") heard.delete(state.client);
      else heard.set(state.client, { ...state, at: time.now() });
    }
    if (heard.size > 0) cancel ??= time.after(patienceMs, dropSilent);
  }

  function dropSilent(): void {
    const silent = [...heard.values()].filter(({ at }) => time.now() - at >= patienceMs);
    for (const { client } of silent) heard.delete(client);
    if (silent.length > 0) gone(silent.map(({ client, clock }) => ({ client, clock, state: "null" })));
    cancel = heard.size > 0 ? time.after(patienceMs, dropSilent) : null;
  }

  return {
    hear,
    states: () => [...heard.values()],
    user: (client) => userIn(heard.get(client)?.state),
    clock: (client) => heard.get(client)?.clock ?? 0,
    close: () => cancel?.(),
  };
}

/** The server that took the state has stamped it. */
function userIn(state: string | undefined): string | undefined {
  return state === undefined ? undefined : (JSON.parse(state) as { readonly user: { readonly id: string } }).user.id;
}
