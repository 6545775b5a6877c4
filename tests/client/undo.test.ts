import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { createUndo, type Undo } from "@/lib/client/undo";
import { lineOf, proseOf } from "@/lib/plan/doc/layout";
import { addRecord, removeRecord, restoreRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { tableOf } from "@/lib/plan/plan";
import { createRandom } from "../support/random";
import { createReplica, syncAll } from "../support/replicas";
import { things } from "../support/small-registry";

const registry = [things];
let mine: Writer;
let theirs: Writer;
let undo: Undo;

beforeEach(() => {
  vi.useFakeTimers();
  mine = createReplica(1, registry);
  theirs = createReplica(2, registry);
  addRecord(theirs, "things", { id: "x" }, { title: "plan", size: 1 });
  syncAll(mine, theirs);
  undo = createUndo(mine.doc);
});
afterEach(() => vi.useRealTimers());

const rows = () => tableOf(readPlan(mine.doc, registry), "things").records;
const row = (id = "x") => rows().find((record) => record.id === id)?.values;
const sync = () => syncAll(mine, theirs);
const set = (writer: Writer, field: string, value: string | number) => setValue(writer, "things", "x", field, value);
/** As somebody does who goes from one field to the next. */
const next = () => undo.stopCapturing();

describe("undo", () => {
  it("[C40] goes back over fields and text in the order of time", () => {
    set(mine, "size", 2);
    next();
    lineOf(mine.doc, "things", "x", "title").insert(4, "!");
    mine.doc.transact(() => lineOf(mine.doc, "things", "x", "title").insert(5, "?"), mine.origin);
    next();
    set(mine, "due", "2027-01-01");
    expect(row()).toMatchObject({ size: 2, title: "plan!?", due: "2027-01-01" });
    undo.undo();
    expect(row()).toMatchObject({ size: 2, title: "plan!?", due: null });
    undo.undo();
    expect(row()).toMatchObject({ size: 2, title: "plan!" });
    undo.undo();
    expect(row()).toMatchObject({ size: 1 });
    expect(undo.state.get()).toMatchObject({ canUndo: false, canRedo: true });
    undo.redo();
    undo.redo();
    undo.redo();
    expect(row()).toMatchObject({ size: 2, title: "plan!?", due: "2027-01-01" });
  });

  it("[C41] takes back only mine, also after others have written in between", () => {
    mine.doc.transact(() => lineOf(mine.doc, "things", "x", "title").insert(4, " mine"), mine.origin);
    sync();
    theirs.doc.transact(() => lineOf(theirs.doc, "things", "x", "title").insert(6, "THEIRS"), theirs.origin);
    set(theirs, "size", 9);
    sync();
    undo.undo();
    expect(row()).toMatchObject({ title: "planTHEIRS", size: 9 });
    undo.redo();
    expect(row()?.["title"]).toContain("THEIRS");
    expect(undo.state.get().blocked).toBeNull();
  });

  it("[C42] says so when others have changed it since, and takes back nothing else instead", () => {
    set(mine, "due", "2027-01-01");
    next();
    set(mine, "size", 2);
    sync();
    set(theirs, "size", 3);
    sync();
    undo.undo();
    expect(row()).toMatchObject({ size: 3, due: "2027-01-01" });
    expect(undo.state.get().blocked).toMatchObject({ by: theirs.doc.clientID });
    undo.dismissBlocked();
    expect(undo.state.get()).toMatchObject({ blocked: null, canUndo: true });
    undo.undo();
    expect(row()).toMatchObject({ size: 3, due: null });
  });

  it("[C43] a row I added stays once others have written in it", () => {
    addRecord(mine, "things", { id: "y" }, { title: "row" });
    sync();
    theirs.doc.transact(() => lineOf(theirs.doc, "things", "y", "title").insert(3, "!"), theirs.origin);
    sync();
    undo.undo();
    expect(row("y")).toMatchObject({ title: "!" });
    next();
    addRecord(mine, "things", { id: "z" }, { title: "row" });
    undo.undo();
    expect(row("z")).toBeUndefined();
    undo.redo();
    expect(row("z")).toMatchObject({ title: "row" });
  });

  it("[C43] a paragraph I added stays while it holds what others wrote", () => {
    const prose = proseOf(mine.doc, "things", "x", "note");
    mine.doc.transact(() => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText("mine")]);
      prose.insert(0, [paragraph]);
    }, mine.origin);
    sync();
    const theirText = (proseOf(theirs.doc, "things", "x", "note").get(0) as Y.XmlElement).get(0) as Y.XmlText;
    theirText.insert(4, " and theirs");
    sync();
    undo.undo();
    expect(prose.toString()).toBe("<paragraph> and theirs</paragraph>");
  });

  it("[C41] a removal is taken back, and what others restored stays restored", () => {
    removeRecord(mine, "things", "x");
    sync();
    undo.undo();
    expect(row()).toBeDefined();
    undo.redo();
    expect(row()).toBeUndefined();
    sync();
    restoreRecord(theirs, "things", "x");
    sync();
    undo.undo();
    expect(row()).toBeDefined();
  });

  it("[C44] an editor's changes join the same steps, and its leaving ends nothing", () => {
    const facade = undo.forEditor(ySyncPluginKey);
    const heard = vi.fn();
    facade.on("stack-item-added", heard);
    set(mine, "size", 2);
    next();
    mine.doc.transact(() => lineOf(mine.doc, "things", "x", "title").insert(0, "> "), ySyncPluginKey);
    expect(heard).toHaveBeenCalledTimes(2);
    expect(facade.undoStack).toHaveLength(2);
    facade.destroy();
    next();
    set(mine, "size", 3);
    expect(heard).toHaveBeenCalledTimes(2);
    undo.undo();
    expect(row()).toMatchObject({ size: 2, title: "> plan" });
    facade.undo();
    expect(row()).toMatchObject({ title: "plan" });
    expect(undo.state.get()).toMatchObject({ canUndo: true, canRedo: true });
  });

  it("[C41] 200 seeded histories: undoing all of mine leaves exactly what others wrote", () => {
    for (let seed = 1; seed <= 200; seed++) playHistory(seed);
  });

  it("[C40] what comes from others is no step", () => {
    set(theirs, "size", 5);
    sync();
    expect(undo.state.get().canUndo).toBe(false);
    undo.undo();
    expect(undo.state.get().blocked).toBeNull();
  });
});

/** I write small letters and sizes, they write capitals and dates, both remove only what is their own. */
function playHistory(seed: number): void {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const [me, other] = [createReplica(seed * 2, registry), createReplica(seed * 2 + 1, registry)];
  addRecord(other, "things", { id: "x" }, { title: "START" });
  syncAll(me, other);
  const myUndo = createUndo(me.doc);
  const write = (writer: Writer, letters: string, own: RegExp) => writer.doc.transact(() => {
    const text = lineOf(writer.doc, "things", "x", "title");
    const places = [...text.toString()].flatMap((letter, index) => (own.test(letter) ? [index] : []));
    if (random() < 0.3 && places.length > 0) text.delete(places[below(places.length)] ?? 0, 1);
    else text.insert(below(text.length + 1), letters[below(letters.length)] ?? "");
  }, writer.origin);
  for (let step = 0; step < 30; step++) {
    const chance = random();
    if (chance < 0.3) write(me, "abc", /[a-z]/);
    else if (chance < 0.6) write(other, "XYZ", /[A-Z]/);
    else if (chance < 0.7) setValue(me, "things", "x", "size", below(100));
    else if (chance < 0.8) setValue(other, "things", "x", "due", `2027-01-1${below(9)}`);
    else if (chance < 0.9) syncAll(me, other);
    else if (random() < 0.5) myUndo.undo();
    else myUndo.stopCapturing();
  }
  syncAll(me, other);
  const before = read(me);
  while (myUndo.state.get().canUndo) myUndo.undo();
  const after = read(me);
  expect(after, `seed ${seed}`).toEqual({ ...before, title: before.title.replace(/[a-z]/g, ""), size: null });
  syncAll(me, other);
  expect(read(other), `seed ${seed}`).toEqual(after);
}

function read(writer: Writer): { title: string; size: unknown; due: unknown } {
  const values = tableOf(readPlan(writer.doc, registry), "things").records[0]?.values;
  return { title: String(values?.["title"]), size: values?.["size"], due: values?.["due"] };
}
