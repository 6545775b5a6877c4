/** What has come into the scope since it was approved, and what has left it. */
import { type Plan, tableOf } from "../plan";
import { type AnyRecord } from "../section";

/** One line of the scope as it was approved. */
export interface ScopeLine {
  readonly id: string;
  readonly statement: string;
}
export interface ApprovedScope {
  /** In the order of the table; lines without words are none. */
  readonly in: readonly ScopeLine[];
  /** Ids of what was known and not in scope. */
  readonly out: readonly string[];
}
/** `was` is what was approved, null for what was not in it; `now` what is in scope, null for what no longer is. */
export interface ScopeChange {
  readonly id: string;
  readonly kind: "added" | "movedIn" | "reworded" | "movedOut" | "removed";
  readonly was: string | null;
  readonly now: string | null;
}

/** The scope as an approval keeps it. */
export function scopeToApprove(plan: Plan): ApprovedScope {
  const records = tableOf(plan, "scope").records;
  return {
    in: records.filter(isIn).map(({ id, values }) => ({ id, statement: String(values["statement"] ?? "").trim() })).filter(({ statement }) => statement !== ""),
    out: records.filter((record) => !isIn(record)).map(({ id }) => id),
  };
}

const isIn = ({ values }: AnyRecord): boolean => values["kind"] === "in";

/** What an approval holds, read as far as it can be: what is damaged was not approved. */
export function readApprovedScope(content: string): ApprovedScope {
  const { in: lines, out } = parse(content);
  return {
    in: list(lines).flatMap((line) => (isLine(line) ? [{ id: line.id, statement: line.statement }] : [])),
    out: list(out).filter((id) => typeof id === "string"),
  };
}

function parse(content: string): Partial<Record<keyof ApprovedScope, unknown>> {
  try {
    return (JSON.parse(content) as Partial<Record<keyof ApprovedScope, unknown>> | null) ?? {};
  } catch {
    return {};
  }
}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isLine = (value: unknown): value is ScopeLine =>
  typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" && "statement" in value && typeof value.statement === "string";

/** Each line once: what is in scope now in its order, then what is no longer, as it was approved. */
export function scopeCreep(approved: ApprovedScope, plan: Plan): readonly ScopeChange[] {
  const before = new Map(approved.in.map(({ id, statement }) => [id, statement]));
  const out = new Set(approved.out);
  const now = scopeToApprove(plan).in;
  const kept = new Set(now.map(({ id }) => id));
  const known = new Set(tableOf(plan, "scope").records.map(({ id }) => id));
  const gone = [...before].filter(([id]) => !kept.has(id));
  return [
    ...now.flatMap(({ id, statement }): ScopeChange[] => {
      const was = before.get(id);
      if (was === undefined) return [{ id, kind: out.has(id) ? "movedIn" : "added", was: null, now: statement }];
      return was === statement ? [] : [{ id, kind: "reworded", was, now: statement }];
    }),
    ...gone.map(([id, was]): ScopeChange => ({ id, kind: known.has(id) ? "movedOut" : "removed", was, now: null })),
  ];
}
