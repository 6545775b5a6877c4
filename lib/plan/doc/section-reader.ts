/** One section of a live document: its records, each read again only after it changed. */
import type * as Y from "yjs";
import { type SectionTable } from "../plan";
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
  let table: SectionTable | null = null;
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

  function touchRecord(id: string): void {
    cache.delete(id);
    table = null;
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
    table: () => (table ??= readTable()),
    record,
    ids: () => (ids ??= (table ??= readTable()).records.map(({ id }) => id)),
    touchKeys,
    touchRecord,
  };
}
