/** The port that brings what is said of a plan to whoever listens; in this process, for now. */

export type Listener = (message: Uint8Array, from: string | null) => void;

export interface Fanout {
  /** `message` is one frame of the wire, encoded once. `from` is the peer who has it already. */
  publish(plan: string, message: Uint8Array, from: string | null): void;
  /** Answers how to stop listening. */
  subscribe(plan: string, listener: Listener): () => void;
}

export function createLocalFanout(): Fanout {
  const listeners = new Map<string, Set<Listener>>();
  return {
    publish: (plan, message, from) => listeners.get(plan)?.forEach((listener) => listener(message, from)),
    subscribe(plan, listener) {
      const ofPlan = listeners.get(plan) ?? new Set();
      listeners.set(plan, ofPlan.add(listener));
      return () => {
        ofPlan.delete(listener);
        if (ofPlan.size === 0 && listeners.get(plan) === ofPlan) listeners.delete(plan);
      };
    },
  };
}
