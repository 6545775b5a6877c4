/**
 * Limits how often something may be tried: each key holds `capacity` tokens and gets one back every
 * `refill` milliseconds. In memory, for this process only: more than one machine multiplies the
 * limit by their number, which a guess of one in 887 million bears.
 */
export interface TokenBuckets {
  /** Whether a token is left. */
  has(key: string): boolean;
  take(key: string): void;
  /** Milliseconds until a token is left; 0 when one is. */
  waitFor(key: string): number;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

export function createTokenBuckets(limit: {
  readonly capacity: number;
  readonly refill: number;
  readonly now?: () => number;
}): TokenBuckets {
  const { capacity, refill, now = Date.now } = limit;
  const buckets = new Map<string, Bucket>();

  const level = ({ tokens, at }: Bucket): number => Math.min(capacity, tokens + (now() - at) / refill);
  const levelOf = (key: string): number => {
    const bucket = buckets.get(key);
    return bucket ? level(bucket) : capacity;
  };
  /** A full bucket says nothing; forgetting it bounds the memory that strangers can fill. */
  const forgetFull = () => {
    for (const [key, bucket] of buckets) if (level(bucket) >= capacity) buckets.delete(key);
  };

  return {
    has: (key) => levelOf(key) >= 1,
    waitFor: (key) => Math.max(0, Math.ceil((1 - levelOf(key)) * refill)),
    take(key) {
      if (buckets.size >= 10_000) forgetFull();
      buckets.set(key, { tokens: Math.max(0, levelOf(key) - 1), at: now() });
    },
  };
}
