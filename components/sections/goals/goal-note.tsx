"use client";

import { type AnyRecord } from "@/lib/plan/section";
import { GapLine, useFindingsOf } from "../findings-context";
import { useFindingWords } from "./use-finding-words";

/** Under a goal's title: what nobody has said of it yet. */
export function GoalNote({ record }: { record: AnyRecord }) {
  const words = useFindingWords();
  return <GapLine texts={useFindingsOf(record.id).map(words)} />;
}
