"use client";

import { useEffect } from "react";
import { type Section } from "@/lib/plan/section";
import { preloadEditor } from "@/components/fields/field-editor";

const pause = 250;

/** Fetches the editors of a section's fields once somebody comes near its table. */
export function usePreloadedEditors(section: Section, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => {
      for (const { kind } of Object.values(section.fields)) preloadEditor(kind);
    }, pause);
    return () => clearTimeout(timer);
  }, [section, isWanted]);
}
