/** Reads one record out of a document: totally. What does not fit is named, never thrown. */
import type * as Y from "yjs";
import {
  type Dependency, type DayRange, emptyValue, type Field, type FieldValue, maxLineLength, type RaciLetter,
  type Read, readMember, readScalar, storageOf,
} from "../fields";
import { type AnyRecord, type Section } from "../section";
import { encodeKey, lineOf, orderField, proseOf, recordsOf, removedField, textName } from "./layout";
import { isOrderKey } from "./order";
import { readProse } from "./prose-text";

/**
 * An object that inherits nothing, as `Object.create(null)` makes them, but with a hidden class:
 * all records of a section share one, and reading a value of thousands takes a tenth of the time.
 */
const Values = function () {} as unknown as new () => Record<string, FieldValue>;
Values.prototype = Object.create(null);

/** `keys`: the keys of this record in its section's map. */
export function readRecord(doc: Y.Doc, section: Section, id: string, keys: ReadonlySet<string>): AnyRecord {
  const map = recordsOf(doc, section.id);
  const order = map.get(encodeKey(id, orderField));
  const values = new Values();
  const damaged: string[] = isOrderKey(order) || section.single ? [] : [orderField];
  for (const [fieldId, field] of Object.entries(section.fields)) {
    const read = readField(doc, section, id, fieldId, field, keys);
    values[fieldId] = read.ok ? read.value : emptyValue(field);
    if (!read.ok) damaged.push(fieldId);
  }
  return {
    id,
    order: typeof order === "string" ? order : "~",
    removed: map.get(encodeKey(id, removedField)) === true,
    values,
    damaged,
  };
}

function readField(
  doc: Y.Doc, section: Section, id: string, fieldId: string, field: Field, keys: ReadonlySet<string>,
): Read<FieldValue> {
  const storage = storageOf(field);
  if (storage === "scalar") return readStored(field, recordsOf(doc, section.id).get(encodeKey(id, fieldId)));
  if (storage === "members") return readMembers(doc, section, id, fieldId, field, keys);
  if (!doc.share.has(textName(section.id, id, fieldId))) return { ok: true, value: emptyValue(field) };
  if (storage === "prose") return { ok: true, value: readProse(proseOf(doc, section.id, id, fieldId)) };
  const text = lineOf(doc, section.id, id, fieldId).toString();
  return text.length <= maxLineLength ? { ok: true, value: text } : { ok: false };
}

const readStored = (field: Field, raw: unknown): Read<FieldValue> =>
  raw === undefined ? { ok: true, value: emptyValue(field) } : readScalar(field, raw);

/** One member that cannot be read damages the field, so that nobody takes a part for the whole. */
function readMembers(
  doc: Y.Doc, section: Section, id: string, fieldId: string, field: Field, keys: ReadonlySet<string>,
): Read<FieldValue> {
  const map = recordsOf(doc, section.id);
  const prefix = `${encodeKey(id, fieldId)}:`;
  const members: [string, ReturnType<typeof readMember>][] = [];
  for (const key of keys) {
    if (!key.startsWith(prefix)) continue;
    const member = key.slice(prefix.length);
    members.push([member, readMember(field, member, map.get(key))]);
  }
  if (members.some(([, read]) => !read.ok)) return { ok: false };
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  const values = members.flatMap(([member, read]) => (read.ok ? [[member, read.value] as const] : []));
  return { ok: true, value: gather(field, values) };
}

type Member = string | Dependency | DayRange | RaciLetter;

function gather(field: Field, members: (readonly [string, Member])[]): FieldValue {
  if (members.length === 0) return emptyValue(field);
  if (field.kind === "raci")
    return Object.assign(Object.create(null) as Record<string, RaciLetter>, Object.fromEntries(members)) as FieldValue;
  const values = members.map(([, value]) => value);
  if (field.kind !== "choice") return values as unknown as FieldValue;
  return field.options.map(({ id }) => id).filter((id) => values.includes(id));
}
