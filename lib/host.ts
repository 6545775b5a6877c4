/**
 * What the server process offers to Next's route handlers. Both run in one process but as separate
 * module instances, so it hangs on globalThis; server/main puts it there before Next starts.
 */
import { type Kysely } from "kysely";
import { type Schema } from "./db/schema";
import { type Env } from "./env";
import { type Report } from "./report";

export interface Host {
  readonly env: Env;
  readonly db: Kysely<Schema>;
  readonly plans: {
    /** Stores the first update of a new plan. Rejects when the plan has one already. */
    seed(plan: string, update: Uint8Array, author: string): Promise<void>;
    /** The whole document as one update, as of now: from the open room, or from the journal. */
    read(plan: string): Promise<Uint8Array>;
  };
  readonly report: Report;
  /** Call after the change is committed; sockets that lost a right are closed within a second. */
  accessChanged(change: AccessChange): void;
  /** Call after the change is committed; the plan's room is told to ask for it again. */
  planChanged(plan: string, what: "baselines" | "approvals" | "trail" | "marks" | "surveys"): void;
}

/** A person's access to one plan changed, or (plan null) their session ended everywhere. */
export interface AccessChange {
  readonly user: string;
  readonly plan: string | null;
}

const slot = Symbol.for("planroom.host");
type Slots = { [slot]?: Host };

export function setHost(host: Host): void {
  (globalThis as Slots)[slot] = host;
}

export function getHost(): Host {
  const host = (globalThis as Slots)[slot];
  if (!host) throw new Error("the host is not set: the app runs only inside server/main");
  return host;
}
