"use client";

import { useRegistry } from "@/lib/client/plan-provider";
import { type Section } from "@/lib/plan/section";
import { findSection } from "./places";

/** A section that the frame itself names, such as the overview. Not to have it is a bug. */
export function useSection(id: string): Section {
  const section = findSection(useRegistry(), id);
  if (!section) throw new Error(`the registry has no section "${id}"`);
  return section;
}
