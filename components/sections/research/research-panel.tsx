"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { AddButton } from "@/components/plan/add-button";
import { AnsweredLine } from "@/components/plan/answered-line";
import { StepHeader } from "@/components/plan/step-header";
import { TablePanel } from "@/components/table/table-panel";
import { type GroupOption, useArrangement } from "@/components/table/use-arrangement";
import { type Section } from "@/lib/plan/section";
import { type PanelProps } from "..";
import { PanelFrame } from "../panel-frame";
import { ResearchNote } from "./research-note";

/** What was found out, by how it was found out. */
export function ResearchPanel({ section }: PanelProps) {
  const arrangement = useMethods(section);
  return (
    <>
      <StepHeader section={section} actions={<AddButton section={section} />} aside={<AnsweredLine step={section.step} />} />
      <PanelFrame section={section}>
        {(scroller) => <TablePanel section={section} scroller={scroller} arrangement={arrangement} note={ResearchNote} />}
      </PanelFrame>
    </>
  );
}

/** The methods in their order; a note without one waits at the end. */
function useMethods(section: Section) {
  const t = useTranslations("research");
  const language = useLocale();
  const { method } = section.fields;
  const options = useMemo((): readonly GroupOption[] => {
    const methods = method?.kind === "choice" ? method.options.map(({ id, label }) => ({ option: id, title: label[language] })) : [];
    return [...methods, { option: null, title: t("noMethod") }];
  }, [method, language, t]);
  return useArrangement(section, "method", options, null);
}
