import { findInvitation, type Invitation } from "@/lib/db/join";
import { type Key } from "@/lib/db/links";
import { type Db } from "@/lib/db/schema";
import { createTokenBuckets } from "./token-buckets";

export type Found = { readonly ok: true; readonly invitation: Invitation } | { readonly ok: false; readonly code: "unknown" | "too-many" };

/** Twenty wrong keys from one address, then one every six seconds. A right one costs nothing: a room shares an address. */
const guesses = createTokenBuckets({ capacity: 20, refill: 6_000 });

/** Where a token or a code leads, for someone at `address`. */
export async function lookUpKey(db: Db, key: Key, address: string): Promise<Found> {
  if (!guesses.has(address)) return { ok: false, code: "too-many" };
  const invitation = await findInvitation(db, key);
  if (invitation) return { ok: true, invitation };
  guesses.take(address);
  return { ok: false, code: "unknown" };
}
