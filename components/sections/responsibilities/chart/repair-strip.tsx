"use client";

import { useTranslations } from "next-intl";
import { memo, useCallback } from "react";
import { isSameJson } from "@/lib/client/observable";
import { useMayEdit } from "@/lib/client/use-role";
import { type Raci, type RaciFinding } from "@/lib/plan/derive/raci";
import { type RaciRepair, raciRepairs } from "@/lib/plan/derive/raci-repairs";
import { type Plan } from "@/lib/plan/plan";
import { Button } from "@/components/ui/button";
import { useRaci } from "../raci-context";
import { useShortNames } from "../use-short-names";

interface Broken {
  readonly finding: RaciFinding & { readonly code: BrokenCode };
  readonly repairs: readonly RaciRepair[];
}
type BrokenCode = Exclude<RaciFinding["code"], "noTasks">;

/** What is wrong with a row, and the presses that mend it. They are tab stops only where the focus is (`isStop`). */
export const RepairStrip = memo(function RepairStrip({ id, rowName, isStop, onRepair }: {
  id: string;
  rowName: string;
  isStop: boolean;
  onRepair(row: string, repair: RaciRepair): void;
}) {
  const t = useTranslations("raci");
  const mayEdit = useMayEdit();
  const broken = useRaci(useCallback((raci: Raci, plan: Plan) => brokenOf(id, raci, plan), [id]), isSameJson);
  return (
    <div role="group" aria-label={t("fixes", { row: rowName })} className="flex flex-wrap items-center gap-x-5 gap-y-1.5 pb-2">
      {broken.map(({ finding, repairs }) => (
        <span key={finding.code} className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
          <b className="font-semibold text-critical-text">{t(`found.${finding.code}`, { count: finding.others.length })}</b>
          <span className="text-ink-muted">{t(`advice.${finding.code}`)}</span>
          {mayEdit && repairs.length > 0 && (
            <span className="ml-2.5 flex flex-wrap gap-1.5 print:hidden">
              {repairs.map((repair) => <RepairButton key={repair.person} repair={repair} isStop={isStop} onPress={() => onRepair(id, repair)} />)}
            </span>
          )}
        </span>
      ))}
    </div>
  );
});

function RepairButton({ repair: { kind, person, letters }, isStop, onPress }: { repair: RaciRepair; isStop: boolean; onPress(): void }) {
  const t = useTranslations("raci");
  const names = useShortNames();
  const others = Object.keys(letters).filter((id) => id !== person);
  const letter = letters[others[0] ?? ""];
  return (
    <Button
      variant="outline"
      size="sm"
      tabIndex={isStop ? 0 : -1}
      className="inset-ring-line-control!"
      data-tooltip={kind === "keep" && letter ? t("becomes", { names: others.map(names).join(", "), duty: t(`letters.${letter}`) }) : undefined}
      onClick={onPress}
    >
      {t(`repair.${kind}`, { name: person === null ? "" : names(person) })}
    </Button>
  );
}

function brokenOf(id: string, raci: Raci, plan: Plan): readonly Broken[] {
  const row = raci.rows.get(id);
  return (row?.findings ?? []).flatMap((finding) =>
    finding.code === "noTasks" || !row ? [] : [{ finding: { ...finding, code: finding.code }, repairs: raciRepairs(plan, row, finding) }]);
}
