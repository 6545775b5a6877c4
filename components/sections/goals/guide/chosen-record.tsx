"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useSection } from "@/components/plan/use-section";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { isSameJson } from "@/lib/client/observable";
import { usePlan } from "@/lib/client/use-plan";
import { type Plan, tableOf } from "@/lib/plan/plan";

interface Choice { readonly id: string; readonly number: string; readonly title: string }

/** Rows of a section, as one may choose among them. */
export function useChoices(sectionId: string): readonly Choice[] {
  const { prefix, titleField } = useSection(sectionId);
  return usePlan(useCallback((plan: Plan) => tableOf(plan, sectionId).records.map(({ id, values }, index) =>
    ({ id, number: `${prefix}${index + 1}`, title: String(values[titleField] ?? "") })), [sectionId, prefix, titleField]), isSameJson);
}

/** What the next answer belongs to: "Serves G2". A press chooses another one. */
export function ChosenRecord({ choices, chosen, label, text, onChoose }: {
  choices: readonly Choice[];
  chosen: Choice | null;
  /** What is chosen here. */
  label: string;
  /** What it says with the number of the chosen one. */
  text(number: string): string;
  onChoose(id: string): void;
}) {
  const t = useTranslations("table");
  if (!chosen) return null;
  return (
    <Menu
      label={label}
      align="start"
      entries={() => choices.map(({ id, number, title }) => ({ id, label: `${number} ${title || t("untitled")}`, onSelect: () => onChoose(id) }))}
      trigger={(props) => (
        <Button {...props} size="sm" aria-label={`${text(chosen.number)}. ${label}`} className="max-sm:h-11">
          {text(chosen.number)}
          <Icon name="down" size={12} />
        </Button>
      )}
    />
  );
}
