/** Brings hints between servers as badly as a network may: late, out of order, twice, or not at all. */
import { type Clock } from "@/server/clock";
import { type Fanout, type Hint } from "@/server/fanout";
import { decodeHints, encodeHints } from "@/server/hint-codec";

export interface HintNetwork {
  join(): Fanout;
  /** From now on every hint is lost, or none more than usual. */
  part(isParted: boolean): void;
  /** From now on no hint is lost or doubled. */
  repair(): void;
}
export interface HintNetworkOptions {
  readonly clock: Clock;
  readonly random: () => number;
  /** Of a hundred hints. */
  readonly lost: number;
  readonly doubled: number;
  readonly longestMs: number;
}

export function createHintNetwork({ clock, random, lost, doubled, longestMs }: HintNetworkOptions): HintNetwork {
  const listeners = new Map<string, Set<{ readonly server: number; hear(hint: Hint): void }>>();
  let servers = 0;
  let isParted = false;
  let isFaulty = true;

  function send(server: number, plan: string, hint: Hint): void {
    if (isParted || (isFaulty && random() * 100 < lost)) return;
    const times = isFaulty && random() * 100 < doubled ? 2 : 1;
    // As bytes, so that nobody shares what another changes.
    const bytes = encodeHints(String(server), [hint]);
    for (let time = 0; time < times; time += 1) clock.after(random() * longestMs, () => deliver(server, plan, bytes));
  }

  function deliver(server: number, plan: string, bytes: Uint8Array): void {
    for (const listener of listeners.get(plan) ?? [])
      if (listener.server !== server) for (const hint of decodeHints(bytes)?.hints ?? []) listener.hear(hint);
  }

  return {
    part: (parted) => void (isParted = parted),
    repair: () => void ([isParted, isFaulty] = [false, false]),
    join() {
      const server = (servers += 1);
      return {
        tell: (plan, hint) => send(server, plan, hint),
        listen(plan, hear) {
          const ofPlan = listeners.get(plan) ?? new Set();
          const listener = { server, hear };
          listeners.set(plan, ofPlan.add(listener));
          return () => void ofPlan.delete(listener);
        },
        close: async () => {},
      };
    },
  };
}
