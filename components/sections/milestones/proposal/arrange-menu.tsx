"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { proposalKinds } from "./compute";
import { type Proposal } from "./use-proposal";

/** What the product can work out for the whole schedule. */
export function ArrangeMenu({ proposal }: { proposal: Proposal }) {
  const t = useTranslations("levelling");
  return (
    <Menu
      label={t("arrange")}
      align="end"
      trigger={(props) => (
        <Button {...props}>
          {t("arrange")}
          <Icon name="down" size={12} className="text-ink-subtle" />
        </Button>
      )}
      className="w-80 max-w-[calc(100vw-32px)]"
      entries={proposalKinds.map((kind) => ({ id: kind, text: t(kind), label: <Entry name={t(kind)} hint={t(`${kind}Hint`)} />, onSelect: () => proposal.ask(kind) }))}
    />
  );
}

function Entry({ name, hint }: { name: string; hint: string }) {
  return (
    <span className="grid py-0.5 whitespace-normal">
      {name}
      <span className="text-note font-regular text-pretty text-ink-subtle">{hint}</span>
    </span>
  );
}
