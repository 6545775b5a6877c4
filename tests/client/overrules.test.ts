import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Awareness } from "y-protocols/awareness";
import { createFrameBatch } from "@/lib/client/frame-batch";
import { createOverrules, type Overrules } from "@/lib/client/overrules";
import { createPresence, type Presence } from "@/lib/client/presence";
import { createRemovals, type Removals } from "@/lib/client/removals";
import { addRecord, removeRecord, restoreRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { createReplica, syncAll } from "../support/replicas";
import { things } from "../support/small-registry";

const registry = [things];
const grace = { id: "u-grace", name: "Grace", color: 2 };
const me = { id: "u-me", name: "Me", color: 1 };
const place = "things/x.size";

interface Side { writer: Writer; awareness: Awareness; presence: Presence; overrules: Overrules; removals: Removals }
let mine: Side;
let theirs: Side;

beforeEach(() => {
  vi.useFakeTimers();
  mine = createSide(1, me);
  theirs = createSide(2, grace);
  addRecord(theirs.writer, "things", { id: "x" }, { title: "x" });
  sync();
  meet(mine, grace, theirs);
  meet(theirs, me, mine);
});
afterEach(() => {
  for (const side of [mine, theirs]) side.awareness.destroy();
  vi.useRealTimers();
});

function createSide(seed: number, user: typeof me): Side {
  const writer = createReplica(seed, registry);
  const awareness = new Awareness(writer.doc);
  const presence = createPresence(awareness, user, createFrameBatch());
  return {
    writer, awareness, presence,
    overrules: createOverrules(writer.doc, registry, presence),
    removals: createRemovals(writer.doc, presence),
  };
}

/** `side` hears of the other one. */
function meet(side: Side, user: typeof me, other: Side): void {
  const client = other.writer.doc.clientID;
  side.awareness.states.set(client, { ...other.presence.state(), user });
  side.awareness.emit("change", [{ added: [client], updated: [], removed: [] }, "test"]);
}

const sync = () => syncAll(mine.writer, theirs.writer);
const set = (side: Side, value: number | null) => setValue(side.writer, "things", "x", "size", value);
const notice = (side: Side) => side.overrules.notices.get(place);

describe("overruled", () => {
  it("[C50] of two who set one value at once, the overruled one is told, for 20 seconds, by whom", () => {
    set(mine, 1);
    set(theirs, 2);
    sync();
    const loser = notice(mine) ? mine : theirs;
    const winner = loser === mine ? theirs : mine;
    expect(notice(loser)).toEqual(loser === mine ? { by: grace, mine: 1 } : { by: me, mine: 2 });
    expect(notice(winner)).toBeNull();
    vi.advanceTimersByTime(19_999);
    expect(notice(loser)).not.toBeNull();
    vi.advanceTimersByTime(1);
    expect(notice(loser)).toBeNull();
  });

  it("[C50] who had not seen mine overrules it however long ago I set it", () => {
    set(mine, 1);
    set(theirs, 2);
    vi.advanceTimersByTime(3_600_000);
    sync();
    expect([notice(mine), notice(theirs)].filter(Boolean)).toHaveLength(1);
  });

  it("[C51] who has seen mine overrules it within 20 seconds, and later only changes it", () => {
    set(mine, 1);
    sync();
    vi.advanceTimersByTime(20_000);
    set(theirs, 2);
    sync();
    expect(notice(mine)).toEqual({ by: grace, mine: 1 });
    set(mine, 3);
    expect(notice(mine)).toBeNull();
    sync();
    vi.advanceTimersByTime(20_001);
    set(theirs, 4);
    sync();
    expect(notice(mine)).toBeNull();
  });

  it("[C50] what came to the same value, or back to it, overrules nobody", () => {
    set(mine, 1);
    set(theirs, 1);
    sync();
    expect([notice(mine), notice(theirs)]).toEqual([null, null]);
    set(mine, 5);
    sync();
    set(theirs, 6);
    sync();
    expect(notice(mine)).not.toBeNull();
    mine.overrules.dismiss(place);
    expect(notice(mine)).toBeNull();
  });

  it("[C51] a value that was cleared can be taken back too, and names who is in the field", () => {
    set(mine, 1);
    sync();
    theirs.presence.say({ field: { section: "things", record: "x", field: "size" } });
    meet(mine, grace, theirs);
    vi.advanceTimersByTime(100);
    set(theirs, null);
    sync();
    expect(notice(mine)).toEqual({ by: grace, mine: 1 });
  });

  it("[C52] what I set before the tab was opened, and nobody saw, counts as mine", () => {
    const reopened = createSide(3, me);
    set(mine, 1);
    syncAll(mine.writer, reopened.writer);
    reopened.overrules.adopt([place]);
    for (let value = 10; value < 30; value++) set(theirs, value);
    syncAll(theirs.writer, reopened.writer);
    const isTheirs = reopened.writer.doc.getMap("things").get("x.size") !== 1;
    expect(reopened.overrules.notices.get(place) !== null).toBe(isTheirs);
    reopened.awareness.destroy();
  });
});

describe("removed while editing", () => {
  it("[C53] a record removed while I am in it is told, by whom, until somebody brings it back", () => {
    removeRecord(theirs.writer, "things", "x");
    sync();
    expect(mine.removals.notice.get()).toBeNull();
    restoreRecord(mine.writer, "things", "x");
    sync();
    mine.presence.say({ field: { section: "things", record: "x", field: "title" } });
    removeRecord(theirs.writer, "things", "x");
    sync();
    expect(mine.removals.notice.get()).toEqual({ section: "things", record: "x", by: grace });
    restoreRecord(theirs.writer, "things", "x");
    sync();
    expect(mine.removals.notice.get()).toBeNull();
  });
});
