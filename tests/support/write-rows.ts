/** Rows into a document, as the writer lays them but without looking for their place each time: thousands at once. */
import { generateNKeysBetween } from "fractional-indexing";
import type * as Y from "yjs";
import { daysPayload, type DayRange, type Dependency, dependencyPayload, type Field, type FieldValue, type RaciRow, type Scalar, storageOf } from "@/lib/plan/fields";
import { encodeKey, lineOf, orderField, origins, recordsOf } from "@/lib/plan/doc/layout";
import { type Registry } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { type MadeRows } from "./made-plan";

/** Records of one transaction, and so of one update. */
const batch = 200;

/** Lines, scalars and members; no prose. One update for every 200 records. */
export function writeRows(doc: Y.Doc, rows: MadeRows): void {
  const registry: Registry = sections;
  for (const { id: section, fields, single } of registry) {
    const records = Object.entries(rows[section] ?? {});
    const orders = generateNKeysBetween(null, null, records.length);
    for (let from = 0; from < records.length; from += batch)
      doc.transact(() => {
        for (const [offset, [record, row]] of records.slice(from, from + batch).entries()) {
          if (!single) recordsOf(doc, section).set(encodeKey(record, orderField), orders[from + offset]);
          for (const [field, value] of Object.entries(row)) writeValue(doc, { section, record, field }, fields[field], value);
        }
      }, origins.local);
  }
}

interface Place { readonly section: string; readonly record: string; readonly field: string }

function writeValue(doc: Y.Doc, { section, record, field }: Place, definition: Field | undefined, value: FieldValue): void {
  if (!definition) throw new Error(`${section} has no field ${field}`);
  const storage = storageOf(definition);
  const map = recordsOf(doc, section);
  if (storage === "line") lineOf(doc, section, record, field).insert(0, String(value));
  else if (storage === "scalar") map.set(encodeKey(record, field), value);
  else for (const [member, payload] of membersOf(definition, value)) map.set(encodeKey(record, field, member), payload);
}

function membersOf({ kind }: Field, value: FieldValue): (readonly [string, Scalar])[] {
  if (kind === "dependency") return (value as readonly Dependency[]).map((link) => [link.on, dependencyPayload(link)]);
  if (kind === "days") return (value as readonly DayRange[]).map((days) => [days.from, daysPayload(days)]);
  if (kind === "raci") return Object.entries(value as RaciRow);
  return (value as readonly string[]).map((member) => [member, true]);
}
