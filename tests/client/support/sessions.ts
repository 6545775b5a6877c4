/** Sessions of several people in one room, with a clock and a network that the test drives. */
import { vi } from "vitest";
import { createPlanSession, type PlanSession } from "@/lib/client/plan-session";
import { addRecord, setValue } from "@/lib/plan/doc/records";
import { type Registry } from "@/lib/plan/section";
import { things } from "../../support/small-registry";
import { type MemoryDisk } from "./memory-indexeddb";
import { createRelay, type Relay } from "./relay";

export const registry: Registry = [things];

export const person = (name: string) => ({ id: `u-${name.toLowerCase()}`, name });

/** Time passes in steps, so that what is sent in one arrives before the next. */
const timeSteps = 5;

export interface Stage {
  readonly relay: Relay;
  open(name: string, plan?: string): PlanSession;
  /** Lets everything under way arrive, and the promises settle. */
  settle(): Promise<void>;
  /** Lets time pass, and what it starts arrive. */
  pass(milliseconds: number): Promise<void>;
  end(): Promise<void>;
}

export function createStage(): Stage {
  vi.useFakeTimers();
  const sessions: PlanSession[] = [];
  const relay = createRelay();

  async function settle(): Promise<void> {
    for (let round = 0; round < 8; round++) {
      await vi.advanceTimersByTimeAsync(0);
      relay.run();
    }
  }

  return {
    relay,
    open(name, plan = "plan-1") {
      const session = createPlanSession({
        planId: plan, user: person(name), role: relay.role, registry, url: "ws://room/sync", WebSocketImpl: relay.socketFor({ ...person(name), color: 3 }),
      });
      sessions.push(session);
      return session;
    },
    settle,
    async pass(milliseconds) {
      await settle();
      for (let step = 0; step < timeSteps; step++) {
        await vi.advanceTimersByTimeAsync(milliseconds / timeSteps);
        await settle();
      }
    },
    async end() {
      for (const session of sessions) session.destroy();
      await settle();
      vi.useRealTimers();
    },
  };
}

/** From now on this browser stores on `disk`. */
export function useDisk({ globals }: MemoryDisk): void {
  vi.stubGlobal("indexedDB", globals.indexedDB);
  vi.stubGlobal("IDBKeyRange", globals.IDBKeyRange);
}

export const replicaOf = (session: PlanSession) => session.replica.get();
export const kindOf = (session: PlanSession) => session.saved.get().kind;
export const addThing = (session: PlanSession, id: string) => addRecord(replicaOf(session).writer, "things", { id }, { title: id });
/** Of the thing "x". */
export const setSize = (session: PlanSession, value: number) => setValue(replicaOf(session).writer, "things", "x", "size", value);
export const titlesOf = (session: PlanSession) =>
  replicaOf(session).snapshot.table("things").records.map(({ values }) => values["title"]);

export async function openSession(stage: Stage, name = "Ana"): Promise<PlanSession> {
  const session = stage.open(name);
  await stage.settle();
  return session;
}
