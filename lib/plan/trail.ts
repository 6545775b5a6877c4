/** What the server remembers of a field: its changes, whose they were, and when. Nobody can write it by hand. */
import { type Field } from "./fields";

/** A change of a field with `trail`. Null is an empty field. */
export interface TrailStep {
  readonly section: string;
  readonly record: string;
  readonly field: string;
  readonly before: number | null;
  readonly value: number | null;
}
export interface TrailEntry extends TrailStep {
  readonly by: { readonly id: string; readonly name: string };
  /** Milliseconds, by the server's clock. */
  readonly at: number;
}

export const isWatched = (field: Field): boolean => "trail" in field && field.trail === true;
