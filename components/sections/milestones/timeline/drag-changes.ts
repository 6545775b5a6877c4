import { type Registry } from "@/lib/plan/section";
import { readScalar } from "@/lib/plan/fields";
import { type RecordChange } from "@/lib/plan/plan";
import { type DraggedRecord } from "@/lib/sync/presence";

const movable: Readonly<Record<string, readonly string[]>> = {
  tasks: ["start", "due", "estimate", "constraintDate"],
  milestones: ["date", "buffer"],
};

/** What another browser says it is moving, as far as it can be true. */
export function readDragChanges(records: readonly DraggedRecord[], registry: Registry): readonly RecordChange[] {
  return records.flatMap(({ section: id, record, values }) => {
    const fields = registry.find((section) => section.id === id)?.fields;
    const allowed = movable[id];
    if (!fields || !allowed) return [];
    const valid = allowed.flatMap((name) => {
      const [field, value] = [fields[name], values[name]];
      const read = field && value !== undefined ? readScalar(field, value) : null;
      return read?.ok ? [[name, read.value] as const] : [];
    });
    return [{ section: id, record, values: Object.fromEntries(valid) }];
  });
}
