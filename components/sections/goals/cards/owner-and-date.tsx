"use client";

import { PersonName } from "@/components/fields/people-view";
import { ValueView } from "@/components/fields/value-view";
import { cx } from "@/components/ui/class-names";
import { useSection } from "@/components/plan/use-section";
import { type AnyRecord } from "@/lib/plan/section";

/** Who answers for it and by when, as in the columns of the table. */
export function OwnerAndDate({ record, className }: { record: AnyRecord; className?: string }) {
  const due = useSection("goals").fields["due"];
  const { owner, due: day } = record.values;
  return (
    <span className={cx("grid grid-cols-[7rem_4rem] gap-x-4 text-ui text-ink-muted max-sm:flex", className)}>
      <span className="min-w-0">{typeof owner === "string" && <PersonName id={owner} />}</span>
      {due && typeof day === "string" && <span className="text-right"><ValueView field={due} value={day} /></span>}
    </span>
  );
}
