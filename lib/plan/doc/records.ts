/**
 * The only ways to change a plan: client, template, importer and HTTP API all call these. Each is
 * one transaction with a typed origin, and answers instead of throwing.
 */
import type * as Y from "yjs";
import {
  type Dependency, type DayRange, daysPayload, dependencyPayload, emptyValue, type Field, type FieldValue,
  isRecordId, maxLineLength, type RaciRow, readMember, readScalar, type Scalar, storageOf,
} from "../fields";
import { type Prose } from "../prose";
import { type Fields, type Registry, type Section } from "../section";
import { textDiff } from "../text-diff";
import { decodeKey, encodeKey, lineOf, orderField, type Origin, proseOf, recordsOf, removedField } from "./layout";
import { compareOrder, orderBetween } from "./order";
import { appendProse, writeProse } from "./prose-text";

/** What a change needs from outside: ids and chance come from the caller. */
export interface Writer {
  readonly doc: Y.Doc;
  readonly registry: Registry;
  readonly origin: Origin;
  newId(): string;
  /** In [0, 1). */
  random(): number;
}

export type RecordError = "unknown-section" | "unknown-record" | "unknown-field" | "invalid-value";
export type Outcome<T = null> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: RecordError };

/** `after`: the record to stand behind; null is the top, absent the end. */
export interface Place {
  readonly after?: string | null;
  readonly id?: string;
}

/** Adds a record and answers its id. Nothing is added when one of `values` does not fit its field. */
export function addRecord(
  writer: Writer, sectionId: string, place: Place, values: Readonly<Record<string, FieldValue>> = {},
): Outcome<string> {
  const section = findSection(writer, sectionId);
  if (!section) return fail("unknown-section");
  const id = place.id ?? writer.newId();
  if (!isRecordId(id)) return fail("invalid-value");
  for (const [field, value] of Object.entries(values)) {
    const outcome = checkValue(section.fields, field, value);
    if (!outcome.ok) return outcome;
  }
  return change(writer, () => {
    const order = orderAfter(writer, sectionId, place.after);
    recordsOf(writer.doc, sectionId).set(encodeKey(id, orderField), order);
    for (const [field, value] of Object.entries(values)) writeValue(writer, section, id, field, value);
    return id;
  });
}

/**
 * Sets a field of any kind; null, "" or an empty list clears it. A set of members is changed by
 * difference, a line by the smallest replacement, so that what others add meanwhile stays.
 */
export function setValue(
  writer: Writer, sectionId: string, record: string, field: string, value: FieldValue,
): Outcome {
  const found = findRecord(writer, sectionId, record);
  if (!found.ok) return found;
  const outcome = checkValue(found.value.fields, field, value);
  return outcome.ok ? change(writer, () => writeValue(writer, found.value, record, field, value)) : outcome;
}

/** Puts `prose` behind the text of a field; what stands there, and what others write meanwhile, stays as it is. */
export function addProse(writer: Writer, sectionId: string, record: string, fieldId: string, prose: Prose): Outcome {
  const found = findRecord(writer, sectionId, record);
  if (!found.ok) return found;
  const field = Object.hasOwn(found.value.fields, fieldId) ? found.value.fields[fieldId] : undefined;
  if (field?.kind !== "prose") return fail("unknown-field");
  return change(writer, () => appendProse(proseOf(writer.doc, sectionId, record, fieldId), prose));
}

/** Sets or (payload null) removes one member: a RACI letter, a dependency, a person. */
export function setMember(
  writer: Writer, sectionId: string, record: string, fieldId: string, member: string, payload: Scalar | null,
): Outcome {
  const found = findRecord(writer, sectionId, record);
  if (!found.ok) return found;
  const field = found.value.fields[fieldId];
  if (!field || storageOf(field) !== "members") return fail("unknown-field");
  if (payload !== null && !readMember(field, member, payload).ok) return fail("invalid-value");
  return change(writer, () => writeKey(writer, sectionId, encodeKey(record, fieldId, member), payload));
}

/** Puts a record behind `after`; null is the top. */
export function moveRecord(writer: Writer, sectionId: string, record: string, after: string | null): Outcome {
  const found = findRecord(writer, sectionId, record);
  if (!found.ok) return found;
  if (after === record) return done;
  return change(writer, () =>
    writeKey(writer, sectionId, encodeKey(record, orderField), orderAfter(writer, sectionId, after, record)));
}

/** Lays a tombstone; the record's fields stay, and edits made meanwhile are not lost. */
export function removeRecord(writer: Writer, sectionId: string, record: string): Outcome {
  const found = findRecord(writer, sectionId, record);
  if (!found.ok || found.value.single) return found.ok ? fail("invalid-value") : found;
  return change(writer, () => writeKey(writer, sectionId, encodeKey(record, removedField), true));
}

export function restoreRecord(writer: Writer, sectionId: string, record: string): Outcome {
  const found = findRecord(writer, sectionId, record);
  if (!found.ok) return found;
  return change(writer, () => writeKey(writer, sectionId, encodeKey(record, removedField), null));
}

const done: Outcome = { ok: true, value: null };
const fail = (code: RecordError) => ({ ok: false, code }) as const;

function change<T>(writer: Writer, body: () => T): { ok: true; value: T extends void ? null : T } {
  const value = writer.doc.transact(body, writer.origin);
  return { ok: true, value: (value ?? null) as T extends void ? null : T };
}

const findSection = (writer: Writer, id: string): Section | undefined =>
  writer.registry.find((section) => section.id === id);

function findRecord(writer: Writer, sectionId: string, record: string): Outcome<Section> {
  const section = findSection(writer, sectionId);
  if (!section) return fail("unknown-section");
  const exists = section.single || recordsOf(writer.doc, sectionId).has(encodeKey(record, orderField));
  return exists ? { ok: true, value: section } : fail("unknown-record");
}

function checkValue(fields: Fields, fieldId: string, value: FieldValue): Outcome {
  const field = Object.hasOwn(fields, fieldId) ? fields[fieldId] : undefined;
  if (!field) return fail("unknown-field");
  return fits(field, value) ? done : fail("invalid-value");
}

function fits(field: Field, value: FieldValue): boolean {
  const storage = storageOf(field);
  if (storage === "line") return typeof value === "string" && value.length <= maxLineLength;
  if (storage === "prose") return Array.isArray(value);
  if (storage === "scalar") return value === null || value === "" || readScalar(field, value).ok;
  return membersOf(field, value).every(([member, payload]) => readMember(field, member, payload).ok);
}

/** A value stored by members, as pairs of member and payload. */
function membersOf(field: Field, value: FieldValue): (readonly [string, Scalar])[] {
  if (field.kind === "raci") return Object.entries((value ?? {}) as RaciRow);
  const list = (value ?? []) as readonly unknown[];
  if (field.kind === "dependency") return (list as Dependency[]).map((item) => [item.on, dependencyPayload(item)]);
  if (field.kind === "days") return (list as DayRange[]).map((item) => [item.from, daysPayload(item)]);
  return (list as string[]).map((item) => [item, true]);
}

function writeValue(writer: Writer, section: Section, record: string, fieldId: string, value: FieldValue): void {
  const field = section.fields[fieldId] ?? null;
  if (!field) return;
  const storage = storageOf(field);
  if (storage === "line") writeLine(lineOf(writer.doc, section.id, record, fieldId), value as string);
  else if (storage === "prose") writeProse(proseOf(writer.doc, section.id, record, fieldId), value as Prose);
  else if (storage === "members") writeMembers(writer, section.id, record, fieldId, membersOf(field, value));
  else writeKey(writer, section.id, encodeKey(record, fieldId), scalarOrNull(field, value as Scalar | null));
}

const scalarOrNull = (field: Field, value: Scalar | null): Scalar | null =>
  value === "" || value === emptyValue(field) ? null : value;

function writeLine(text: Y.Text, value: string): void {
  const diff = textDiff(text.toString(), value.replace(/\s*[\r\n]+\s*/g, " "));
  if (!diff) return;
  text.delete(diff.index, diff.remove);
  text.insert(diff.index, diff.insert);
}

function writeMembers(
  writer: Writer, section: string, record: string, field: string, members: (readonly [string, Scalar])[],
): void {
  const wanted = new Map(members);
  for (const key of recordsOf(writer.doc, section).keys()) {
    const parts = decodeKey(key);
    if (parts?.record !== record || parts.field !== field || parts.member === null) continue;
    if (!wanted.has(parts.member)) writeKey(writer, section, key, null);
  }
  for (const [member, payload] of wanted) writeKey(writer, section, encodeKey(record, field, member), payload);
}

/** Writes only what changes: an equal value would overrule nobody, but would grow the document. */
function writeKey(writer: Writer, section: string, key: string, value: Scalar | null): void {
  const records = recordsOf(writer.doc, section);
  if (value === null) {
    if (records.has(key)) records.delete(key);
  } else if (records.get(key) !== value) records.set(key, value);
}

function orderAfter(writer: Writer, section: string, after: string | null | undefined, moving?: string): string {
  const rows = readOrders(writer.doc, section).filter(({ id }) => id !== moving);
  const last = rows.length - 1;
  const found = after === null ? -1 : after === undefined ? last : rows.findIndex(({ id }) => id === after);
  const index = after !== null && found < 0 ? last : found;
  const before = rows[index]?.order ?? null;
  const next = rows.find(({ order }, place) => place > index && order !== before)?.order ?? null;
  return orderBetween(before, next, writer.random);
}

function readOrders(doc: Y.Doc, section: string): { id: string; order: string }[] {
  const rows: { id: string; order: string }[] = [];
  const ending = `.${orderField}`;
  for (const [key, order] of recordsOf(doc, section).entries())
    if (key.endsWith(ending) && typeof order === "string") rows.push({ id: key.slice(0, -ending.length), order });
  return rows.sort(compareOrder);
}
