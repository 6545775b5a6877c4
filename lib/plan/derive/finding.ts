/** What computing with a plan shows to be wrong or still open. Data only: the words are the interface's. */

/** A link between two records: in `field` of `record` stands `on`. */
export interface LinkPlace {
  readonly section: string;
  readonly record: string;
  readonly field: string;
  readonly on: string;
}

export interface Finding<Code extends string = string> {
  readonly code: Code;
  /** The record it is about. */
  readonly section: string;
  readonly record: string;
  /** Where to answer it. */
  readonly field: string | null;
  /** Ids of other records it is about. */
  readonly others: readonly string[];
  /** How far off, in working days. */
  readonly days?: number;
  /** "broken": it cannot be as it is written. "open": somebody has to look. */
  readonly severity: "broken" | "open";
  /** Of a cycle, one way round: each waits for the next, the last for the first. */
  readonly path?: readonly string[];
  /** Taking this link away mends it. */
  readonly repair?: LinkPlace;
}
