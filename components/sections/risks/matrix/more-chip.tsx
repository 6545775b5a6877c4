"use client";

import { useTranslations } from "next-intl";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { cx } from "@/components/ui/class-names";
import { Menu } from "@/components/ui/menu";
import { useRisks } from "../risks-context";
import { chipLook } from "./chip";

/** "+2": the risks of a cell that have no room. Choosing one brings it to the front. */
export function MoreChip({ risks }: { risks: readonly string[] }) {
  const t = useTranslations("risks");
  const { section, nameOf, select } = useRisks();
  const snapshot = useReplicaIfAny()?.snapshot;
  const label = t("moreIn", { count: risks.length });
  return (
    <Menu
      label={label}
      className="max-w-80"
      entries={() => risks.map((risk) => ({
        id: risk,
        label: `${nameOf(risk)}  ${String(snapshot?.record(section.id, risk)?.values[section.titleField] ?? "")}`,
        onSelect: () => select(risk),
      }))}
      trigger={(props) => (
        <button {...props} type="button" tabIndex={-1} aria-label={label} data-more={t("more", { count: String(risks.length) })} className={cx(chipLook, "bg-surface-raised/70 text-ink inset-ring inset-ring-line-strong before:content-[attr(data-more)]")} />
      )}
    />
  );
}
