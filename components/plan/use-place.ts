"use client";

import { useParams, usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import { useRegistry } from "@/lib/client/plan-provider";
import { type Section, type Step } from "@/lib/plan/section";
import { findSection } from "./places";

/** The step and section on screen. The overview has no section in its address. */
export function usePlace(): { readonly step: Step; readonly section: Section | null; readonly isKnown: boolean } {
  const registry = useRegistry();
  const id = useSectionId();
  const section = id === undefined ? null : findSection(registry, id);
  return { step: section?.step ?? "overview", section, isKnown: id === undefined || (section !== null && !section.single) };
}

/**
 * The address says where we are. Only the first render goes by what the server rendered: a page kept
 * for offline use may have been another place of the plan.
 */
function useSectionId(): string | undefined {
  const { section } = useParams<{ section?: string }>();
  const inAddress = usePathname().split("/")[3];
  const hasRendered = useSyncExternalStore(noChange, () => true, () => false);
  return hasRendered ? inAddress || undefined : section;
}

const noChange = () => () => {};
