import { expect, test } from "vitest";
import { createManualClock } from "../support/manual-clock";
import { createMemoryJournal } from "../support/memory-journal";
import { createRoomServer, planId } from "../support/room-server";

const dayMs = 86_400_000;

test.each([["ahead", dayMs], ["back", -dayMs]])("[S19] the time of day is set a day %s while people write", async (_, jump) => {
  const steady = createManualClock();
  let off = 0;
  const clock = { ...steady, date: () => steady.date() + off };
  const journal = createMemoryJournal(clock);
  const { connect, problems } = createRoomServer({ on: { clock, journal } });
  const [sofia, minjun] = [await connect({ user: "sofia" }), await connect({ user: "minjun" })];
  const nameOf = ({ doc }: typeof sofia) => doc.getText("overview/plan.name");
  // All of the allowance is gone: the jump must not fill it.
  for (let count = 0; count < 4_500; count += 1) nameOf(sofia).insert(0, "x");
  expect(sofia.fake.isPaused).toBe(true);
  off = jump;
  await clock.advance(10);
  expect(sofia.fake.isPaused).toBe(true);
  sofia.setPresence({ section: "goals" });
  await clock.advance(60_000);
  sofia.setPresence({ section: "risks" });
  nameOf(sofia).insert(0, "y");
  await clock.advance(1_000);
  expect([sofia.fake.isPaused, sofia.fake.closedWith, minjun.fake.closedWith, sofia.sent - sofia.acknowledged]).toEqual([false, null, null, 0]);
  expect(minjun.awareness.getStates().get(sofia.doc.clientID)).toMatchObject({ section: "risks" });
  expect(nameOf(minjun).toString()).toBe(nameOf(sofia).toString());
  // What is stored says what the clock on the wall said.
  const { entries } = await journal.load(planId);
  expect(Math.abs((entries.at(-1)?.at ?? 0) - clock.date())).toBeLessThan(2_000);
  expect(problems).toEqual([]);
});
