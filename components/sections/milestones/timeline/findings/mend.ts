/** What one press does about a finding. Each is one step to undo. */
import { type Replica } from "@/lib/client/replica";
import { setMember, setValue } from "@/lib/plan/doc/records";
import { type LinkPlace } from "@/lib/plan/derive/finding";

/** Working days that are offered where a milestone has none. */
export const suggestedBuffer = 3;
export const suggestedText = String(suggestedBuffer);

export function removeLink({ writer, undo }: Replica, { section, record, field, on }: LinkPlace): void {
  undo.stopCapturing();
  if (field === "after") setMember(writer, section, record, field, on, null);
  else setValue(writer, section, record, field, null);
  undo.stopCapturing();
}

export function addBuffer({ writer, undo }: Replica, section: string, record: string): void {
  undo.stopCapturing();
  setValue(writer, section, record, "buffer", suggestedBuffer);
  undo.stopCapturing();
}
