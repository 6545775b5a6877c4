"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { useRegistry } from "@/lib/client/plan-provider";
import { usePeopleHere } from "@/lib/client/use-presence";
import { type Answered } from "@/lib/plan/derive/readiness/ticks";
import { KeysButton } from "./keys-button";
import { useOpenPlan } from "./plan-context";
import { PlanSwitch } from "./plan-switch";
import { pages, type Place, sectionsOf, sixSteps, stepNumber, stepPath } from "./places";
import { RailItem } from "./rail-item";
import { RoomCode } from "./room-code";
import { StepRing } from "./step-ring";
import { usePlace } from "./use-place";
import { useAnswered } from "./use-readiness";

export function Rail() {
  const t = useTranslations("frame");
  return (
    <nav aria-label={t("plan")} className="row-span-2 flex min-h-0 w-rail flex-col overflow-y-auto px-2.5 pt-2 pb-2.5 max-sm:hidden print:hidden folded:w-rail-collapsed folded:px-2">
      <PlanSwitch />
      <Places>
        <PlaceItem step="overview" icon={<Icon name="home" />} />
      </Places>
      <Heading>{t("sixSteps")}</Heading>
      <Asked places={sixSteps} />
      <Heading>{t("together")}</Heading>
      <Asked places={pages} />
      <Places>
        <PlaceItem step="kickoff" icon={<Icon name="present" />} />
      </Places>
      <div className="mt-auto pt-4">
        <RoomCode />
        <div className="mt-1 flex gap-0.5 border-t border-line px-0.5 pt-1.5 folded:flex-col folded:items-center folded:px-0">
          <LanguageSwitch short />
          <ThemeSwitch />
          <KeysButton />
        </div>
      </div>
    </nav>
  );
}

/** Places with questions: a step has its ring, the test of them all its figure. */
function Asked({ places }: { places: readonly Place[] }) {
  const answered = useAnswered();
  return (
    <Places>
      {places.map((place) => {
        const [number, count] = [stepNumber(place), answered(place)];
        const icon = number ? <StepRing number={number} {...count} /> : <Icon name="checklist" />;
        return <PlaceItem key={place} step={place} answered={count} icon={icon} end={number ? undefined : `${count.answered}/${count.asked}`} />;
      })}
    </Places>
  );
}

function PlaceItem({ step, icon, answered, end }: { step: Place; icon: ReactNode; answered?: Answered; end?: string }) {
  const t = useTranslations("frame");
  const plan = useOpenPlan();
  const registry = useRegistry();
  const place = usePlace();
  const people = usePeopleHere();
  const parts: readonly string[] = [step, ...sectionsOf(registry, step).map(({ id }) => id)];
  return (
    <RailItem
      href={stepPath(registry, plan.id, step)}
      label={t(`steps.${step}`)}
      note={answered && t("answeredAloud", { ...answered })}
      current={place.step === step}
      icon={icon}
      end={end}
      people={people.filter(({ away, section }) => !away && section !== null && parts.includes(section))}
    />
  );
}

const Places = ({ children }: { children: ReactNode }) => <ul className="grid gap-px">{children}</ul>;

const Heading = ({ children }: { children: ReactNode }) => (
  <h2 className="mt-[18px] mb-[5px] pl-2 text-note text-ink-subtle folded:mx-2 folded:my-3 folded:h-px folded:overflow-hidden folded:bg-line folded:text-[0]">
    {children}
  </h2>
);
