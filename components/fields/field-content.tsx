"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useField } from "@/lib/client/use-field";
import { useFieldPresence, usePeopleInField } from "@/lib/client/use-presence";
import { useCarets } from "@/lib/client/use-text";
import { useMayEdit } from "@/lib/client/use-role";
import { isEmptyValue } from "@/lib/plan/fields";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { PresenceRing, PresenceTint } from "@/components/plan/presence-ring";
import { CaretText } from "./caret-text";
import { Problem } from "./draft-editor";
import { type Leave } from "./editor-keys";
import { type Select } from "./editor-props";
import { FieldEditor } from "./field-editor";
import { suffixOf, unitOf } from "./field-facts";
import { OverruledStrip } from "./overruled-strip";
import { useRejectedDraft } from "./rejected-drafts";
import { usePlanFacts } from "./use-plan-facts";
import { useTextLanguage } from "./use-text-language";
import { useToday } from "./use-today";
import { ValueView } from "./value-view";

export interface FieldContentProps {
  readonly section: Section;
  readonly record: AnyRecord;
  readonly fieldId: string;
  /** "G2": completes the editor's name. */
  readonly rowName: string;
  readonly edit: { readonly select: Select; readonly typed: string } | null;
  /** The look of the text, the same while it is edited. */
  readonly className?: string;
  readonly full?: boolean;
  readonly roomy?: boolean;
  readonly end?: boolean;
  onLeave(how: Leave): void;
}

/** A field as it reads, with who is in it, and its editor over it. Its parent is positioned. */
export function FieldContent(props: FieldContentProps) {
  const { section, record, fieldId, edit, roomy = false, end = false, className, rowName, onLeave } = props;
  const facts = usePlanFacts();
  const today = useToday();
  const field = section.fields[fieldId];
  const place = useMemo(() => ({ section: section.id, record: record.id, field: fieldId }), [section.id, record.id, fieldId]);
  const live = useField(section.id, record.id, fieldId);
  const people = usePeopleInField(place);
  const rejected = useRejectedDraft(place);
  // A line says by itself that someone is in it, with their caret.
  useFieldPresence(place, edit !== null && field?.kind !== "line");
  if (!field) return null;

  const unit = unitOf(field, record, facts.language);
  const isRoomyProse = roomy && field.kind === "prose";
  const view = <FieldView {...props} />;
  return (
    <>
      {people[0] && <PresenceTint color={people[0].user.color} />}
      {!(edit && isRoomyProse) && <div aria-hidden={edit ? true : undefined} className={cx("relative min-h-5", className)}>{view}</div>}
      {people.length > 0 && <PresenceRing people={people} />}
      {edit && (
        <FieldEditor
          place={place}
          field={field}
          value={live.value}
          label={`${field.label[facts.language]}, ${rowName}`}
          select={edit.select}
          typed={edit.typed}
          context={{ language: facts.language, today, unit, value: live.value }}
          roomy={isRoomyProse}
          className={className}
          end={end}
          fallback={isRoomyProse ? view : null}
          onSet={live.set}
          onSetMember={live.setMember}
          onLeave={onLeave}
        />
      )}
      {rejected && !edit && <Problem draft={rejected} />}
      {live.overruled && !edit && (
        <OverruledStrip field={field} value={live.value} unit={unit} overruled={live.overruled} onTake={live.takeMine} />
      )}
    </>
  );
}

function FieldView({ section, record, fieldId, full = false }: FieldContentProps) {
  const t = useTranslations("fields");
  const mayEdit = useMayEdit();
  const { language, asks } = usePlanFacts();
  const rejected = useRejectedDraft({ section: section.id, record: record.id, field: fieldId });
  const field = section.fields[fieldId];
  const value = record.values[fieldId];
  if (!field || value === undefined) return null;
  if (rejected) return <span className="text-critical-text">{rejected.text}</span>;
  if (record.damaged.includes(fieldId)) return <DamagedMark />;
  if (field.kind !== "flag" && isEmptyValue(field, value)) {
    const prompt = asks && mayEdit ? field.prompt?.[language] : undefined;
    if (prompt) return <span className="font-regular text-ink-subtle">{prompt}</span>;
    return <><span className="sr-only">{t("notSet")}</span>{field.kind === "number" && <span aria-hidden="true" className="text-ink-subtle">–</span>}</>;
  }
  if (field.kind === "line") return <LiveLine section={section.id} record={record.id} field={fieldId} text={String(value)} />;
  return <ValueView field={field} value={value} unit={unitOf(field, record, language)} suffix={suffixOf(section, fieldId, record, language)} full={full} />;
}

function LiveLine({ section, record, field, text }: { section: string; record: string; field: string; text: string }) {
  const carets = useCarets({ section, record, field });
  return <span lang={useTextLanguage()(text)} className="wrap-anywhere whitespace-pre-line"><CaretText text={text} carets={carets} /></span>;
}

/** What is stored cannot be read; the rest of the row can. */
function DamagedMark() {
  const t = useTranslations("fields");
  return (
    <span className="inline-flex items-start gap-1 text-caution-text" title={t("damagedHelp")}>
      <Icon name="alert" size={14} className="mt-[3px]" />
      {t("damaged")}
      <span className="sr-only">. {t("damagedHelp")}</span>
    </span>
  );
}
