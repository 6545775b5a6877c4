"use client";

import { type ComponentType, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Leave } from "./editor-keys";
import { type EditorProps } from "./editor-props";
import { KeyCatcher } from "./key-catcher";
import { finishLater } from "./late-edits";
import { useLatest } from "./use-latest";

type Whole = Pick<EditorProps, "label" | "typed" | "after" | "onLeave">;
type Given<P> = Omit<P, "typed" | "after"> & Pick<EditorProps, "label" | "onLeave">;

/**
 * An editor whose code may still be on its way. Until it comes, an input takes what is typed, and the
 * editor begins with that. Whoever leaves earlier goes on at once; what they typed is kept when it comes.
 */
export function DeferredEditor<P extends Whole>({ editor: Editor, fallback, ...given }: Given<P> & {
  editor: ComponentType<P & { fallback?: ReactNode }>;
  fallback: ReactNode;
}) {
  const [typed, setTyped] = useState("");
  /** What no editor has taken over yet; null once one is there. */
  const caught = useRef<string | null>(null);
  const { label, onLeave } = given;
  const propsWith = (how: Partial<Whole>) => ({ ...given, ...how }) as unknown as P;
  const finish = useLatest(() => {
    const text = caught.current;
    caught.current = null;
    if (text) finishLater((done) => <Editor {...propsWith({ typed: text, after: "blur", onLeave: done })} />);
  });
  // Before the catcher, which goes with it, says in its turn that it is gone.
  useLayoutEffect(() => finish, [finish]);

  function take(text: string): void {
    caught.current = text;
    setTyped(text);
  }
  function leave(how: Leave): void {
    if (how === "putBack") caught.current = null;
    finish();
    onLeave(how);
  }
  const catcher = (
    <Waiting onEnd={() => (caught.current = null)}>
      <KeyCatcher label={label} text="" onText={take} onLeave={leave} />
    </Waiting>
  );
  return <Editor {...propsWith({ typed, after: null })} fallback={<>{fallback}{catcher}</>} />;
}

/** Says when the editor has come, and stands in the place of this. */
function Waiting({ onEnd, children }: { onEnd(): void; children: ReactNode }) {
  const end = useLatest(onEnd);
  useEffect(() => end, [end]);
  return children;
}
