import { beforeEach, describe, expect, it, vi } from "vitest";
import { createReplica, type Replica } from "@/lib/client/replica";
import { createScheduleStore, type ScheduleStore } from "@/lib/client/schedule-store";
import { createMoveSession, type MoveSession } from "@/components/sections/milestones/timeline/move-session";
import { addRecord, removeRecord, setValue } from "@/lib/plan/doc/records";
import { origins } from "@/lib/plan/doc/layout";
import { sections } from "@/lib/plan/sections";

let replica: Replica;
let store: ScheduleStore;
let session: MoveSession;

const me = { id: "u-me", name: "Me", color: 4 };
const valueOf = (id: string, field: string) => replica.snapshot.record("tasks", id)?.values[field];
/** What somebody else writes: it comes with another origin, and nobody may undo it here. */
const other = (section: string, record: string, field: string, value: string | number) =>
  setValue({ ...replica.writer, origin: origins.remote }, section, record, field, value);
const nextFrame = () => vi.advanceTimersByTime(20);

beforeEach(() => {
  vi.useFakeTimers();
  replica = createReplica(sections, me);
  const add = (id: string, values: Parameters<typeof addRecord>[3]) => addRecord(replica.writer, "tasks", { id }, values);
  setValue(replica.writer, "overview", "plan", "start", "2027-01-04");
  add("a", { start: "2027-01-04", due: "2027-01-05", estimate: 2 });
  add("b", { start: "2027-01-06", due: "2027-01-06", estimate: 1, after: [{ on: "a", type: "FS", lag: 0 }] });
  nextFrame();
  store = createScheduleStore(replica, () => "2027-01-04");
  session = createMoveSession(replica, store);
  return () => {
    session.destroy();
    replica.destroy();
    vi.useRealTimers();
  };
});

describe("a move", () => {
  it("[G50] shows what it would do, to everyone, and writes nothing before it is kept", () => {
    expect(session.begin(["a"], "move")).toBe(true);
    session.shiftTo(2);
    expect(session.preview.entry("b")?.start).toBe((store.entry("b")?.start ?? 0) + 2);
    expect([...session.preview.differing()]).toEqual(expect.arrayContaining(["a", "b"]));
    expect(replica.presence.state().drag).toEqual([{ section: "tasks", record: "a", values: { start: "2027-01-06", due: "2027-01-07" } }]);
    expect(valueOf("a", "start")).toBe("2027-01-04");
    session.putBack();
    expect(replica.presence.state().drag).toBeNull();
    expect(session.state()).toBeNull();
  });

  it("[G51] is one step to undo, and leaves what it moved along to the schedule", () => {
    session.begin(["a"], "move");
    session.shiftTo(2);
    expect(session.keep()).toBe(true);
    expect([valueOf("a", "start"), valueOf("a", "due"), valueOf("b", "start")]).toEqual(["2027-01-06", "2027-01-07", "2027-01-06"]);
    replica.undo.undo();
    expect([valueOf("a", "start"), valueOf("a", "due")]).toEqual(["2027-01-04", "2027-01-05"]);
  });

  it("[G52] stays where it is held while others move or stretch it, and overwrites only the dates in question", () => {
    session.begin(["a"], "move");
    session.shiftTo(3);
    const held = session.preview.entry("a")?.start;
    other("tasks", "a", "start", "2027-01-05");
    other("tasks", "a", "estimate", 4);
    nextFrame();
    expect(session.preview.entry("a")?.start).toBe(held);
    session.keep();
    expect([valueOf("a", "start"), valueOf("a", "estimate")]).toEqual(["2027-01-07", 4]);
  });

  it("[G53] ends when what is moved is removed or done by others, and does not begin with what may not move", () => {
    session.begin(["a"], "move");
    session.shiftTo(1);
    removeRecord({ ...replica.writer, origin: origins.remote }, "tasks", "a");
    nextFrame();
    expect(session.state()).toBeNull();
    expect(replica.presence.state().drag).toBeNull();
    other("tasks", "b", "status", "done");
    nextFrame();
    expect(session.begin(["b"], "move")).toBe(false);
  });

  it("[G54] a proposal for the whole plan stands as one ghost, lets nothing else be moved, and is kept as one step", () => {
    session.propose([
      { section: "tasks", record: "a", values: { start: "2027-01-12" } },
      { section: "tasks", record: "b", values: { start: "2027-01-20" } },
    ]);
    expect(session.begin(["a"], "move")).toBe(false);
    expect(session.preview.differing().size).toBe(2);
    session.keep();
    expect([valueOf("a", "start"), valueOf("b", "start")]).toEqual(["2027-01-12", "2027-01-20"]);
    replica.undo.undo();
    expect([valueOf("a", "start"), valueOf("b", "start")]).toEqual(["2027-01-04", "2027-01-06"]);
  });
});
