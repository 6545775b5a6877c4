/** Where a transaction changed the plan, as place keys: "<section>/<record>.<field>". */
import type * as Y from "yjs";
import { decodeKey, textName } from "@/lib/plan/doc/layout";
import { rootOf } from "./yjs-items";

export function changedPlaces(transaction: Y.Transaction): Set<string> {
  const places = new Set<string>();
  for (const [type, keys] of transaction.changed) {
    const name = nameOfRoot(transaction.doc, rootOf(type));
    if (name?.includes("/")) places.add(name);
    else if (name !== null) for (const key of keys) addKey(places, name, key);
  }
  return places;
}

/** A plan has thousands of roots, and every keystroke asks for one. */
const nameByRoot = new WeakMap<object, string>();

function nameOfRoot(doc: Y.Doc, root: object): string | null {
  const known = nameByRoot.get(root);
  if (known !== undefined) return known;
  for (const [name, type] of doc.share) {
    if (type !== root) continue;
    nameByRoot.set(root, name);
    return name;
  }
  return null;
}

/** Two members of one field are one place: people count fields, not keys. */
function addKey(places: Set<string>, section: string, key: string | null): void {
  const parts = key === null ? null : decodeKey(key);
  if (parts) places.add(textName(section, parts.record, parts.field));
}
