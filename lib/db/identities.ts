/** Accounts at OpenID providers. The subject is the key: an e-mail there may change hands. */
import { type Db, type UserRow } from "./schema";
import { createAccount, findUserByEmail, upgradeGuest } from "./users";

export interface Identity {
  readonly provider: string;
  readonly subject: string;
}
export interface Profile {
  readonly name: string;
  readonly email: string | null;
}

export async function findUserByIdentity(db: Db, { provider, subject }: Identity): Promise<UserRow | null> {
  const query = db.selectFrom("identities").innerJoin("users", "users.id", "identities.user").selectAll("users");
  return (await query.where("provider", "=", provider).where("subject", "=", subject).executeTakeFirst()) ?? null;
}

/**
 * The first sign-in of an identity makes an account, or makes one of the guest who is signing in.
 * An e-mail that an account has already is left to that account: the provider may not have checked it.
 */
export function createUserOfIdentity(
  db: Db,
  identity: Identity,
  profile: Profile,
  guest: string | null,
  at: number,
): Promise<UserRow> {
  return db.transaction().execute(async (tx) => {
    const isTaken = profile.email !== null && (await findUserByEmail(tx, profile.email)) !== null;
    const account = { name: profile.name, email: isTaken ? null : profile.email, passwordHash: null };
    const outcome = guest === null ? await createAccount(tx, account, at) : await upgradeGuest(tx, guest, account);
    if (!outcome.ok) throw new Error("the e-mail was taken while its account was made");
    await tx.insertInto("identities").values({ ...identity, user: outcome.user.id }).execute();
    return outcome.user;
  });
}
