import { createGuest, findUser, renameGuest } from "@/lib/db/users";
import { mergeGuest } from "@/lib/db/merge-guest";
import { type UserRow } from "@/lib/db/schema";
import { type Host } from "@/lib/host";

/** Lets someone in by a name. A guest who is in already is renamed; an account keeps its name. */
export async function enterAsGuest({ db }: Host, visitor: UserRow | null, name: string): Promise<UserRow> {
  if (visitor === null) return createGuest(db, name, Date.now());
  await renameGuest(db, visitor.id, name);
  return (await findUser(db, visitor.id)) ?? visitor;
}

/** A guest has signed in to an account they had: what is theirs becomes the account's. */
export async function adoptGuest(host: Host, visitor: UserRow | null, account: UserRow): Promise<void> {
  if (visitor?.kind !== "guest" || visitor.id === account.id) return;
  await mergeGuest(host.db, visitor.id, account.id);
  host.accessChanged({ user: visitor.id, plan: null });
}
