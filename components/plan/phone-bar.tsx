"use client";

import { useTranslations } from "next-intl";
import { Icon, type IconName } from "@/components/ui/icon";
import { useRegistry } from "@/lib/client/plan-provider";
import { runCommand, useCommands } from "./commands";
import { useOpenPlan } from "./plan-context";
import { neighbours, type Place, stepPath } from "./places";
import { usePlace } from "./use-place";
import { useAnswered } from "./use-readiness";

/** The step before, a new row, the outsider test, the step after: where a thumb reaches. */
export function PhoneBar() {
  const t = useTranslations("frame");
  const { step } = usePlace();
  const { answered, asked } = useAnswered()("outsider");
  const { previous, next } = neighbours(step);
  const add = useCommands().findLast(({ id }) => id === "add-row");
  return (
    <nav aria-label={t("neighbours")} className="grid grid-cols-[72px_1fr_64px_72px] items-center gap-0.5 border-t border-line bg-canvas px-2.5 pt-2 pb-[max(8px,env(safe-area-inset-bottom))] sm:hidden print:hidden">
      <Entry place={previous} icon="left" />
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
      <Entry place="outsider" icon="checklist" figure={`${answered}/${asked}`} />
      <Entry place={next} icon="right" />
    </nav>
  );
}

function Entry({ place, icon, figure }: { place: Place | null; icon: IconName; figure?: string }) {
  const t = useTranslations("frame");
  const registry = useRegistry();
  const { id: plan } = useOpenPlan();
  if (!place) return <span />;
  return (
    <a href={stepPath(registry, plan, place)} className="grid min-h-12 min-w-0 content-center justify-items-center gap-0.5 text-note text-ink-muted">
      <Icon name={icon} size={20} />
      <span className={figure ? "sr-only" : "max-w-full truncate"}>{t(`shortSteps.${place}`)}</span>
      {figure}
    </a>
  );
}
