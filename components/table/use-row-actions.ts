"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useWriter } from "@/lib/client/use-plan";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { addRecord, moveRecord, removeRecord, restoreRecord, setValue } from "@/lib/plan/doc/records";
import { type FieldValue } from "@/lib/plan/fields";
import { type Section } from "@/lib/plan/section";
import { useLatest } from "@/components/fields/use-latest";
import { useKeyLabel } from "@/components/ui/keys";
import { showToast } from "@/components/ui/toast";

/** What can be done to whole rows. Each is a step of its own to undo. */
export interface RowActions {
  /** Answers the new row's id. `after`: null is the top, absent the end. */
  add(place?: { after?: string | null }, values?: Readonly<Record<string, FieldValue>>): string | null;
  /** Behind `after`; null is the top. `values`: what it gets there. */
  move(record: string, after: string | null, values?: Readonly<Record<string, FieldValue>>): void;
  /** `name` is how the row was called when it stood: "Risk 7". */
  remove(record: string, name: string): void;
  removeAll(records: readonly string[], message: string): void;
  /** Without a word: an empty row that was left behind. */
  drop(record: string): void;
  restore(record: string): void;
}

/** Null while I may not edit. */
export function useRowActions(section: Section): RowActions | null {
  const ui = useTranslations("ui");
  const t = useTranslations("table");
  const keyLabel = useLatest(useKeyLabel());
  const writer = useWriter();
  const undo = useReplicaIfAny()?.undo;
  return useMemo(() => {
    if (!writer || !undo) return null;
    const step = <T>(change: () => T): T => {
      undo.stopCapturing();
      const result = change();
      undo.stopCapturing();
      return result;
    };
    const restoreAll = (records: readonly string[]) =>
      step(() => writer.doc.transact(() => records.forEach((id) => restoreRecord(writer, section.id, id)), writer.origin));
    const offerUndo = (message: string, records: readonly string[]) =>
      showToast({ id: `removed-${records[0]}`, message, action: { label: ui("undo"), keys: keyLabel("mod+z"), onPress: () => restoreAll(records) } });
    return {
      add(place = {}, values = {}) {
        const added = step(() => addRecord(writer, section.id, place, values));
        return added.ok ? added.value : null;
      },
      move: (record, after, values = {}) => step(() => writer.doc.transact(() => {
        moveRecord(writer, section.id, record, after);
        for (const [field, value] of Object.entries(values)) setValue(writer, section.id, record, field, value);
      }, writer.origin)),
      remove(record, name) {
        step(() => removeRecord(writer, section.id, record));
        offerUndo(t("removed", { row: name }), [record]);
      },
      removeAll(records, message) {
        step(() => writer.doc.transact(() => records.forEach((id) => removeRecord(writer, section.id, id)), writer.origin));
        offerUndo(message, records);
      },
      drop: (record) => void step(() => removeRecord(writer, section.id, record)),
      restore: (record) => void step(() => restoreRecord(writer, section.id, record)),
    };
  }, [writer, undo, section.id, t, ui, keyLabel]);
}
