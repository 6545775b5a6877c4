import { findUserByEmail } from "@/lib/db/users";
import { type Db, type UserRow } from "@/lib/db/schema";
import { verifyPassword } from "./password";
import { createTokenBuckets, type TokenBuckets } from "./token-buckets";

export type SignIn = { readonly ok: true; readonly user: UserRow } | { readonly ok: false; readonly code: "wrong-password" | "too-many" };

export interface Guesses {
  readonly perAccount: TokenBuckets;
  readonly perAddress: TokenBuckets;
}
export const createGuesses = (now?: () => number): Guesses => ({
  perAccount: createTokenBuckets({ capacity: 10, refill: 30_000, now }),
  perAddress: createTokenBuckets({ capacity: 50, refill: 10_000, now }),
});
const ownGuesses = createGuesses();

export async function signInByPassword(
  db: Db,
  credentials: { readonly email: string; readonly password: string },
  address: string,
  { perAccount, perAddress }: Guesses = ownGuesses,
): Promise<SignIn> {
  const account = `${address} ${credentials.email.trim().toLowerCase()}`;
  if (!perAccount.has(account) || !perAddress.has(address)) return { ok: false, code: "too-many" };
  const user = await findUserByEmail(db, credentials.email.trim());
  if ((await verifyPassword(credentials.password, user?.password_hash ?? null)) && user) return { ok: true, user };
  perAccount.take(account);
  perAddress.take(address);
  return { ok: false, code: "wrong-password" };
}
