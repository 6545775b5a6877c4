/**
 * A seeded history: replicas that add, edit, move, remove, restore, type and undo over the real
 * registry, on a network that loses, repeats, reorders and parts, with restarts in between.
 */
import * as Y from "yjs";
import { encodeKey, lineOf, origins, proseOf, recordsOf } from "@/lib/plan/doc/layout";
import { addRecord, moveRecord, removeRecord, restoreRecord, setMember, setValue, type Writer } from "@/lib/plan/doc/records";
import { createSnapshot, type Snapshot } from "@/lib/plan/doc/snapshot";
import { emptyValue, type Field, storageOf } from "@/lib/plan/fields";
import { type Registry, type Section, singleId } from "@/lib/plan/section";
import { exampleValue, pick, words } from "./field-values";
import { createRandom } from "./random";

export interface Replica {
  readonly writer: Writer;
  readonly snapshot: Snapshot;
  readonly undo: Y.UndoManager;
}
export interface HistoryOptions {
  readonly registry: Registry;
  /** Whether a replica may also write what no reader expects. */
  readonly damage: boolean;
  readonly steps: number;
}
interface Message { readonly to: number; readonly update: Uint8Array }
interface World extends HistoryOptions {
  readonly random: () => number;
  readonly replicas: Replica[];
  readonly mail: Message[];
  readonly parted: Set<number>;
  /** The few sections and fields this history is about, so that people meet in them. */
  readonly sections: readonly Section[];
  readonly fields: ReadonlyMap<Section, readonly string[]>;
}

/** Plays the history of `seed` and answers its replicas, everything delivered. */
export function playHistory(seed: number, options: HistoryOptions): readonly Replica[] {
  const random = createRandom(seed);
  const sections = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, options.registry));
  const fields = new Map(sections.map((section) => [section, someFields(section, random)] as const));
  const world: World = { ...options, random, sections, fields, replicas: [], mail: [], parted: new Set() };
  const count = 2 + Math.floor(random() * 4);
  for (let index = 0; index < count; index++) world.replicas[index] = createReplica(world, index, null);
  for (let step = 0; step < options.steps; step++) playStep(world);
  world.parted.clear();
  while (world.mail.length > 0) deliver(world);
  return world.replicas;
}

const someFields = (section: Section, random: () => number): string[] =>
  Array.from({ length: 3 }, () => pick(random, Object.keys(section.fields)));

function createReplica(world: World, index: number, state: Uint8Array | null): Replica {
  const doc = new Y.Doc({ gc: world.random() < 0.8 });
  doc.clientID = Math.floor(world.random() * 2 ** 32);
  const snapshot = createSnapshot(doc, world.registry);
  if (state) Y.applyUpdate(doc, state, origins.remote);
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== origins.remote) post(world, index, update);
  });
  const undo = new Y.UndoManager(doc, { trackedOrigins: new Set([origins.local]), captureTimeout: 0 });
  const newId = () => `n${Math.floor(world.random() * 2 ** 40).toString(36)}`;
  const writer = { doc, registry: world.registry, origin: origins.local, random: world.random, newId };
  return { writer, snapshot, undo };
}

function post(world: World, from: number, update: Uint8Array): void {
  world.replicas.forEach((_, to) => to !== from && world.mail.push({ to, update }));
}

/** Any message may come next, and now and then it comes twice. Mail to a parted replica waits. */
function deliver(world: World): void {
  const place = Math.floor(world.random() * world.mail.length);
  const message = world.mail[place];
  if (!message || world.parted.has(message.to)) return;
  if (world.random() < 0.9) world.mail.splice(place, 1);
  const replica = world.replicas[message.to];
  if (replica) Y.applyUpdate(replica.writer.doc, message.update, origins.remote);
}

function playStep(world: World): void {
  const index = Math.floor(world.random() * world.replicas.length);
  const replica = world.replicas[index] as Replica;
  const chance = world.random();
  if (chance < 0.35) deliver(world);
  else if (chance < 0.4) world.parted.add(index);
  else if (chance < 0.44) world.parted.delete(index);
  else if (chance < 0.47) restart(world, index);
  else if (chance < 0.52) replica.undo.undo();
  else if (chance < 0.54) replica.undo.redo();
  else if (chance < 0.57 && world.damage) writeDamage(world, replica);
  else edit(world, replica);
}

/** As a browser does: what was stored comes back under another client id. */
function restart(world: World, index: number): void {
  const before = world.replicas[index] as Replica;
  const state = Y.encodeStateAsUpdate(before.writer.doc);
  before.undo.destroy();
  before.snapshot.destroy();
  world.replicas[index] = createReplica(world, index, state);
}

function edit(world: World, { writer, snapshot }: Replica): void {
  const { random } = world;
  const section = pick(random, world.sections);
  const table = snapshot.table(section.id);
  const rows = [...table.records, ...table.removed].map(({ id }) => id);
  if (rows.length === 0 || (!section.single && random() < 0.4 / rows.length)) return addRow(world, writer, section, rows);
  const id = section.single ? singleId : pick(random, rows);
  const chance = random();
  if (chance < 0.1) moveRecord(writer, section.id, id, random() < 0.2 ? null : pick(random, rows));
  else if (chance < 0.2) removeRecord(writer, section.id, id);
  else if (chance < 0.28) restoreRecord(writer, section.id, id);
  else editField(world, writer, section, id);
}

function addRow(world: World, writer: Writer, section: Section, rows: readonly string[]): void {
  const values = world.random() < 0.5 ? { [section.titleField]: words(world.random) } : {};
  const after = world.random() < 0.3 ? null : rows.length > 0 && world.random() < 0.5 ? pick(world.random, rows) : undefined;
  addRecord(writer, section.id, after === undefined ? {} : { after }, values);
}

function editField(world: World, writer: Writer, section: Section, id: string): void {
  const { random } = world;
  const fieldId = pick(random, world.fields.get(section) ?? []);
  const field = section.fields[fieldId];
  if (!field) throw new Error(`${section.id} has no field ${fieldId}`);
  const storage = storageOf(field);
  if (storage === "line" && random() < 0.7) return typeInto(random, writer, lineOf(writer.doc, section.id, id, fieldId));
  if (storage === "prose" && random() < 0.7) return editProse(random, writer, proseOf(writer.doc, section.id, id, fieldId));
  if (storage === "members" && random() < 0.4) return void setMember(writer, section.id, id, fieldId, pick(random, ids), null);
  const value = random() < 0.15 ? emptyValue(field) : exampleValue(field, random, idsFor(field));
  setValue(writer, section.id, id, fieldId, value);
}

const ids = ["anna", "bora", "chul", "dora"];
const idsFor = (field: Field): readonly string[] => (field.kind === "choice" ? [] : ids);

function typeInto(random: () => number, writer: Writer, text: Y.Text): void {
  const place = Math.floor(random() * (text.length + 1));
  writer.doc.transact(() => {
    if (random() < 0.3 && place < text.length) text.delete(place, Math.min(3, text.length - place));
    else text.insert(place, words(random));
  }, writer.origin);
}

/** What an editor does: new blocks, split texts, marks over what others write in. */
function editProse(random: () => number, writer: Writer, fragment: Y.XmlFragment): void {
  const chance = random();
  const block = fragment.length > 0 ? fragment.get(Math.floor(random() * fragment.length)) : null;
  const text = block instanceof Y.XmlElement && block.length > 0 ? block.get(0) : null;
  writer.doc.transact(() => {
    if (!(text instanceof Y.XmlText) || chance < 0.2) addParagraph(random, fragment);
    else if (chance < 0.3) fragment.delete(0, 1);
    else if (chance < 0.5) text.format(0, text.length, { [pick(random, ["bold", "italic", "code"])]: {} });
    else text.insert(Math.floor(random() * (text.length + 1)), words(random));
  }, writer.origin);
}

function addParagraph(random: () => number, fragment: Y.XmlFragment): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words(random))]);
  fragment.insert(Math.floor(random() * (fragment.length + 1)), [paragraph]);
}

const damages = (random: () => number): unknown[] => [
  Number.NaN, Infinity, "x".repeat(5_000), {}, [1, [2]], null, true, -1, "2027-13-45", "__proto__",
  new Uint8Array(3), new Y.Map([["deep", new Y.Map()]]), new Y.Text("nested"), random(),
];

function writeDamage({ random, sections }: World, { writer, snapshot }: Replica): void {
  const section = pick(random, sections);
  const row = snapshot.table(section.id).records[0]?.id ?? "ghost";
  const fields = [...Object.keys(section.fields), "$order", "$removed", "unknown", "__proto__"];
  const key = random() < 0.1 ? "no key at all" : encodeKey(row, pick(random, fields), random() < 0.3 ? "anna" : undefined);
  writer.doc.transact(() => recordsOf(writer.doc, section.id).set(key, pick(random, damages(random))), writer.origin);
}
