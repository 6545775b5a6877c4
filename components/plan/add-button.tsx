"use client";

import { useLocale } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useMayEdit } from "@/lib/client/use-role";
import { type Section } from "@/lib/plan/section";
import { runCommand } from "./commands";

/** Adds a row as N does; at the right of the step's title. */
export function AddButton({ section }: { section: Section }) {
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
