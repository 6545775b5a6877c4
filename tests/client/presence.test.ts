import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { decodeCaret, encodeCaret } from "@/lib/client/caret";
import { createFrameBatch } from "@/lib/client/frame-batch";
import { createPresence, fieldKey, type Presence } from "@/lib/client/presence";
import { type PresenceState } from "@/lib/sync/presence";

const user = (name: string) => ({ id: `u-${name}`, name, color: 4 });
const place = { section: "things", record: "x", field: "title" };
const nothing: Omit<PresenceState, "user"> = { section: null, field: null, caret: null, pointer: null, row: null, drag: null, away: false };

let awareness: Awareness;
let presence: Presence;

beforeEach(() => {
  vi.useFakeTimers();
  awareness = new Awareness(new Y.Doc());
  presence = createPresence(awareness, user("me"), createFrameBatch());
});
afterEach(() => {
  presence.destroy();
  awareness.destroy();
  vi.useRealTimers();
});

function hear(client: number, name: string, state: Partial<PresenceState> | null): void {
  const isNew = !awareness.states.has(client);
  if (state === null) awareness.states.delete(client);
  else awareness.states.set(client, { ...nothing, ...state, user: user(name) });
  const clients = [client];
  awareness.emit("change", [
    { added: isNew && state ? clients : [], updated: !isNew && state ? clients : [], removed: state ? [] : clients }, "test",
  ]);
  vi.advanceTimersByTime(20);
}
const names = (people: readonly { user: { name: string } }[]) => people.map((each) => each.user.name);

describe("others", () => {
  it("[C60] a person with two tabs is one person, where their lively tab is; I am not among them", () => {
    hear(11, "me", { section: "goals" });
    hear(12, "Ana", { section: "goals" });
    hear(13, "Ana", { section: "risks", away: true });
    hear(14, "Ben", { section: "risks" });
    expect(names(presence.here.get())).toEqual(["Ana", "Ben"]);
    expect(names(presence.inSection.get("goals"))).toEqual(["Ana"]);
    expect(names(presence.inSection.get("risks"))).toEqual(["Ben"]);
    hear(12, "Ana", null);
    expect(presence.here.get()[0]).toMatchObject({ away: true, section: "risks" });
    hear(13, "Ana", null);
    expect(names(presence.here.get())).toEqual(["Ben"]);
  });

  it("[C61] a listener hears of its own field and of no other", () => {
    const heard = { here: vi.fn(), there: vi.fn(), all: vi.fn() };
    presence.inField.subscribe(fieldKey(place), heard.here);
    presence.inField.subscribe(fieldKey({ ...place, record: "y" }), heard.there);
    presence.here.subscribe(heard.all);
    hear(12, "Ana", { section: "things", field: place });
    expect(heard.here).toHaveBeenCalledTimes(1);
    const before = presence.inField.get(fieldKey(place));
    hear(12, "Ana", { section: "things", field: place, row: "r7" });
    hear(12, "Ana", { section: "things", field: place, row: "r7", pointer: { section: "things", record: null, field: null, x: 0, y: 0 } });
    expect(presence.inField.get(fieldKey(place))).toBe(before);
    expect(heard.here).toHaveBeenCalledTimes(1);
    expect(heard.there).not.toHaveBeenCalled();
    expect(heard.all).toHaveBeenCalledTimes(2);
  });

  it("[C69] what somebody is moving is heard of as long as they hold it; what cannot be read of it is left out", () => {
    const moved = { section: "things", record: "x", values: { start: "2027-02-01", estimate: 3 } };
    const broken = { section: "things", record: 7, values: {} };
    hear(12, "Ana", { drag: [moved, broken as never, "what?" as never] });
    expect(presence.drags.get()).toEqual([{ client: 12, user: user("Ana"), records: [moved] }]);
    hear(12, "Ana", { drag: null });
    expect(presence.drags.get()).toEqual([]);
  });

  it("[C62] at most six pointers are shown, and none that rested for 30 seconds", () => {
    const pointer = (x: number) => ({ section: "things", record: null, field: null, x, y: 0.5 });
    for (let client = 20; client < 28; client++) {
      hear(client, `P${client}`, { pointer: pointer(0) });
      vi.advanceTimersByTime(100);
    }
    expect(names(presence.pointers.get("things"))).toEqual(["P27", "P26", "P25", "P24", "P23", "P22"]);
    vi.advanceTimersByTime(20_000);
    hear(20, "P20", { pointer: pointer(0.3) });
    hear(21, "P21", { pointer: pointer(0), row: "x" });
    expect(names(presence.pointers.get("things"))[0]).toBe("P20");
    vi.advanceTimersByTime(15_000);
    expect(names(presence.pointers.get("things"))).toEqual(["P20"]);
    vi.advanceTimersByTime(20_000);
    expect(presence.pointers.get("things")).toEqual([]);
  });

  it("[C63] what others say of themselves is read totally", () => {
    for (const [client, state] of [[1, 7], [2, {}], [3, { user: "x" }], [4, { user: user("Zoe"), field: 3, pointer: { section: "s", x: Number.NaN, y: 9 } }]] as const) {
      awareness.states.set(client, state as never);
      awareness.emit("change", [{ added: [client], updated: [], removed: [] }, "test"]);
    }
    vi.advanceTimersByTime(20);
    expect(presence.here.get()).toEqual([{ user: user("Zoe"), away: false, section: null, field: null, row: null }]);
    expect(presence.pointers.get("s")[0]?.place).toMatchObject({ x: 0, y: 1 });
  });

  it("[C63] who has left is still known by their client id", () => {
    hear(12, "Ana", {});
    hear(12, "Ana", null);
    expect(presence.userOf(12)).toEqual(user("Ana"));
    expect(presence.userOf(99)).toBeNull();
  });
});

describe("mine", () => {
  it("[C64] is said only when it changed, and leaves an editor's caret alone", () => {
    const updates = vi.fn();
    awareness.setLocalStateField("cursor", { anchor: 1 });
    awareness.on("update", updates);
    presence.say({ section: "risks" });
    presence.say({ section: "risks" });
    expect(updates).toHaveBeenCalledTimes(1);
    expect(awareness.getLocalState()).toMatchObject({ user: user("me"), section: "risks", cursor: { anchor: 1 } });
  });
});

describe("carets", () => {
  it("[C65] a caret stays behind its letter, however others write, and another text's caret is none", () => {
    const doc = new Y.Doc();
    const text = doc.getText("a");
    text.insert(0, "plan");
    const caret = JSON.parse(JSON.stringify(encodeCaret(text, { start: 2, end: 4 })));
    text.insert(0, "the ");
    text.insert(8, "!");
    expect(decodeCaret(text, caret)).toEqual({ start: 6, end: 8 });
    expect(decodeCaret(doc.getText("b"), caret)).toBeNull();
    expect(decodeCaret(text, { anchor: "x", head: { item: 3 } })).toBeNull();
  });
});
