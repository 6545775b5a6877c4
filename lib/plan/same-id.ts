/**
 * Ids of records that two people may make at the same moment and that must still be one: made of
 * what the record is for, and so the same on every screen.
 */
export const sameIdPrefix = "one-";

/** `parts` say what it is for: ids of records, names of our own. Equal parts give an equal id. */
export function sameId(...parts: readonly string[]): string {
  const text = parts.join("/");
  return `${sameIdPrefix}${hash(text, 1)}${hash(text, 2)}`;
}

export const isSameId = (recordId: string): boolean => recordId.startsWith(sameIdPrefix);

/** cyrb53 (bryc, 2018, public domain): 53 bits, as eleven figures of base 36. */
function hash(text: string, seed: number): string {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, "0");
}
