"use client";

import { useTranslations } from "next-intl";
import { goToPlace } from "@/components/plan/go-to-place";
import { useOpenPlan } from "@/components/plan/plan-context";
import { sectionPath } from "@/components/plan/places";
import { useSection } from "@/components/plan/use-section";
import { useRowActions } from "@/components/table/use-row-actions";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useLocale } from "next-intl";

/** Adds a person and goes to their row, where name and hours are written. */
export function AddPerson() {
  const t = useTranslations("capacity.map");
  const language = useLocale();
  const plan = useOpenPlan();
  const people = useSection("people");
  const actions = useRowActions(people);
  if (!actions) return null;
  return (
    <Button
      variant="outline"
      className="ml-1"
      aria-label={people.add[language]}
      onClick={() => {
        const record = actions.add();
        if (record) goToPlace(`${sectionPath(plan.id, people.id)}#${record}`);
      }}
    >
      <Icon name="plus" size={14} />{t("addPerson")}
    </Button>
  );
}
