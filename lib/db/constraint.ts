const codes = new Set(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"]);

/** Whether a write failed because such a row exists; SQLite and PostgreSQL name it differently. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && "code" in error && codes.has(String(error.code));
