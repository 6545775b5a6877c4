"use client";

import { useState } from "react";
import { useMayEdit } from "@/lib/client/use-role";
import { useReady } from "@/lib/client/use-saved";
import { useTables } from "@/lib/client/use-tables";
import { isExample } from "@/lib/plan/example";
import { type Plan, tableOf } from "@/lib/plan/plan";

export interface GuideState {
  /** Null: I may not write, and there is nothing to ask me. */
  readonly toggle: (() => void) | null;
  readonly isOpen: boolean;
  /** Somebody asked for them, rather than an empty step. */
  readonly isAsked: boolean;
  close(): void;
}

const read: readonly string[] = ["goals", "deliverables", "stakeholders"];

/** The guiding questions: open by themselves while the step is nearly empty, and whenever somebody asks for them. */
export function useGuide(): GuideState {
  const mayEdit = useMayEdit();
  const isReady = useReady();
  const isNearlyEmpty = useTables(read, nearlyEmpty);
  const [state, set] = useState<"unasked" | "offered" | "asked" | "closed">("unasked");
  // Once shown they stay while one answers them, and go only when one says so.
  if (state === "unasked" && isReady && isNearlyEmpty) set("offered");
  const isOpen = isReady && mayEdit && (state === "offered" || state === "asked");
  return { isOpen, isAsked: state === "asked", toggle: mayEdit ? () => set(isOpen ? "closed" : "asked") : null, close: () => set("closed") };
}

/** A first goal is there, which an empty table asks for by itself; what is handed over or who gets it is missing. */
function nearlyEmpty(plan: Plan): boolean {
  const [goals, ...others] = read.map((section) => tableOf(plan, section).records.filter(({ id }) => !isExample(id)).length);
  return goals !== 0 && others.includes(0);
}
