"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { DeliverableItem } from "./deliverable-item";

/** What is to be handed over without a reason anybody gave. */
export function LooseDeliverables({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("goals");
  const titleId = useId();
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="pt-6 pl-12 max-sm:pl-0">
      <h2 className="flex flex-wrap items-baseline gap-x-2">
        <span id={titleId} className="text-heading font-semibold">{t("loose")}</span>
        <span className="text-note font-regular text-ink-subtle">{t("looseHint")}</span>
      </h2>
      <ul className="mt-2">{ids.map((id) => <DeliverableItem key={id} id={id} />)}</ul>
    </section>
  );
}
