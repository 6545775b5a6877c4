/** What somebody from outside could not tell from the plan. The server stamps who said it, and when. */
export interface OutsiderMark {
  readonly id: string;
  /** Number of a rule of the outsider test; null for a row as a whole. */
  readonly rule: number | null;
  readonly section: string;
  /** Null for a rule as a whole. */
  readonly record: string | null;
  /** What they wrote about it; often nothing. */
  readonly note: string;
  readonly by: { readonly id: string; readonly name: string };
  /** Milliseconds, by the server's clock. */
  readonly at: number;
}
export type MarkSubject = Pick<OutsiderMark, "rule" | "section" | "record">;
