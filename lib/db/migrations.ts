/**
 * Steps from an empty database to the schema, forward only. A released step is never changed: a
 * correction is a new step. The number of steps taken is the database's `user_version`.
 */
import { type Sqlite } from "./sqlite";

export const steps: readonly string[] = [
  `
  create table users (
    id text primary key,
    kind text not null check (kind in ('guest', 'account')),
    name text not null,
    email text unique,
    password_hash text,
    session_version integer not null,
    created_at integer not null
  );
  create table identities (
    provider text not null,
    subject text not null,
    "user" text not null references users(id) on delete cascade,
    primary key (provider, subject)
  );
  create table plans (
    id text primary key,
    name text not null,
    language text not null,
    template text not null,
    created_by text not null references users(id),
    created_at integer not null,
    updated_at integer not null
  );
  create table links (
    id text primary key,
    plan text not null references plans(id) on delete cascade,
    role text not null check (role in ('editor', 'commenter', 'viewer')),
    token_hash text not null unique,
    code text not null unique,
    created_by text not null references users(id),
    created_at integer not null,
    revoked_at integer
  );
  create index links_plan on links(plan);
  create table members (
    plan text not null references plans(id) on delete cascade,
    "user" text not null references users(id) on delete cascade,
    role text not null check (role in ('owner', 'editor', 'commenter', 'viewer')),
    color integer not null check (color between 1 and 8),
    link text references links(id),
    joined_at integer not null,
    last_seen_at integer not null,
    primary key (plan, "user")
  );
  create index members_user on members("user");
  create table joins (
    link text not null references links(id) on delete cascade,
    "user" text not null references users(id) on delete cascade,
    at integer not null,
    primary key (link, "user")
  );
  create table journal (
    plan text not null,
    seq integer not null,
    author text not null,
    at integer not null,
    checksum integer not null,
    data blob not null,
    primary key (plan, seq)
  );
  create table snapshots (
    plan text not null,
    seq integer not null,
    at integer not null,
    checksum integer not null,
    data blob not null,
    owners text not null,
    primary key (plan, seq)
  );
  create table quarantine (
    plan text not null,
    seq integer not null,
    reason text not null,
    at integer not null,
    data blob not null
  );
  `,
  `
  create table baselines (
    id text primary key,
    plan text not null references plans(id) on delete cascade,
    name text not null,
    taken_by text not null references users(id),
    taken_at integer not null,
    removed_at integer,
    data text not null
  );
  create index baselines_plan on baselines(plan);
  `,
  `
  create table outsider_marks (
    id text primary key,
    plan text not null references plans(id) on delete cascade,
    rule integer,
    section text not null,
    record text,
    note text not null,
    marked_by text not null references users(id),
    marked_at integer not null,
    settled_by text references users(id),
    settled_at integer
  );
  create index outsider_marks_plan on outsider_marks(plan);
  `,
  `
  create table approvals (
    plan text not null references plans(id) on delete cascade,
    subject text not null,
    "by" text not null references users(id),
    at integer not null,
    content text not null,
    primary key (plan, subject)
  );
  `,
  // A claim goes where the membership goes, and ends with it.
  `
  create table claims (
    plan text not null,
    "user" text not null,
    person text not null,
    primary key (plan, "user"),
    unique (plan, person),
    foreign key (plan, "user") references members(plan, "user") on delete cascade on update cascade
  );
  create index claims_user on claims("user");
  `,
  `
  create table trail (
    id integer primary key,
    plan text not null references plans(id) on delete cascade,
    section text not null,
    record text not null,
    field text not null,
    before real,
    value real,
    "by" text not null references users(id),
    began integer not null,
    at integer not null
  );
  create index trail_field on trail(plan, section, record, field);
  create index trail_at on trail(plan, section, at);
  `,
  `
  create table surveys (
    id text primary key,
    plan text not null references plans(id) on delete cascade,
    record text not null,
    token_hash text not null unique,
    version integer not null,
    made_by text not null references users(id),
    made_at integer not null,
    closed_at integer,
    unique (plan, record)
  );
  create table survey_questions (
    survey text not null references surveys(id) on delete cascade,
    version integer not null,
    questions text not null,
    at integer not null,
    primary key (survey, version)
  );
  create table survey_answers (
    id text primary key,
    survey text not null,
    version integer not null,
    name text not null,
    answers text not null,
    at integer not null,
    removed_at integer,
    foreign key (survey, version) references survey_questions(survey, version) on delete cascade
  );
  create index survey_answers_at on survey_answers(survey, at);
  `,
  // A plan's last number, given out once; and how often it came back from a backup.
  `
  create table heads (
    plan text primary key,
    head integer not null,
    epoch integer not null default 1
  );
  insert into heads (plan, head) select plan, max(seq) from (
    select plan, seq from journal union all select plan, seq from snapshots union all select plan, seq from quarantine
  ) as numbers group by plan;
  alter table snapshots add column parts integer not null default 0;
  `,
];

/** Takes the steps that are missing, each as one transaction. Refuses a database of a newer version. */
export function migrate(sqlite: Sqlite): void {
  const taken = Number(sqlite.prepare("pragma user_version").get()?.["user_version"] ?? 0);
  if (taken > steps.length)
    throw new Error(`the database has version ${taken}, this Planroom knows ${steps.length}: use a newer Planroom`);
  steps.slice(taken).forEach((step, index) => {
    sqlite.transaction(() => {
      sqlite.exec(step);
      sqlite.exec(`pragma user_version = ${taken + index + 1}`);
    });
  });
}
