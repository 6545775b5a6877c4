/** Sessions of several people in one room, with a clock and a network that the test drives. */
import { vi } from "vitest";
import { createPlanSession, type PlanSession } from "@/lib/client/plan-session";
import { type Registry } from "@/lib/plan/section";
import { things } from "../../support/small-registry";
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
