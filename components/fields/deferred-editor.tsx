"use client";

import { type ComponentType, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { type Leave, leaveForKey } from "./editor-keys";
import { type EditorProps, editorClass, inputResetClass } from "./editor-props";
import { useSelection } from "./use-selection";

type Whole = Pick<EditorProps, "label" | "typed" | "after" | "onLeave">;
type Given<P> = Omit<P, "typed" | "after"> & Pick<EditorProps, "label" | "onLeave">;

/**
 * An editor whose code may still be on its way. Until it comes, an input takes what is typed; the
 * editor begins with that, and ends at once when the keys said so.
 */
export function DeferredEditor<P extends Whole>({ editor: Editor, fallback, ...given }: Given<P> & {
  editor: ComponentType<P & { fallback?: ReactNode }>;
  fallback: ReactNode;
}) {
  const [typed, setTyped] = useState("");
  const [after, setAfter] = useState<Leave | null>(null);
  const { label, onLeave } = given;
  const props = { ...given, typed, after } as unknown as P;
  const leave = (how: Leave) => (how === "putBack" ? onLeave(how) : setAfter(how));
  return <Editor {...props} fallback={<>{fallback}<KeyCatcher label={label} onText={setTyped} onLeave={leave} /></>} />;
}

function KeyCatcher({ label, onText, onLeave }: { label: string; onText(text: string): void; onLeave(how: Leave): void }) {
  const input = useRef<HTMLInputElement>(null);
  useSelection(input, "end");
  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const how = leaveForKey(event.nativeEvent);
    if (!how) return;
    event.preventDefault();
    onLeave(how);
  }
  return (
    <div className={editorClass}>
      <input ref={input} aria-label={label} autoComplete="off" className={inputResetClass} onChange={(event) => onText(event.target.value)} onKeyDown={onKeyDown} />
    </div>
  );
}
