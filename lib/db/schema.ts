/**
 * The tables, as Kysely sees them. Column types are those SQLite and PostgreSQL share: ids and JSON
 * are text, times are milliseconds as integers, booleans 0 or 1, bytes blobs.
 */
import { type Generated, type Kysely, type Selectable } from "kysely";
import { type Language } from "@/lib/plan/language";
import { type GrantableRole, type Role } from "@/lib/plan/access";

export interface Schema {
  readonly users: UsersTable;
  readonly identities: IdentitiesTable;
  readonly plans: PlansTable;
  readonly members: MembersTable;
  readonly links: LinksTable;
  readonly joins: JoinsTable;
  readonly heads: HeadsTable;
  readonly journal: JournalTable;
  readonly snapshots: SnapshotsTable;
  readonly quarantine: QuarantineTable;
  readonly baselines: BaselinesTable;
  readonly outsider_marks: OutsiderMarksTable;
  readonly approvals: ApprovalsTable;
  readonly claims: ClaimsTable;
  readonly trail: TrailTable & { readonly id: Generated<number> };
  readonly surveys: SurveysTable;
  readonly survey_questions: SurveyQuestionsTable;
  readonly survey_answers: SurveyAnswersTable;
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

/** Where a plan's journal stands. */
export interface HeadsTable {
  readonly plan: string;
  /** The last number that was given out. */
  readonly head: number;
  /** Rises with each return from a backup. */
  readonly epoch: Generated<number>;
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
  /** How many updates `data` holds, each with its length before it; 0 for one update as it is. */
  readonly parts: Generated<number>;
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

/** What somebody could not tell from the plan: a rule of the outsider test, a record, or a rule of a record. */
export interface OutsiderMarksTable {
  readonly id: string;
  readonly plan: string;
  /** Number of the rule; null for a row as a whole. */
  readonly rule: number | null;
  readonly section: string;
  /** Null for a rule as a whole. */
  readonly record: string | null;
  readonly note: string;
  readonly marked_by: string;
  readonly marked_at: number;
  readonly settled_by: string | null;
  readonly settled_at: number | null;
}

/** The one approval that stands for a part of a plan. */
export interface ApprovalsTable {
  readonly plan: string;
  /** The part: "scope", or "plan-b:" and a record's id. */
  readonly subject: string;
  readonly by: string;
  readonly at: number;
  /** What was approved, as the client that shows the part writes it down. */
  readonly content: string;
}

/** Which person of a plan a member says they are; by saying so they let their hours in other plans count. */
export interface ClaimsTable {
  readonly plan: string;
  readonly user: string;
  /** A record of the plan's people. */
  readonly person: string;
}

/** Changes of a watched field, see lib/plan/trail.ts. */
export interface TrailTable {
  readonly plan: string;
  readonly section: string;
  readonly record: string;
  readonly field: string;
  readonly before: number | null;
  readonly value: number | null;
  readonly by: string;
  /** Its first step, while more of the same person may join it, and its last: `value` is from then. */
  readonly began: number;
  readonly at: number;
}

/** A link by which people without an account answer the questions of a research note. */
export interface SurveysTable {
  readonly id: string;
  readonly plan: string;
  /** The research note. */
  readonly record: string;
  readonly token_hash: string;
  /** The questions that are asked now. */
  readonly version: number;
  readonly made_by: string;
  readonly made_at: number;
  readonly closed_at: number | null;
}

/** Questions as they were asked at some time; they never change. */
export interface SurveyQuestionsTable {
  readonly survey: string;
  readonly version: number;
  /** A list of texts as JSON. */
  readonly questions: string;
  readonly at: number;
}

export interface SurveyAnswersTable {
  readonly id: string;
  readonly survey: string;
  /** The questions it answers. */
  readonly version: number;
  readonly name: string;
  /** A text for each question, as JSON. */
  readonly answers: string;
  readonly at: number;
  /** Until it is purged, it can be brought back. */
  readonly removed_at: number | null;
}

/** A transaction is one too, so every query runs alone or as part of something larger. */
export type Db = Kysely<Schema>;
export type UserRow = Selectable<UsersTable>;
export type MemberRow = Selectable<MembersTable>;
export type LinkRow = Selectable<LinksTable>;
export type BaselineRow = Selectable<BaselinesTable>;
