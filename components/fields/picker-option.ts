import { type ReactNode } from "react";

export interface PickerOption {
  readonly id: string;
  readonly label: string;
  /** Printed quietly below the label; it is not searched. */
  readonly hint?: ReactNode;
  /** "G2", "4": also found by it. */
  readonly number?: string;
  /** Presence colour of a person. */
  readonly color?: number;
}
