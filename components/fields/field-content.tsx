"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, Suspense, useMemo } from "react";
import { type PersonInField } from "@/lib/client/presence";
import { useField } from "@/lib/client/use-field";
import { useFieldPresence, usePeopleInField } from "@/lib/client/use-presence";
import { useCarets } from "@/lib/client/use-carets";
import { type FieldValue, isEmptyValue } from "@/lib/plan/fields";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { type FieldPlace } from "@/lib/sync/presence";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { PresenceRing, PresenceTint } from "@/components/plan/presence-ring";
import { lazy } from "@/components/ui/lazy";
import { CaretText } from "./caret-text";
import { type Leave } from "./editor-keys";
import { type Select } from "./editor-props";
import { FieldEditor } from "./field-editor";
import { suffixOf, unitOf } from "./field-facts";
import { type RejectedDraft, useRejectedDraft } from "./rejected-drafts";
import { useIsOverruled } from "./use-is-overruled";
import { usePlanFacts } from "./use-plan-facts";
import { useTextLanguage } from "./use-text-language";
import { useToday } from "./use-today";
import { ValueView } from "./value-view";
import "./fields.css";

/** Few values are ever refused, or replaced by somebody else while I look. */
const Problem = lazy(() => import("./draft-problem").then((module) => module.Problem));
const OverruledStrip = lazy(() => import("./overruled-strip").then((module) => module.OverruledStrip));

/** What is computed of a field and stands in its place, and what writing there means. */
export interface Computed {
  readonly view: ReactNode;
  /** What its editor opens with; absent: the value as it is stored. */
  readonly value?: FieldValue;
  /** No date before this one is taken. */
  readonly earliest?: string;
  set?(value: FieldValue): void;
}

export interface FieldContentProps {
  readonly section: Section;
  readonly record: AnyRecord;
  readonly fieldId: string;
  /** "G2": completes the editor's name. */
  readonly rowName: string;
  readonly edit: { readonly select: Select } | null;
  /** The look of the text, the same while it is edited. */
  readonly className?: string;
  /** The look of the value alone, where there is less room for it than for its editor. */
  readonly viewClass?: string;
  readonly full?: boolean;
  readonly roomy?: boolean;
  readonly end?: boolean;
  readonly computed?: Computed;
  onLeave(how: Leave): void;
}

/** A field as it reads, with who is in it, and its editor over it. Its parent is positioned. */
export function FieldContent(props: FieldContentProps) {
  const { section, record, fieldId, edit, roomy = false, full = false, className, viewClass, computed } = props;
  const place = useMemo(() => ({ section: section.id, record: record.id, field: fieldId }), [section.id, record.id, fieldId]);
  const people = usePeopleInField(place);
  const rejected = useRejectedDraft(place);
  const isOverruled = useIsOverruled(place);
  // A text with room for itself is edited where it stands; everything else under its editor.
  const isReplaced = edit !== null && roomy && section.fields[fieldId]?.kind === "prose";
  const view = <FieldView section={section} record={record} fieldId={fieldId} place={place} people={people} rejected={rejected} full={full} computed={computed?.view} />;
  return (
    <>
      {people[0] && <PresenceTint color={people[0].user.color} />}
      {!isReplaced && <div aria-hidden={edit ? true : undefined} className={cx("relative min-h-5", className, viewClass)}>{view}</div>}
      {people.length > 0 && <PresenceRing people={people} />}
      {edit && <Editing {...props} edit={edit} place={place} fallback={isReplaced ? view : null} />}
      {rejected && !edit && <Suspense><Problem draft={rejected} /></Suspense>}
      {isOverruled && !edit && <Suspense><Overruled section={section} record={record} fieldId={fieldId} /></Suspense>}
    </>
  );
}

interface FieldViewProps extends Pick<FieldContentProps, "section" | "record" | "fieldId"> {
  readonly place: FieldPlace;
  readonly people: readonly PersonInField[];
  readonly rejected: RejectedDraft | null;
  readonly full: boolean;
  readonly computed: ReactNode;
}

const FieldView = memo(function FieldView({ section, record, fieldId, place, people, rejected, full, computed }: FieldViewProps) {
  const { language } = usePlanFacts();
  const field = section.fields[fieldId];
  const value = record.values[fieldId];
  if (!field || value === undefined) return null;
  if (rejected) return <span className="text-critical-text">{rejected.text}</span>;
  if (record.damaged.includes(fieldId)) return <DamagedMark />;
  if (computed !== undefined) return computed;
  if (field.kind !== "flag" && isEmptyValue(field, value)) return <EmptyField section={section} fieldId={fieldId} />;
  if (field.kind === "line" && people.length > 0) return <LiveLine place={place} text={String(value)} />;
  return <ValueView field={field} value={value} unit={unitOf(field, record, language)} suffix={suffixOf(section, fieldId, record, language)} full={full} />;
}, (before, after) =>
  before.record.values[before.fieldId] === after.record.values[after.fieldId] && before.computed === after.computed &&
  before.people === after.people && before.rejected === after.rejected && before.full === after.full && before.place === after.place &&
  before.record.damaged === after.record.damaged && isSameMeasure(before, after));

/** A figure also shows what other fields of its record say: its unit, and which side of it is good. */
function isSameMeasure(before: FieldViewProps, after: FieldViewProps): boolean {
  if (after.section.fields[after.fieldId]?.kind !== "number") return true;
  const others = ["direction", "unit"];
  return others.every((id) => before.record.values[id] === after.record.values[id]);
}

/** In a guided plan an empty field asks its question. */
function EmptyField({ section, fieldId }: Pick<FieldContentProps, "section" | "fieldId">) {
  const t = useTranslations("fields");
  const { language, asks } = usePlanFacts();
  const field = section.fields[fieldId];
  const prompt = asks ? field?.prompt?.[language] : undefined;
  if (prompt) return <span className="font-regular text-ink-subtle">{prompt}</span>;
  return (
    <>
      <span className="sr-only">{t("notSet")}</span>
      {field?.kind === "number" && <span aria-hidden="true" className="text-ink-subtle">–</span>}
    </>
  );
}

/** Somebody is in this line: their caret stands among its letters. */
function LiveLine({ place, text }: { place: FieldPlace; text: string }) {
  const carets = useCarets(place);
  return <span lang={useTextLanguage()(text)} className="wrap-anywhere"><CaretText text={text} carets={carets} /></span>;
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

type EditingProps = FieldContentProps & Pick<FieldViewProps, "place"> & {
  readonly edit: NonNullable<FieldContentProps["edit"]>;
  readonly fallback: ReactNode;
};

function Editing({ section, record, fieldId, rowName, edit, place, fallback, className, roomy = false, end = false, computed, onLeave }: EditingProps) {
  const { language } = usePlanFacts();
  const today = useToday();
  const live = useField(section.id, record.id, fieldId);
  const field = section.fields[fieldId];
  // A line says by itself that someone is in it, with their caret.
  useFieldPresence(place, field?.kind !== "line");
  if (!field) return null;
  const value = computed?.value ?? live.value;
  return (
    <FieldEditor
      place={place}
      field={field}
      value={value}
      label={`${field.label[language]}, ${rowName}`}
      select={edit.select}
      context={{ language, today, unit: unitOf(field, record, language), value, earliest: computed?.earliest }}
      roomy={roomy && field.kind === "prose"}
      className={className}
      end={end}
      fallback={fallback}
      onSet={computed?.set ?? live.set}
      onSetMember={live.setMember}
      onLeave={onLeave}
    />
  );
}

function Overruled({ section, record, fieldId }: Pick<FieldContentProps, "section" | "record" | "fieldId">) {
  const { language } = usePlanFacts();
  const live = useField(section.id, record.id, fieldId);
  const field = section.fields[fieldId];
  if (!field || !live.overruled) return null;
  return <OverruledStrip field={field} value={live.value} unit={unitOf(field, record, language)} overruled={live.overruled} onTake={live.takeMine} />;
}
