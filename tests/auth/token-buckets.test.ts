import { expect, test } from "vitest";
import { createTokenBuckets } from "@/lib/auth/token-buckets";

test("[A6] a bucket empties, and fills again with time", () => {
  let now = 0;
  const buckets = createTokenBuckets({ capacity: 2, refill: 1000, now: () => now });
  const tries = () => {
    const left = buckets.has("a");
    if (left) buckets.take("a");
    return left;
  };
  expect([tries(), tries(), tries(), buckets.has("b")]).toEqual([true, true, false, true]);
  now = 1000;
  expect([tries(), tries()]).toEqual([true, false]);
  now = 60_000;
  expect([tries(), tries(), tries()]).toEqual([true, true, false]);
});
