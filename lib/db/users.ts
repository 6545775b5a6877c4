/** People: guests, who gave a name, and accounts, who can come back from anywhere. */
import { randomUUID } from "node:crypto";
import { isUniqueViolation } from "./constraint";
import { type Db, type UserRow } from "./schema";

export interface NewAccount {
  readonly name: string;
  readonly email: string | null;
  readonly passwordHash: string | null;
}
export type AccountOutcome = { readonly ok: true; readonly user: UserRow } | { readonly ok: false; readonly code: "email-taken" };

export async function findUser(db: Db, id: string): Promise<UserRow | null> {
  return (await db.selectFrom("users").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

export async function findUserByEmail(db: Db, email: string): Promise<UserRow | null> {
  const query = db.selectFrom("users").selectAll().where("email", "=", email.toLowerCase());
  return (await query.executeTakeFirst()) ?? null;
}

export async function createGuest(db: Db, name: string, at: number): Promise<UserRow> {
  const user: UserRow = { ...blank(at), kind: "guest", name };
  await db.insertInto("users").values(user).execute();
  return user;
}

/** A rename of someone who has become an account meanwhile does nothing. */
export async function renameGuest(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable("users").set({ name }).where("id", "=", id).where("kind", "=", "guest").execute();
}

export function createAccount(db: Db, account: NewAccount, at: number): Promise<AccountOutcome> {
  return orEmailTaken(() =>
    db.insertInto("users").values({ ...blank(at), ...accountColumns(account) }).returningAll().executeTakeFirstOrThrow(),
  );
}

/** The guest keeps their id, and with it their plans and what they wrote. */
export function upgradeGuest(db: Db, guest: string, account: NewAccount): Promise<AccountOutcome> {
  return orEmailTaken(() =>
    db.updateTable("users").set(accountColumns(account)).where("id", "=", guest).where("kind", "=", "guest")
      .returningAll().executeTakeFirstOrThrow(),
  );
}

/** Ends every session of a person, also those whose cookie is still valid. */
export async function endSessions(db: Db, user: string): Promise<void> {
  const raise = db.updateTable("users").set((eb) => ({ session_version: eb("session_version", "+", 1) }));
  await raise.where("id", "=", user).execute();
}

const blank = (at: number) => ({
  id: randomUUID(),
  email: null,
  password_hash: null,
  session_version: 1,
  created_at: at,
});

const accountColumns = ({ name, email, passwordHash }: NewAccount) => ({
  kind: "account" as const,
  name,
  email: email?.toLowerCase() ?? null,
  password_hash: passwordHash,
});

async function orEmailTaken(write: () => Promise<UserRow>): Promise<AccountOutcome> {
  try {
    return { ok: true, user: await write() };
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, code: "email-taken" };
    throw error;
  }
}
