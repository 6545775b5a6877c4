/**
 * The tables, as Kysely sees them. Column types are those SQLite and PostgreSQL share: ids and JSON
 * are text, times are milliseconds as integers, booleans 0 or 1, bytes blobs.
 */
import { type Kysely, type Selectable } from "kysely";
import { type Language } from "@/lib/plan/language";
import { type GrantableRole, type Role } from "@/lib/plan/access";

export interface Schema {
  readonly users: UsersTable;
  readonly identities: IdentitiesTable;
  readonly plans: PlansTable;
  readonly members: MembersTable;
  readonly links: LinksTable;
  readonly joins: JoinsTable;
  readonly journal: JournalTable;
  readonly snapshots: SnapshotsTable;
  readonly quarantine: QuarantineTable;
  readonly baselines: BaselinesTable;
}

export interface UsersTable {
  readonly id: string;
  readonly kind: "guest" | "account";
  readonly name: string;
  /** Lower case; null for guests, and for accounts that sign in elsewhere without one. */
  readonly email: string | null;
  readonly password_hash: string | null;
  /** Every session carries it; raising it ends them all. */
  readonly session_version: number;
  readonly created_at: number;
}

/** An account at an OpenID provider. */
export interface IdentitiesTable {
  readonly provider: string;
  readonly subject: string;
  readonly user: string;
}

export interface PlansTable {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly template: string;
  readonly created_by: string;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface MembersTable {
  readonly plan: string;
  readonly user: string;
  readonly role: Role;
  /** 1 to 8: a presence colour. */
  readonly color: number;
  /** The link the role came by; null when an owner gave it, or when it is the founder's. */
  readonly link: string | null;
  readonly joined_at: number;
  readonly last_seen_at: number;
}

export interface LinksTable {
  readonly id: string;
  readonly plan: string;
  readonly role: GrantableRole;
  readonly token_hash: string;
  readonly code: string;
  readonly created_by: string;
  readonly created_at: number;
  readonly revoked_at: number | null;
}

/** Who has used which link, so that revoking one leaves what another granted. */
export interface JoinsTable {
  readonly link: string;
  readonly user: string;
  readonly at: number;
}

export interface JournalTable {
  readonly plan: string;
  readonly seq: number;
  readonly author: string;
  readonly at: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

export interface SnapshotsTable {
  readonly plan: string;
  readonly seq: number;
  readonly at: number;
  readonly checksum: number;
  readonly data: Uint8Array;
  readonly owners: string;
}

/** Rows of the journal that could not be read; kept for whoever repairs them. */
export interface QuarantineTable {
  readonly plan: string;
  readonly seq: number;
  readonly reason: string;
  readonly at: number;
  readonly data: Uint8Array;
}

export interface BaselinesTable {
  readonly id: string;
  readonly plan: string;
  readonly name: string;
  readonly taken_by: string;
  readonly taken_at: number;
  /** Until it is purged, it can be brought back. */
  readonly removed_at: number | null;
  /** A `Baseline` as JSON. */
  readonly data: string;
}

/** A transaction is one too, so every query runs alone or as part of something larger. */
export type Db = Kysely<Schema>;
export type UserRow = Selectable<UsersTable>;
export type MemberRow = Selectable<MembersTable>;
export type LinkRow = Selectable<LinksTable>;
export type BaselineRow = Selectable<BaselinesTable>;
