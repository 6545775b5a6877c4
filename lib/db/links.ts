/** Share links. Each has a token for the address bar and a short code to say aloud. */
import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";
import { type GrantableRole, type Role } from "@/lib/plan/access";
import { outranks } from "./members";
import { type Db, type LinkRow } from "./schema";

export interface NewLink {
  readonly plan: string;
  readonly role: GrantableRole;
  readonly createdBy: string;
}
/** `token` is known only here and to whoever gets it: the database has its hash. */
export interface CreatedLink {
  readonly id: string;
  readonly role: GrantableRole;
  readonly token: string;
  readonly code: string;
}
export type Key = { readonly token: string } | { readonly code: string };

export async function createLink(db: Db, { plan, role, createdBy }: NewLink, at: number): Promise<CreatedLink> {
  const token = randomBytes(32).toString("base64url");
  const row = { id: randomUUID(), plan, role, token_hash: hashToken(token), created_by: createdBy, created_at: at };
  // Of 887 million codes one may be taken; it is a bug if the tenth still is.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const insert = db.insertInto("links").values({ ...row, code: createCode(), revoked_at: null });
    const link = await insert.onConflict((conflict) => conflict.column("code").doNothing()).returning("code").executeTakeFirst();
    if (link) return { id: row.id, role, token, code: link.code };
  }
  throw new Error("no free room code was found");
}

/** The link of a token or a code, unless it was revoked. */
export async function findLink(db: Db, key: Key): Promise<LinkRow | null> {
  const live = db.selectFrom("links").selectAll().where("revoked_at", "is", null);
  if ("token" in key) return (await live.where("token_hash", "=", hashToken(key.token)).executeTakeFirst()) ?? null;
  const code = normalizeCode(key.code);
  return code === null ? null : ((await live.where("code", "=", code).executeTakeFirst()) ?? null);
}

/** The live links of a plan, the oldest first. */
export function linksOf(db: Db, plan: string): Promise<LinkRow[]> {
  const live = db.selectFrom("links").selectAll().where("plan", "=", plan).where("revoked_at", "is", null);
  return live.orderBy("created_at").orderBy("id").execute();
}

/** The code to show to someone in this role: of the strongest link that grants no more than they have. */
export async function roomCode(db: Db, plan: string, role: Role): Promise<string | null> {
  const links = (await linksOf(db, plan)).filter((link) => !outranks(link.role, role));
  return links.toSorted((a, b) => (outranks(a.role, b.role) ? -1 : outranks(b.role, a.role) ? 1 : 0))[0]?.code ?? null;
}

/** "kx4 92m" as "KX4-92M"; null when it cannot be a code. Full-width letters of an input method are folded. */
export function normalizeCode(text: string): string | null {
  const letters = text.normalize("NFKC").toUpperCase().replaceAll(/[\s-]/g, "");
  const isCode = letters.length === 6 && [...letters].every((letter) => alphabet.includes(letter));
  return isCode ? `${letters.slice(0, 3)}-${letters.slice(3)}` : null;
}

/** The key in a link's address: a code, or else a token. */
export function readKey(text: string): Key {
  const code = normalizeCode(text);
  return code === null ? { token: text } : { code };
}

/** Without 0, O, 1, I and L, which are misread. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

const createCode = (): string => `${randomLetters(3)}-${randomLetters(3)}`;
const randomLetters = (count: number): string =>
  Array.from({ length: count }, () => alphabet.charAt(randomInt(alphabet.length))).join("");

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
