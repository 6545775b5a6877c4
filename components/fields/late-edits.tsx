"use client";

import { type ReactNode, useEffect } from "react";
import { createObservable } from "@/lib/client/observable";
import { useObservable } from "@/lib/client/use-observable";
import { PlanFactsProvider } from "./use-plan-facts";

interface LateEdit {
  readonly key: number;
  readonly editor: ReactNode;
}

const waiting = createObservable<readonly LateEdit[]>([]);
let count = 0;

/** An editor that was left before its code had come: out of sight it takes what was typed as soon as it can, and says so. */
export function finishLater(editorOf: (done: () => void) => ReactNode): void {
  const key = ++count;
  const done = () => waiting.set(waiting.get().filter((each) => each.key !== key));
  waiting.set([...waiting.get(), { key, editor: editorOf(done) }]);
}

/** Whether something that was typed is not part of the plan yet: then it is not saved either. */
export const useHasLateEdits = (): boolean => useObservable(waiting, none).length > 0;

/** Stands once beside everything that is edited, and is nowhere for whoever looks, listens or goes by keys. */
export function LateEdits() {
  const edits = useObservable(waiting, none);
  useEffect(() => () => waiting.set(none), []);
  if (edits.length === 0) return null;
  return (
    <div inert className="sr-only">
      <PlanFactsProvider>{edits.map(({ key, editor }) => <div key={key}>{editor}</div>)}</PlanFactsProvider>
    </div>
  );
}

const none: readonly LateEdit[] = [];
