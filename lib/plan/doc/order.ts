/** Fractional order keys, as in D. Greenspan, "Implementing fractional indexing" (Observable, 2020). */
import { generateKeyBetween } from "fractional-indexing";

/** Bits of chance in a new key: two people who insert at one place at once seldom get the same. */
const jitterBits = 16;

/**
 * A key that sorts after `before` and before `after`; null is an end of the list. Keys that are not
 * of our making count as an end. Each round halves the gap at random, so the tail is random too.
 */
export function orderBetween(before: string | null, after: string | null, random: () => number): string {
  let low = isOrderKey(before) ? before : null;
  let high = isOrderKey(after) && (low === null || after > low) ? after : null;
  let key = generateKeyBetween(low, high);
  for (let bit = 0; bit < jitterBits; bit++) {
    if (random() < 0.5) low = key;
    else high = key;
    key = generateKeyBetween(low, high);
  }
  return key;
}

/** Order of records: by key, ties by id, by code unit and so the same on every machine. */
export function compareOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export const maxOrderLength = 200;

export function isOrderKey(key: unknown): key is string {
  if (typeof key !== "string" || key.length > maxOrderLength) return false;
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    return false; // the library's only way to say that a key is malformed
  }
}
