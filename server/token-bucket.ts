/** Allows bursts, and a steady rate in the long run. Who takes more than there is has to wait. */
export interface TokenBucket {
  /** Takes `cost` in any case. Answers how many milliseconds to wait before more is taken; 0 for none. */
  take(cost: number): number;
  /** Milliseconds until it is full. */
  fillMs(): number;
}

export function createTokenBucket(now: () => number, capacity: number, perSecond: number): TokenBucket {
  let tokens = capacity;
  let at = now();
  function fill(): void {
    const time = now();
    tokens = Math.min(capacity, tokens + ((time - at) / 1000) * perSecond);
    at = time;
  }

  return {
    take(cost) {
      fill();
      tokens -= cost;
      return msFor(-tokens);
    },
    fillMs() {
      fill();
      return msFor(capacity - tokens);
    },
  };

  function msFor(missing: number): number {
    return missing <= 0 ? 0 : Math.ceil((missing / perSecond) * 1000);
  }
}
