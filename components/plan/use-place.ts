"use client";

import { useParams, usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import { useRegistry } from "@/lib/client/plan-provider";
import { type Section } from "@/lib/plan/section";
import { findPage, findSection, type Page, type Place } from "./places";

/** The step and section on screen, or the page of no step. The overview has neither in its address. */
export function usePlace(): { readonly step: Place; readonly section: Section | null; readonly page: Page | null; readonly isKnown: boolean } {
  const registry = useRegistry();
  const id = useSectionId();
  const section = id === undefined ? null : findSection(registry, id);
  const page = findPage(id ?? "");
  return { step: section?.step ?? page ?? "overview", section, page, isKnown: id === undefined || page !== null || (section !== null && !section.single) };
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
