"use client";

import { CitedBy } from "./cited-by";
import { CannotTell } from "./outsider/cannot-tell";
import { RecordTrail } from "./trail/record-trail";
import { type Section } from "@/lib/plan/section";

/** What the details of every row end with: who cites it, what its figures were, and a question to the team. */
export function RecordFoot({ section, record, about }: { section: Section; record: string; about: string }) {
  return (
    <>
      <CitedBy record={record} />
      <RecordTrail key={record} section={section} record={record} />
      <div className="mt-4 flex justify-end"><CannotTell subject={{ rule: null, section: section.id, record }} about={about} /></div>
    </>
  );
}
