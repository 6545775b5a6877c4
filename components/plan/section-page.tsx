"use client";

import { useLocale } from "next-intl";
import { notFound } from "next/navigation";
import { SectionTable } from "@/components/table/section-table";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useMayEdit } from "@/lib/client/use-role";
import { type Section } from "@/lib/plan/section";
import { runCommand } from "./commands";
import { AnsweredLine } from "./answered-line";
import { findSection } from "./places";
import { StepHeader } from "./step-header";

/** A section's part of its step. The server passes ids only: a section holds what cannot be sent. */
export function SectionPage({ section: id }: { section: string }) {
  const section = findSection(id);
  if (!section) notFound();
  return (
    <>
      <StepHeader section={section} actions={<AddButton section={section} />} aside={<AnsweredLine step={section.step} />} />
      <SectionTable key={id} section={section} />
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
