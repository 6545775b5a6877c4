"use client";

import { type ComponentType, type ReactNode, useState } from "react";
import { type Leave } from "./editor-keys";
import { type EditorProps } from "./editor-props";
import { KeyCatcher } from "./key-catcher";

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
  return <Editor {...props} fallback={<>{fallback}<KeyCatcher label={label} text="" onText={setTyped} onLeave={leave} /></>} />;
}
