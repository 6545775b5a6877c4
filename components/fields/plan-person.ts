import { type AnyRecord } from "@/lib/plan/section";

/** A person of the plan's section "people". */
export interface PlanPerson {
  readonly id: string;
  readonly name: string;
  /** Presence colour, 1 to 8. */
  readonly color: number;
  readonly removed: boolean;
}

export function personOf(record: AnyRecord | null): PlanPerson | null {
  if (!record) return null;
  const { name, colour } = record.values;
  return {
    id: record.id,
    name: typeof name === "string" ? name : "",
    color: typeof colour === "number" ? colour : colorOfId(record.id),
    removed: record.removed,
  };
}

/** The same on every screen until somebody gives this person a colour of their own. */
function colorOfId(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return (sum % 8) + 1;
}
