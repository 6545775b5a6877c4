"use client";

import { createContext, type PointerEvent, useContext } from "react";
import { type Quarter } from "@/lib/plan/derive/risk/swot";
import { type Section } from "@/lib/plan/section";

export interface LineDrag {
  /** The line that is being dragged, and the quarter under it. */
  readonly held: { readonly line: string; readonly over: Quarter | null } | null;
  begin(event: PointerEvent, line: string): void;
}
export interface SwotContextValue {
  readonly section: Section;
  readonly mayEdit: boolean;
  /** The line that is the tab stop. */
  readonly stop: string | null;
  readonly editing: string | null;
  readonly drag: LineDrag;
  numberOf(line: string): string;
  onFocus(line: string): void;
  onEdit(line: string): void;
  onEdited(line: string): void;
  move(line: string, to: Quarter): void;
  remove(line: string): void;
  say(text: string): void;
}

const Context = createContext<SwotContextValue | null>(null);
export const SwotProvider = Context.Provider;

export function useSwot(): SwotContextValue {
  const value = useContext(Context);
  if (!value) throw new Error("useSwot needs a SwotProvider above it");
  return value;
}
