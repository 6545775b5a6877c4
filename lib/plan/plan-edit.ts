/** What a press of a button writes: values of records, some of which may have to be made first. */
import { type FieldValue } from "./fields";
import { type RecordChange } from "./plan";

export interface PlanEdit extends RecordChange {
  /**
   * Where there is no such record it is made with these as well, and where it was removed it comes
   * back. Absent: a record that is not there is left alone.
   */
  readonly whenNew?: Readonly<Record<string, FieldValue>>;
}
