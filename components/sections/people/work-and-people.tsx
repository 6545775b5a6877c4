"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { sectionPath } from "@/components/plan/places";
import { useOpenPlan } from "@/components/plan/plan-context";
import { formatHours } from "@/components/sections/budget/capacity/load-format";
import { useApply } from "@/components/sections/budget/capacity/use-apply";
import { useNames } from "@/components/sections/budget/capacity/use-names";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { shortName } from "@/components/ui/initials";
import { isSameJson } from "@/lib/client/observable";
import { useCapacity } from "@/lib/client/use-capacity";
import { usePlan } from "@/lib/client/use-plan";
import { toIsoDate } from "@/lib/plan/day-number";
import { type Known } from "@/lib/plan/derive/capacity/capacity";
import { createUnassignedCount, type Demand, totalDemand, type Unassigned, unassignedTasks } from "@/lib/plan/derive/capacity/demand";
import { formatDate } from "@/lib/plan/format/dates";
import { WhoAmI } from "./who-am-i";

interface Sum extends Demand { readonly until: number; readonly people: number }

/** Hours of work and hours of people in a sentence, and tasks that nobody has with who could take them. */
export function WorkAndPeople() {
  const t = useTranslations("capacity.team");
  const language = useLocale();
  const { year } = usePlanFacts();
  const sum = useCapacity<Sum | null>(sumUp, null, isSameJson);
  if (!sum || sum.people === 0) return null;
  const b = (text: ReactNode) => <b className="font-semibold text-ink">{text}</b>;
  const date = formatDate(toIsoDate(sum.until), { language, year, short: true });
  return (
    <section aria-label={t("label")} className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-3 text-ink-muted tabular-nums">
      <p className="text-pretty">{t.rich("sum", { planned: formatHours(sum.planned), free: formatHours(sum.free), date, b })}</p>
      <Nobodys />
      <WhoAmI />
    </section>
  );
}

const sumUp = ({ capacity, schedule }: Known): Sum =>
  ({ ...totalDemand(capacity), people: capacity.people.length, until: (capacity.weeks.at(-1)?.monday ?? schedule.calendar.dayOf(0)) + 6 });

function Nobodys() {
  const t = useTranslations("capacity.team");
  const [countIn] = useState(createUnassignedCount);
  const count = usePlan(countIn);
  if (count === 0) return null;
  return (
    <Popover
      label={t("label")}
      className="w-[min(460px,calc(100vw-16px))]"
      trigger={(props) => (
        <Button size="sm" className="-ml-1.5 font-regular max-sm:h-11!" {...props}>
          <Icon name="alert" size={14} className="text-caution-text" />
          <span>{t.rich("unassigned", { count, b: (text) => <b className="font-semibold">{text}</b> })}</span>
          <Icon name="down" size={12} />
        </Button>
      )}
    >
      {(close) => <Unassigneds onGo={close} />}
    </Popover>
  );
}

/** Who could take each is looked for only while somebody looks. */
function Unassigneds({ onGo }: { onGo(): void }) {
  const tasks = useCapacity<readonly Unassigned[]>(unassignedTasks, none, isSameJson);
  return <ul className="max-h-[min(380px,60vh)] overflow-y-auto p-1.5">{tasks.map((each) => <Task key={each.task} task={each} onGo={onGo} />)}</ul>;
}

const none: readonly Unassigned[] = [];

function Task({ task: { task, hours, could }, onGo }: { task: Unassigned; onGo(): void }) {
  const t = useTranslations("capacity.team");
  const { id } = useOpenPlan();
  const names = useNames();
  const textLanguage = useTextLanguage();
  const apply = useApply();
  const title = names("tasks", task);
  return (
    <li className="rounded-control px-2 py-1.5">
      <p className="flex gap-2">
        <a href={`${sectionPath(id, "tasks")}#${task}`} onClick={onGo} lang={textLanguage(title)} className="min-w-0 flex-1 font-medium wrap-anywhere hover:underline">{title}</a>
        {hours !== null && <span className="text-ink-subtle tabular-nums">{t("unassignedHours", { hours: formatHours(hours) })}</span>}
      </p>
      {could.length === 0 && <p className="text-note text-ink-subtle">{t("nobodyFits")}</p>}
      {could.map(({ person, words }) => (
        <p key={person} className="flex items-center gap-2 text-note text-ink-subtle">
          <span className="min-w-0 flex-1">{t("fits", { names: shortName(names("people", person)), words: words.join(", ") })}</span>
          {apply && (
            <Button size="sm" variant="outline" className="max-sm:h-11!" onClick={() => apply([{ section: "tasks", record: task, values: { assignees: [person] } }])}>
              {t("give", { name: shortName(names("people", person)) })}
            </Button>
          )}
        </p>
      ))}
    </li>
  );
}
