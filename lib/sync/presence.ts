/** What one browser tab tells the others of itself. `user` is stamped by the server. */
export interface PresenceUser {
  readonly id: string;
  readonly name: string;
  /** 1 to 8: a presence colour of the design tokens. */
  readonly color: number;
}
export interface FieldPlace {
  readonly section: string;
  readonly record: string;
  readonly field: string;
}
/** A frame of presence holds no more of them. */
export const mostDragged = 24;
/** A pointer, relative to a cell, so that screens of other widths can draw it. `x`, `y` are 0 to 1. */
export interface PointerPlace {
  readonly section: string;
  readonly record: string | null;
  readonly field: string | null;
  readonly x: number;
  readonly y: number;
}
/** What somebody is moving and has not let go of: values that these records would get. */
export interface DraggedRecord {
  readonly section: string;
  readonly record: string;
  /** Dates as ISO days, an estimate in days. */
  readonly values: Readonly<Record<string, unknown>>;
}
export interface PresenceState {
  readonly user: PresenceUser;
  /** The section this person has open. */
  readonly section: string | null;
  /** The field they are in, if any. */
  readonly field: FieldPlace | null;
  /** Caret and selection in a one-line text, as Yjs relative positions in JSON. */
  readonly caret: { readonly anchor: unknown; readonly head: unknown } | null;
  readonly pointer: PointerPlace | null;
  /** The row at the top of their view, for who follows them. */
  readonly row: string | null;
  /** Null while they move nothing. At most `mostDragged`. */
  readonly drag: readonly DraggedRecord[] | null;
  /** Their tab is hidden. */
  readonly away: boolean;
}
