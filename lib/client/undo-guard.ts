/** What taking back my change must not delete, because others have written in it since. */
import { type Doc, type Item } from "yjs";
import { decodeKey, encodeKey, orderField } from "@/lib/plan/doc/layout";
import { itemAt, itemsOfMap, lengthOfContent, someItem } from "./yjs-items";

export function mayDelete(doc: Doc, item: Item): boolean {
  // Children go first, so a part of a text that still holds something holds what others wrote.
  const length = lengthOfContent(item);
  if (length !== null) return length === 0;
  const key = item.parentSub === null ? null : decodeKey(item.parentSub);
  if (key?.field !== orderField || item.deleted || itemAt(item.parent as object, item.parentSub ?? "") !== item) return true;
  return !hasOthersWork(doc, item.parent as object, key.record);
}

/** Whether anybody else's value or text is in this record. Without its place the record would be gone. */
function hasOthersWork(doc: Doc, records: object, record: string): boolean {
  const isOthers = (item: Item) => !item.deleted && item.id.client !== doc.clientID;
  const prefix = encodeKey(record, "");
  for (const [key, item] of itemsOfMap(records)) if (key.startsWith(prefix) && isOthers(item)) return true;
  const section = [...doc.share].find(([, type]) => type === records)?.[0];
  return [...doc.share].some(([name, text]) => name.startsWith(`${section}/${prefix}`) && someItem(text, isOthers));
}
