/**
 * How a plan lies in a Y.Doc. Flat: one root Y.Map for each section with keys
 * `<record>.<field>` or `<record>.<field>:<member>` and scalar values, and one root type for each
 * text, named `<section>/<record>.<field>`. No nested shared type but inside prose.
 */
import type * as Y from "yjs";
import { type Field, storageOf } from "../fields";
import { type Registry, type Section } from "../section";

/** Fields every record has. `$order` makes it exist; `$removed` is the tombstone. */
export const orderField = "$order";
export const removedField = "$removed";

export interface Key {
  readonly record: string;
  readonly field: string;
  readonly member: string | null;
}

const keyPattern = /^([A-Za-z0-9_-]{1,32})\.(\$?[a-z][A-Za-z]{0,31})(?::([A-Za-z0-9_-]{1,32}))?$/;

export const encodeKey = (record: string, field: string, member?: string): string =>
  member === undefined ? `${record}.${field}` : `${record}.${field}:${member}`;

export function decodeKey(key: string): Key | null {
  const match = keyPattern.exec(key);
  // What every object has is nobody's name: a reader who keeps records in an object would be misled.
  if (!match || [match[1], match[3]].some((name) => name !== undefined && name in Object.prototype)) return null;
  return { record: match[1] as string, field: match[2] as string, member: match[3] ?? null };
}

export const textName = (section: string, record: string, field: string): string => `${section}/${record}.${field}`;

/** What a root type's name says it must be, or null when the layout has no such root. */
export type Root =
  | { readonly type: "records"; readonly section: Section }
  | { readonly type: "line" | "prose"; readonly section: Section; readonly record: string; readonly field: string };

export function parseRootName(name: string, registry: Registry): Root | null {
  const slash = name.indexOf("/");
  const section = registry.find(({ id }) => id === (slash < 0 ? name : name.slice(0, slash)));
  if (!section) return null;
  if (slash < 0) return { type: "records", section };
  const key = decodeKey(name.slice(slash + 1));
  if (!key || key.member !== null) return null;
  const field = section.fields[key.field];
  const storage = field && storageOf(field);
  if (storage !== "line" && storage !== "prose") return null;
  return { type: storage, section, record: key.record, field: key.field };
}

/** The field a section key belongs to, or null when the layout has no such key. */
export function keyField(section: Section, key: Key): Field | typeof orderField | typeof removedField | null {
  if (key.field === orderField || key.field === removedField) return key.member === null ? key.field : null;
  const field = Object.hasOwn(section.fields, key.field) ? section.fields[key.field] : undefined;
  if (!field) return null;
  const storage = storageOf(field);
  if (storage === "scalar") return key.member === null ? field : null;
  return storage === "members" && key.member !== null ? field : null;
}

export const recordsOf = (doc: Y.Doc, section: string): Y.Map<unknown> => doc.getMap(section);
export const lineOf = (doc: Y.Doc, section: string, record: string, field: string): Y.Text =>
  doc.getText(textName(section, record, field));
export const proseOf = (doc: Y.Doc, section: string, record: string, field: string): Y.XmlFragment =>
  doc.getXmlFragment(textName(section, record, field));

/** Who made a transaction. Undo tracks `local`; the provider sends all but `remote`. */
export const origins = Object.freeze({
  local: Object.freeze({ origin: "local" }),
  seed: Object.freeze({ origin: "seed" }),
  /** Tidies what a merge left; nobody's own change. */
  mend: Object.freeze({ origin: "mend" }),
  migrate: Object.freeze({ origin: "migrate" }),
  remote: Object.freeze({ origin: "remote" }),
});
export type Origin = (typeof origins)[keyof typeof origins];
