"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { useRegistry } from "@/lib/client/plan-provider";
import { type Answered } from "@/lib/plan/derive/readiness/ticks";
import { allCommands } from "./commands";
import { FollowedPeople } from "./followed-people";
import { useOpenPlan } from "./plan-context";
import { type Place, sixSteps, stepNumber, stepPath } from "./places";
import { SavedLine } from "./saved-line";
import { usePlace } from "./use-place";
import { useAnswered } from "./use-readiness";
import { usePlanName } from "./use-plan-name";

export function PhoneHeader() {
  const name = usePlanName();
  const languageOf = useTextLanguage();
  return (
    <header className="flex h-14 items-center gap-1.5 border-b border-line-faint bg-surface pr-3 pl-1.5 text-body sm:hidden print:hidden">
      <StepsMenu />
      <b lang={languageOf(name)} className="min-w-0 truncate text-lead font-semibold">{name}</b>
      <SavedLine className="mr-auto max-w-[45%] flex-none" />
      <FollowedPeople most={2} size={28} />
    </header>
  );
}

/** What the rail holds on wider screens. */
function StepsMenu() {
  const t = useTranslations("frame");
  const router = useRouter();
  const registry = useRegistry();
  const { id: plan } = useOpenPlan();
  const { step: current } = usePlace();
  const answered = useAnswered();
  const place = (step: Place, count?: Answered): MenuEntry => ({
    id: step,
    label: `${stepNumber(step) ?? ""} ${t(`steps.${step}`)}`.trim(),
    hint: count && `${count.answered}/${count.asked}`,
    current: step === current,
    href: stepPath(registry, plan, step),
  });
  const doing = (id: string): MenuEntry[] => {
    const command = allCommands().findLast((other) => other.id === id);
    return command ? [{ id, label: command.label, icon: command.icon, onSelect: command.run }] : [];
  };
  const entries = (): readonly MenuEntry[] => [
    place("overview"),
    ...sixSteps.map((step) => place(step, answered(step))),
    place("outsider", answered("outsider")),
    place("kickoff"),
    { kind: "separator", id: "line" },
    ...["find", "undo", "redo", "share", "language", "theme"].flatMap(doing),
    { id: "start", icon: "home", label: t("allPlans"), onSelect: () => router.push("/") },
  ];
  return (
    <Menu
      label={t("plan")}
      entries={entries}
      className="w-72"
      trigger={(props) => (
        <button type="button" aria-label={t("stepList")} className="grid size-11 flex-none place-items-center text-ink-muted" {...props}>
          <Icon name="list" size={20} />
        </button>
      )}
    />
  );
}
