"use client";

import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { addRecord } from "@/lib/plan/doc/records";
import { type PersonField, type ReferenceField } from "@/lib/plan/fields";
import { useWriter } from "@/lib/client/use-plan";
import { lazy } from "@/components/ui/lazy";
import { type EditorProps } from "./editor-props";
import { Picker } from "./picker";
import { useRecordOptions } from "./use-record-options";
import { useToggle } from "./use-toggle";
import { ValueView } from "./value-view";

/** Who looks whom to give a task to hears what it would mean for them; the schedule behind it comes with the first who does. */
const ClashHint = lazy(() => import("./clash-hint").then((module) => module.ClashHint));

const peopleSections: readonly string[] = ["people"];

/** People of the plan, or rows of other sections. A person who is not there yet is added by name. */
export function RecordEditor({ place, field, value, label, select, typed, after, refuse, onSet, onLeave }: EditorProps<PersonField | ReferenceField> & {
  refuse?(id: string): string | null;
}) {
  const t = useTranslations("fields");
  const writer = useWriter();
  const toggle = useToggle(value, onSet, onLeave);
  const isPerson = field.kind === "person";
  const isTask = isPerson && place.section === "tasks";
  const options = useRecordOptions(isPerson ? peopleSections : field.to).filter(({ id }) => id !== place.record)
    .map((option) => (isTask ? { ...option, hint: <Suspense><ClashHint task={place.record} person={option.id} /></Suspense> } : option));
  const pick = (id: string) => (field.many ? toggle.flip(id) : onSet(id));

  function addPerson(name: string): void {
    const added = writer && addRecord(writer, "people", {}, { name });
    if (added?.ok) pick(added.value);
  }

  return (
    <Picker
      label={label}
      options={options}
      chosen={toggle.chosen}
      many={field.many}
      select={select}
      typed={typed}
      after={after}
      placeholder={isPerson ? t("searchPeople") : t("search")}
      emptyText={isPerson ? t("addPersonEmpty") : t("nothingYet")}
      shown={field.many && toggle.chosen.length > 0 && <ValueView field={field} value={value} />}
      create={isPerson && writer ? { label: (name) => t("addPerson", { name }), onCreate: addPerson } : undefined}
      refuse={refuse}
      onPick={pick}
      onLeave={toggle.leave}
    />
  );
}
