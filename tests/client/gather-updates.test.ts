import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { gatheringTime, gatherUpdates } from "@/lib/client/gather-updates";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Mine, that of somebody else, and what was stored of mine. */
function setup() {
  const [mine, theirs, kept] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  theirs.on("update", (update: Uint8Array) => Y.applyUpdate(mine, update));
  const store = vi.fn((update: Uint8Array) => Y.applyUpdate(kept, update));
  const gathering = gatherUpdates(mine, "store", store);
  return { gathering, store, mine: mine.getMap("a"), theirs: theirs.getMap("a"), kept: kept.getMap("a") };
}

test("[C15] what others change is stored together, a second after the first of it", () => {
  const { store, theirs, kept } = setup();
  theirs.set("x", 1);
  vi.advanceTimersByTime(gatheringTime - 1);
  theirs.set("y", 2);
  theirs.set("x", 3);
  expect(store).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(store).toHaveBeenCalledOnce();
  expect(kept.toJSON()).toEqual({ x: 3, y: 2 });
  theirs.set("y", 4);
  vi.advanceTimersByTime(gatheringTime);
  expect(kept.toJSON()).toEqual({ x: 3, y: 4 });
});

test("[C15] what I change is stored at once, with what came before it", () => {
  const { store, mine, theirs, kept } = setup();
  theirs.set("x", 1);
  mine.set("x", 2);
  expect(kept.toJSON()).toEqual({ x: 2 });
  vi.advanceTimersByTime(2 * gatheringTime);
  expect(store).toHaveBeenCalledOnce();
});

test("[C15] what waits is stored when asked for; after the end nothing is, nor what came from the store itself", () => {
  const { gathering, store, mine, theirs, kept } = setup();
  theirs.set("x", 1);
  gathering.flush();
  expect(kept.toJSON()).toEqual({ x: 1 });
  mine.doc?.transact(() => mine.set("y", 1), "store");
  theirs.set("x", 2);
  gathering.end();
  mine.set("x", 3);
  vi.advanceTimersByTime(2 * gatheringTime);
  expect(store).toHaveBeenCalledOnce();
});
