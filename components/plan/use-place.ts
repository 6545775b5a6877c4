"use client";

import { useParams } from "next/navigation";
import { type Section, type Step } from "@/lib/plan/section";
import { findSection } from "./places";

/** The step and section on screen. The overview has no section in its address. */
export function usePlace(): { readonly step: Step; readonly section: Section | null } {
  const { section: id } = useParams<{ section?: string }>();
  const section = id === undefined ? null : findSection(id);
  return { step: section?.step ?? "overview", section };
}
