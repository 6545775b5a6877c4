"use client";

import { useLocale } from "next-intl";
import { Suspense } from "react";
import { panels } from "@/components/sections";
import { SectionTable } from "@/components/table/section-table";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useMayEdit } from "@/lib/client/use-role";
import { type Section } from "@/lib/plan/section";
import { runCommand } from "./commands";
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

function AddButton({ section }: { section: Section }) {
  const language = useLocale();
  const mayEdit = useMayEdit();
  if (!mayEdit) return null;
  const noun = section.noun[language];
  return (
    <Button variant="outline" className="max-sm:hidden" aria-label={section.add[language]} onClick={() => runCommand("add-row")}>
      <Icon name="plus" size={14} />
      {noun.charAt(0).toLocaleUpperCase(language) + noun.slice(1)}
    </Button>
  );
}
