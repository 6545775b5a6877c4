"use client";

import { type ReferenceField } from "@/lib/plan/fields";
import { type EditorProps } from "./editor-props";
import { RecordEditor } from "./record-editor";
import { useCycleCheck } from "./use-cycle-check";

/** A reference to what waits for this record: one that would close a circle is refused. */
export function AheadEditor(props: EditorProps<ReferenceField>) {
  return <RecordEditor {...props} refuse={useCycleCheck(props.place.record, true)} />;
}
