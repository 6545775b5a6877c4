"use client";

import { useCallback } from "react";
import { type Observable } from "@/lib/client/observable";
import { useObservable } from "@/lib/client/use-observable";
import { useMoveState, useTimeline } from "../timeline-context";
import { useConsequenceLines } from "../use-consequence-lines";

/** Results of what I do, for those who do not see them. */
export function Says({ voice }: { voice: Observable<string> }) {
  const held = useMoveState(useCallback((state) => (state?.proposed ? null : (state?.ids[0] ?? null)), []));
  const text = useObservable(voice, "");
  return (
    <>
      <output className="sr-only">{text}</output>
      <output className="sr-only">{held !== null && <Move id={held} />}</output>
    </>
  );
}

/** The dates it would have, and what that does. */
function Move({ id }: { id: string }) {
  const { schedule, session } = useTimeline();
  const { title, lines } = useConsequenceLines(schedule, session.preview, id);
  return [title, ...lines.map(({ text }) => text)].join(". ");
}
