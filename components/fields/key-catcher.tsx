"use client";

import { type KeyboardEvent, useRef } from "react";
import { type Leave, leaveForKey } from "./editor-keys";
import { editorClass, inputResetClass } from "./editor-props";
import { useSelection } from "./use-selection";

/** Stands where an editor will be, and takes what is typed until it can. `text` is what was typed before. */
export function KeyCatcher({ label, text, onText, onLeave }: {
  label: string;
  text: string;
  onText(text: string): void;
  onLeave(how: Leave): void;
}) {
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
      <input ref={input} defaultValue={text} aria-label={label} autoComplete="off" className={inputResetClass} onChange={(event) => onText(event.target.value)} onKeyDown={onKeyDown} />
    </div>
  );
}
