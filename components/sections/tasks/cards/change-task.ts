/** What a move or a press on a card writes. Each is one step to undo. */
import { type Replica } from "@/lib/client/replica";
import { moveRecord, setValue } from "@/lib/plan/doc/records";
import { type RecordChange } from "@/lib/plan/plan";

/** `after`: the record it stands behind from now on; null is the top, absent leaves it where it is. */
export function changeTask({ writer, undo }: Replica, { section, record, values }: RecordChange, after?: string | null): void {
  undo.stopCapturing();
  writer.doc.transact(() => {
    for (const [field, value] of Object.entries(values)) setValue(writer, section, record, field, value);
    if (after !== undefined) moveRecord(writer, section, record, after);
  }, writer.origin);
  undo.stopCapturing();
}
