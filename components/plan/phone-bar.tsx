"use client";

import { useTranslations } from "next-intl";
import { Icon, type IconName } from "@/components/ui/icon";
import { useRegistry } from "@/lib/client/plan-provider";
import { type Step } from "@/lib/plan/section";
import { runCommand, useCommands } from "./commands";
import { useOpenPlan } from "./plan-context";
import { neighbours, stepPath } from "./places";
import { usePlace } from "./use-place";

/** The step before, a new row, the step after: where a thumb reaches. */
export function PhoneBar() {
  const t = useTranslations("frame");
  const { step } = usePlace();
  const { previous, next } = neighbours(step);
  const add = useCommands().findLast(({ id }) => id === "add-row");
  return (
    <nav aria-label={t("neighbours")} className="grid grid-cols-[76px_1fr_76px] items-center gap-0.5 border-t border-line bg-canvas px-2.5 pt-2 pb-[max(8px,env(safe-area-inset-bottom))] sm:hidden print:hidden">
      <Neighbour step={previous} icon="left" />
      {add ? (
        <button
          type="button"
          onClick={() => runCommand("add-row")}
          className="mx-1 flex h-12 min-w-0 items-center justify-center gap-1.5 rounded-sheet bg-accent px-3 text-heading font-semibold text-accent-on active:bg-accent-active"
        >
          <Icon name="plus" size={20} />
          <span className="truncate">{add.label}</span>
        </button>
      ) : (
        <span />
      )}
      <Neighbour step={next} icon="right" />
    </nav>
  );
}

function Neighbour({ step, icon }: { step: Step | null; icon: IconName }) {
  const t = useTranslations("frame");
  const registry = useRegistry();
  const { id: plan } = useOpenPlan();
  if (!step) return <span />;
  return (
    <a href={stepPath(registry, plan, step)} className="grid min-h-12 min-w-0 content-center justify-items-center gap-0.5 text-note text-ink-muted">
      <Icon name={icon} size={20} />
      <span className="max-w-full truncate">{t(`shortSteps.${step}`)}</span>
    </a>
  );
}
