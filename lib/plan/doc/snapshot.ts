/**
 * Y.Doc -> Plan. A snapshot follows a live document: after each transaction only what it touched is
 * read again, and every other value keeps its identity, so that readers can compare with ===.
 */
import type * as Y from "yjs";
import { emptyTable, type Plan, type SectionTable } from "../plan";
import { type AnyRecord, type Registry } from "../section";
import { parseRootName, type Root } from "./layout";
import { createSectionReader, type SectionReader } from "./section-reader";

export interface Snapshot {
  plan(): Plan;
  table(section: string): SectionTable;
  /** Also a removed record; null when there is none. */
  record(section: string, id: string): AnyRecord | null;
  /** Ids of the records in their order; the same array until membership or order changes. */
  ids(section: string): readonly string[];
  /** Each `subscribe…` answers its own undoing. Listeners run right after a transaction. */
  subscribePlan(listener: () => void): () => void;
  /** Any change in a section. */
  subscribeSection(section: string, listener: () => void): () => void;
  /** Membership or order of a section. */
  subscribeTable(section: string, listener: () => void): () => void;
  subscribeRecord(section: string, id: string, listener: () => void): () => void;
  destroy(): void;
}

/** A plan read once. */
export function readPlan(doc: Y.Doc, registry: Registry): Plan {
  const snapshot = createSnapshot(doc, registry);
  const plan = snapshot.plan();
  snapshot.destroy();
  return plan;
}

export function createSnapshot(doc: Y.Doc, registry: Registry): Snapshot {
  const roots = createRootIndex(doc, registry);
  const readers = new Map<string, SectionReader>();
  for (const section of registry) readers.set(section.id, createSectionReader(doc, section));
  const listeners = createListeners();
  let plan: Plan | null = null;

  function follow(transaction: Y.Transaction): void {
    const touched = new Map<string, Set<string>>();
    const touch = (section: string, ids: Iterable<string>) =>
      touched.set(section, new Set([...(touched.get(section) ?? []), ...ids]));
    for (const root of roots.adopt()) if (root.type !== "records") touch(root.section.id, [root.record]);
    for (const [type, keys] of transaction.changed) {
      const root = roots.rootOf(type as unknown as Y.AbstractType<unknown>);
      if (!root) continue;
      const sectionId = root.section.id;
      if (root.type !== "records") touch(sectionId, [root.record]);
      else touch(sectionId, readers.get(sectionId)?.touchKeys(mapKeys(keys)) ?? []);
    }
    for (const [section, ids] of touched) for (const id of ids) readers.get(section)?.touchRecord(id);
    if (touched.size === 0) return;
    plan = null;
    listeners.tell(touched, (section) => readers.get(section)?.ids());
  }

  doc.on("afterTransaction", follow);
  return {
    plan: () => (plan ??= { sections: Object.fromEntries([...readers].map(([id, reader]) => [id, reader.table()])) }),
    table: (section) => readers.get(section)?.table() ?? emptyTable,
    record: (section, id) => readers.get(section)?.record(id) ?? null,
    ids: (section) => readers.get(section)?.ids() ?? [],
    subscribePlan: (listener) => listeners.add("*", listener),
    subscribeSection: (section, listener) => listeners.add(section, listener),
    subscribeTable: (section, listener) =>
      listeners.addTable(section, listener, readers.get(section)?.ids()),
    subscribeRecord: (section, id, listener) => listeners.add(`${section}/${id}`, listener),
    destroy: () => doc.off("afterTransaction", follow),
  };
}

/** `null` among the changed keys stands for the sequence part, which a map does not have. */
const mapKeys = (keys: Set<string | null>): string[] => [...keys].filter((key) => key !== null);

/**
 * Names of root types. A root that arrives from others is untyped until somebody asks for it, and
 * untyped roots can neither be read nor tell what changed; so each is given its type on sight.
 */
function createRootIndex(doc: Y.Doc, registry: Registry) {
  const rootByType = new WeakMap<object, Root>();
  const adopted = new Set<string>();

  function adopt(): Root[] {
    if (doc.share.size === adopted.size) return [];
    return [...doc.share.keys()].filter((name) => !adopted.has(name)).flatMap((name) => {
      adopted.add(name);
      const root = parseRootName(name, registry);
      if (!root) return [];
      rootByType.set(typeRoot(doc, name, root), root);
      return [root];
    });
  }

  function rootOf(type: Y.AbstractType<unknown>): Root | undefined {
    let top = type;
    while (top._item) top = top._item.parent as Y.AbstractType<unknown>;
    return rootByType.get(top);
  }

  for (const section of registry) doc.getMap(section.id);
  adopt();
  return { adopt, rootOf };
}

function typeRoot(doc: Y.Doc, name: string, root: Root): object {
  if (root.type === "records") return doc.getMap(name);
  return root.type === "line" ? doc.getText(name) : doc.getXmlFragment(name);
}

function createListeners() {
  const byTopic = new Map<string, Set<() => void>>();
  const tables = new Map<string, { ids: readonly string[] | undefined; listeners: Set<() => void> }>();

  function add(topic: string, listener: () => void): () => void {
    const listeners = byTopic.get(topic) ?? new Set();
    byTopic.set(topic, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && byTopic.get(topic) === listeners) byTopic.delete(topic);
    };
  }

  function addTable(section: string, listener: () => void, ids: readonly string[] | undefined): () => void {
    const table = tables.get(section) ?? { ids, listeners: new Set() };
    tables.set(section, table);
    table.listeners.add(listener);
    return () => void table.listeners.delete(listener);
  }

  function tell(touched: Map<string, Set<string>>, idsOf: (section: string) => readonly string[] | undefined): void {
    const due = new Set<() => void>();
    const collect = (topic: string) => byTopic.get(topic)?.forEach((listener) => due.add(listener));
    for (const [section, ids] of touched) {
      for (const id of ids) collect(`${section}/${id}`);
      collect(section);
      const table = tables.get(section);
      if (!table || table.ids === idsOf(section)) continue;
      table.ids = idsOf(section);
      table.listeners.forEach((listener) => due.add(listener));
    }
    collect("*");
    for (const listener of due) listener();
  }

  return { add, addTable, tell };
}
