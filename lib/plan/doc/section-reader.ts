/** One section of a live document: its records, each read again only after it changed. */
import type * as Y from "yjs";
import { type SectionTable } from "../plan";
import { noteStep, type RowEdit } from "../row-edits";
import { type AnyRecord, type Section, singleId } from "../section";
import { decodeKey, encodeKey, orderField, recordsOf, removedField } from "./layout";
import { compareOrder } from "./order";
import { readRecord } from "./record-reader";

export interface SectionReader {
  table(): SectionTable;
  /** Also a removed record. */
  record(id: string): AnyRecord | null;
  /** Ids of `table().records`; the same array until membership or order changes. */
  ids(): readonly string[];
  /** Says that keys of the section's map changed; answers the records they belong to. */
  touchKeys(keys: Iterable<string>): ReadonlySet<string>;
  /** Says that a text of this record changed. */
  touchRecord(id: string): void;
}

export function createSectionReader(doc: Y.Doc, section: Section): SectionReader {
  const keysById = new Map<string, Set<string>>();
  const cache = new Map<string, AnyRecord>();
  /** The table as it was read last; since then, of the records in it, these changed. */
  let known: SectionTable | null = null;
  const edited = new Map<string, AnyRecord>();
  let ids: readonly string[] | null = null;

  if (section.single) keysById.set(singleId, new Set());
  for (const key of recordsOf(doc, section.id).keys()) index(key);

  function index(key: string): string | null {
    const parts = decodeKey(key);
    if (!parts) return null;
    const keys = keysById.get(parts.record) ?? new Set();
    keysById.set(parts.record, keys);
    if (recordsOf(doc, section.id).has(key)) keys.add(key);
    else keys.delete(key);
    return parts.record;
  }

  /** A record is there once it has a place; fields that arrive first wait for it. */
  const exists = (id: string, keys: ReadonlySet<string>) =>
    section.single ? id === singleId : keys.has(encodeKey(id, orderField));

  function record(id: string): AnyRecord | null {
    const known = cache.get(id);
    if (known) return known;
    const keys = keysById.get(id);
    if (!keys || !exists(id, keys)) return null;
    const read = readRecord(doc, section, id, keys);
    cache.set(id, read);
    return read;
  }

  function readTable(): SectionTable {
    const all = [...keysById.keys()].flatMap((id) => record(id) ?? []).sort(compareOrder);
    return { records: all.filter((row) => !row.removed), removed: all.filter((row) => row.removed) };
  }

  /** Most edits leave every record in its place, and there are thousands. */
  function editTable(before: SectionTable): SectionTable | null {
    const table = { records: [...before.records], removed: [...before.removed] };
    const edits: RowEdit[] = [];
    for (const [id, old] of edited) {
      const now = record(id);
      if (now?.order !== old.order || now.removed !== old.removed) return null;
      const list = now.removed ? table.removed : table.records;
      list[placeOf(old, list)] = now;
      if (!now.removed) edits.push({ before: old, now });
    }
    noteStep(before.records, table.records, edits);
    return table;
  }

  function table(): SectionTable {
    if (!known || edited.size > 0) known = (known && editTable(known)) ?? readTable();
    edited.clear();
    return known;
  }

  function touchRecord(id: string): void {
    const old = cache.get(id);
    cache.delete(id);
    if (edited.has(id)) return;
    if (old) edited.set(id, old);
    else known = null;
  }

  function touchKeys(keys: Iterable<string>): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const key of keys) {
      const id = index(key);
      if (id === null) continue;
      touched.add(id);
      touchRecord(id);
      if (key === encodeKey(id, orderField) || key === encodeKey(id, removedField)) ids = null;
    }
    return touched;
  }

  return {
    table,
    record,
    ids: () => (ids ??= table().records.map(({ id }) => id)),
    touchKeys,
    touchRecord,
  };
}

/** Where `record` stands in a list that is in order and has it. */
function placeOf(record: AnyRecord, list: readonly AnyRecord[]): number {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareOrder(list[middle] as AnyRecord, record) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
