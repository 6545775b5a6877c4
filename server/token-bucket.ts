/** Allows bursts, and a steady rate in the long run. Who takes more than there is has to wait. */
export interface TokenBucket {
  /** Takes `cost` in any case. Answers how many milliseconds to wait before more is taken; 0 for none. */
  take(cost: number): number;
}

export function createTokenBucket(now: () => number, capacity: number, perSecond: number): TokenBucket {
  let tokens = capacity;
  let at = now();
  return {
    take(cost) {
      const time = now();
      tokens = Math.min(capacity, tokens + ((time - at) / 1000) * perSecond) - cost;
      at = time;
      return tokens >= 0 ? 0 : Math.ceil((-tokens / perSecond) * 1000);
    },
  };
}
