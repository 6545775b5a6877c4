"use client";

import { Suspense } from "react";
import { panels } from "@/components/sections";
import { SectionTable } from "@/components/table/section-table";
import { type Section } from "@/lib/plan/section";
import { AddButton } from "./add-button";
import { AnsweredLine } from "./answered-line";
import { StepHeader } from "./step-header";

/** A section's part of its step. */
export function SectionPage({ section }: { section: Section }) {
  const Panel = panels[section.id];
  if (Panel) return <Suspense><Panel section={section} /></Suspense>;
  return (
    <>
      <StepHeader section={section} actions={<AddButton section={section} />} aside={<AnsweredLine step={section.step} />} />
      <SectionTable key={section.id} section={section} />
    </>
  );
}
