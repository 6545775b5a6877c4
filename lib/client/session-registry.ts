/**
 * One session for each person and plan, however often it is asked for. It outlives its last user by
 * a moment: React's strict mode mounts, unmounts and mounts again, and so does a change of route.
 */
import { type PlanSession } from "./plan-session";

export interface SessionRegistry {
  /** Answers the session and how to give it back. */
  acquire(key: string, create: () => PlanSession): { readonly session: PlanSession; release(): void };
}

const afterlife = 2_000;

interface Entry {
  readonly session: PlanSession;
  users: number;
  ending: ReturnType<typeof setTimeout> | null;
}

export function createSessionRegistry(): SessionRegistry {
  const entries = new Map<string, Entry>();

  function end(key: string, entry: Entry): void {
    entries.delete(key);
    entry.session.destroy();
  }

  return {
    acquire(key, create) {
      const entry = entries.get(key) ?? { session: create(), users: 0, ending: null };
      entries.set(key, entry);
      entry.users++;
      if (entry.ending !== null) clearTimeout(entry.ending);
      entry.ending = null;
      let isHeld = true;
      return {
        session: entry.session,
        release() {
          if (!isHeld) return;
          isHeld = false;
          if (--entry.users === 0) entry.ending = setTimeout(() => end(key, entry), afterlife);
        },
      };
    },
  };
}

export const planSessions = createSessionRegistry();
