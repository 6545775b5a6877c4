"use client";

import { useTranslations } from "next-intl";
import { FieldError } from "@/components/ui/field-error";
import { type RejectedDraft } from "./rejected-drafts";

/** What is wrong with what was typed, under its field. */
export function Problem({ draft }: { draft: RejectedDraft }) {
  return (
    <div className="absolute top-[calc(100%+2px)] left-0 z-(--z-ring) w-max max-w-60 rounded-chip bg-surface-raised px-2 py-1 text-left text-ui font-regular whitespace-normal shadow-pop">
      <ProblemText draft={draft} />
    </div>
  );
}

export function ProblemText({ draft }: { draft: RejectedDraft }) {
  const t = useTranslations("fields");
  const text = draft.problem === "tooSmall" ? t("tooSmall", { min: draft.limit })
    : draft.problem === "tooEarly" ? t("tooEarly", { min: draft.limit })
    : draft.problem === "tooLarge" ? t("tooLarge", { max: draft.limit }) : t(draft.problem);
  return <FieldError>{text}</FieldError>;
}
