"use client";

import { useLocale } from "next-intl";
import { useReady } from "@/lib/client/use-saved";
import { type Section, singleId } from "@/lib/plan/section";
import { FieldCell } from "@/components/fields/field-cell";
import { SectionSkeleton } from "./section-skeleton";

/** A section that is one record: its fields as lines. `fields` chooses and orders them; without it, all. */
export function SinglePanel({ section, fields = Object.keys(section.fields) }: { section: Section; fields?: readonly string[] }) {
  const language = useLocale();
  const isReady = useReady();
  if (!isReady) return <SectionSkeleton />;
  return (
    <dl data-fields className="max-w-read py-2">
      {fields.map((id) => {
        const field = section.fields[id];
        return field && (
          <div key={id} className="grid grid-cols-[168px_minmax(0,1fr)] items-start gap-4 border-b border-line-faint py-2.5 max-sm:grid-cols-1 max-sm:gap-1">
            <dt className="text-ink-subtle">{field.label[language]}</dt>
            <dd><FieldCell section={section} record={singleId} fieldId={id} rowName={section.title[language]} /></dd>
          </div>
        );
      })}
    </dl>
  );
}
