/**
 * The few places where this folder looks at what Yjs stores behind a value: whose it is, and what it
 * replaced. Yjs has no public way to ask; these names are part of its published types.
 */
/* oxlint-disable no-underscore-dangle */
import * as Y from "yjs";

type AnyType = Y.AbstractType<unknown>;
/** Types of any content, as Yjs hands them out. */
export type SharedType = object;

const asType = (type: SharedType): AnyType => type as AnyType;

/** The root type that holds `type`. */
export function rootOf(type: SharedType): SharedType {
  let top = asType(type);
  while (top._item) top = top._item.parent as AnyType;
  return top;
}

/** The item that stands for a key, or stood there last before the key was deleted. */
export const itemAt = (map: SharedType, key: string): Y.Item | null => asType(map)._map.get(key) ?? null;

export const itemsOfMap = (map: SharedType): Iterable<[string, Y.Item]> => asType(map)._map;

/** A nested type that holds something; null for what is no type. */
export const lengthOfContent = (item: Y.Item): number | null =>
  item.content instanceof Y.ContentType ? item.content.type._length : null;

/** Whether any item in the sequence, however deep, passes `test`. */
export function someItem(type: SharedType, test: (item: Y.Item) => boolean): boolean {
  for (let item = asType(type)._start; item; item = item.right) {
    if (test(item)) return true;
    if (item.content instanceof Y.ContentType && someItem(item.content.type, test)) return true;
  }
  return false;
}

/** Whether whoever made `later` knew `earlier`: a map's item names the one it replaced as its origin. */
export function hasSeen(doc: Y.Doc, later: Y.Item, earlier: Y.ID): boolean {
  let origin = later.origin;
  while (origin) {
    if (Y.compareIDs(origin, earlier)) return true;
    const struct = Y.getItem(doc.store, origin);
    origin = struct instanceof Y.Item ? struct.origin : null;
  }
  return false;
}
