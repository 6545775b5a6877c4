"use client";

import { useRef } from "react";
import { useLocale } from "next-intl";
import { type Section } from "@/lib/plan/section";
import { useCommand } from "@/components/plan/commands";
import { EmptySection } from "@/components/table/empty-section";
import { useRowActions } from "@/components/table/use-row-actions";
import { CommonRisksButton } from "./common-risks-button";

/** Asks the register's question, and offers the risks that most plans meet. */
export function EmptyRegister({ section, onSay }: { section: Section; onSay(text: string): void }) {
  const language = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const actions = useRowActions(section);
  useCommand(actions && { id: "add-row", group: "action", label: section.add[language], keys: "n", icon: "plus", run: () => input.current?.focus() });
  return (
    <>
      <EmptySection section={section} input={input} onAdd={actions && ((title) => void actions.add({}, { [section.titleField]: title }))} />
      <CommonRisksButton onSay={onSay} className="mt-4" />
    </>
  );
}
