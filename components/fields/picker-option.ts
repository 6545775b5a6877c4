export interface PickerOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** "G2", "4": also found by it. */
  readonly number?: string;
  /** Presence colour of a person. */
  readonly color?: number;
}
