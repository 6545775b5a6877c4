import { useCallback, useSyncExternalStore } from "react";
import { type Outcome, setMember, setValue, type Writer } from "@/lib/plan/doc/records";
import { emptyValue, type FieldValue, type Scalar } from "@/lib/plan/fields";
import { type Registry } from "@/lib/plan/section";
import { type Overruled } from "./overrules";
import { usePlanContext } from "./plan-provider";
import { fieldKey } from "./presence";
import { useWriter } from "./use-plan";
import { useReplicaIfAny } from "./use-replica";

export type SetOutcome = Outcome | { readonly ok: false; readonly code: "read-only" };

export interface LiveField {
  readonly value: FieldValue;
  set(value: FieldValue): SetOutcome;
  /** One member of a field that has several: a dependency, a person, a RACI letter; null takes it away. */
  setMember(member: string, payload: Scalar | null): SetOutcome;
  /** Somebody replaced what I had set; for 20 seconds. */
  readonly overruled: Overruled | null;
  /** "Use 1:30": puts mine back over theirs. */
  takeMine(): void;
  dismiss(): void;
}

/** One field of one record. It renders again when its value changed, and for nothing else in the row. */
export function useField(section: string, record: string, field: string): LiveField {
  const value = useFieldValue(section, record, field);
  const overruled = useOverruled(section, record, field);
  const overrules = useReplicaIfAny()?.overrules;
  const undo = useReplicaIfAny()?.undo;
  const writer = useWriter();

  function change(write: (writer: Writer) => Outcome): SetOutcome {
    if (!writer) return { ok: false, code: "read-only" };
    undo?.stopCapturing();
    return write(writer);
  }
  const set = (next: FieldValue) => change((writer) => setValue(writer, section, record, field, next));

  return {
    value,
    set,
    setMember: (member, payload) => change((writer) => setMember(writer, section, record, field, member, payload)),
    overruled,
    takeMine: () => overruled && set(overruled.mine),
    dismiss: () => overrules?.dismiss(fieldKey({ section, record, field })),
  };
}

function useFieldValue(section: string, record: string, field: string): FieldValue {
  const replica = useReplicaIfAny();
  const listen = useCallback(
    (tell: () => void) => replica?.snapshot.subscribeRecord(section, record, () => replica.batch.add(tell)) ?? nothing,
    [replica, section, record],
  );
  const empty = emptyOf(usePlanContext().registry, section, field);
  return useSyncExternalStore(
    listen, () => replica?.snapshot.record(section, record)?.values[field] ?? empty, () => empty,
  );
}

function useOverruled(section: string, record: string, field: string): Overruled | null {
  const notices = useReplicaIfAny()?.overrules.notices;
  const key = fieldKey({ section, record, field });
  const listen = useCallback((tell: () => void) => notices?.subscribe(key, tell) ?? nothing, [notices, key]);
  return useSyncExternalStore(listen, () => notices?.get(key) ?? null, () => null);
}

const nothing = () => undefined;

function emptyOf(registry: Registry, sectionId: string, fieldId: string): FieldValue {
  const field = registry.find(({ id }) => id === sectionId)?.fields[fieldId];
  return field ? emptyValue(field) : null;
}
