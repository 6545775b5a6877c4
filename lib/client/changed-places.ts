/** Where a transaction changed the plan, as place keys: "<section>/<record>.<field>". */
import type * as Y from "yjs";
import { decodeKey, textName } from "@/lib/plan/doc/layout";
import { rootOf } from "./yjs-items";

export function changedPlaces(transaction: Y.Transaction): Set<string> {
  const names = new Map<object, string>([...transaction.doc.share].map(([name, type]) => [type, name]));
  const places = new Set<string>();
  for (const [type, keys] of transaction.changed) {
    const name = names.get(rootOf(type));
    if (name?.includes("/")) places.add(name);
    else if (name !== undefined) for (const key of keys) addKey(places, name, key);
  }
  return places;
}

/** Two members of one field are one place: people count fields, not keys. */
function addKey(places: Set<string>, section: string, key: string | null): void {
  const parts = key === null ? null : decodeKey(key);
  if (parts) places.add(textName(section, parts.record, parts.field));
}
