/** Reading a record's values whatever stands in them: unknown kinds read as nothing. */

export const numberIn = (value: unknown): number | null => (typeof value === "number" && Number.isFinite(value) ? value : null);

export const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === "string") : [];

/** A line that says nothing. */
export const isBlank = (value: unknown): boolean => typeof value !== "string" || value.trim() === "";
