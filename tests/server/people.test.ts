import { expect, test } from "vitest";
import { limits } from "@/server/limits";
import { createPeople } from "@/server/people";
import { createManualClock } from "../support/manual-clock";

test("[S98] whoever spent their allowance and comes anew has what was left, until it is whole again", async () => {
  const clock = createManualClock();
  const people = createPeople(clock);
  const first = people.enter("sofia");
  expect(first.bucket.take(limits.burst + 500)).toBe(1_000);
  first.leave();
  expect(people.count("sofia")).toBe(0);
  const second = people.enter("sofia");
  expect([second.bucket.take(0), people.enter("minjun").bucket.take(limits.burst)]).toEqual([1_000, 0]);
  second.leave();
  await clock.advance(9_000);
  const third = people.enter("sofia");
  expect([third.bucket === second.bucket, third.bucket.take(limits.burst)]).toEqual([false, 0]);
});

test("[S63] connections of a person are counted, and share one allowance", () => {
  const people = createPeople(createManualClock());
  const [one, two] = [people.enter("sofia"), people.enter("sofia")];
  expect([people.count("sofia"), one.bucket === two.bucket]).toEqual([2, true]);
  one.leave();
  expect(people.count("sofia")).toBe(1);
});
