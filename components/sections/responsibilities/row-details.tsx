"use client";

import { useTranslations } from "next-intl";
import { useRecord } from "@/lib/client/use-plan";
import { useScheduled } from "@/lib/client/use-schedule";
import { lettersOf, spannedTasks } from "@/lib/plan/derive/raci";
import { type AnyRecord } from "@/lib/plan/section";
import { LetterMark } from "@/components/fields/letter-mark";
import { PersonName } from "@/components/fields/people-view";
import { useRecordPlace } from "@/components/fields/use-record-place";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useOpenPlan } from "@/components/plan/plan-context";
import { recordPath } from "@/components/plan/places";
import { Icon } from "@/components/ui/icon";
import { type DetailsCardProps } from "../details-cards";
import { Why } from "../tasks/why/why";
import { useRowWork } from "./row-work";

/** In a responsibility's details: how far its tasks are, who answers for it and who does it, and why they. */
export function RowDetails({ record: id }: DetailsCardProps) {
  const record = useRecord("responsibilities", id);
  return record && <Content record={record} />;
}

function Content({ record }: { record: AnyRecord }) {
  const t = useTranslations("raci");
  const words = useTranslations("tasks");
  const { all, done, percent } = useRowWork(record);
  const carriers = (["A", "R"] as const).flatMap((letter) => lettersOf(record).filter((each) => each[1] === letter).map(([person]) => ({ person, letter })));
  return (
    <>
      {percent !== null && (
        <section className="mt-4 border-t border-line pt-3.5">
          <h4 className="mb-2 flex items-center gap-3 font-semibold">
            {t("progress")}
            <span aria-hidden="true" className="relative h-1.5 w-24 overflow-hidden rounded-[2px] bg-surface-active forced-colors:border">
              <span className="absolute inset-y-0 left-0 bg-bar-done forced-colors:bg-[CanvasText]" style={{ width: `${percent}%` }} />
            </span>
            <span className="text-note font-regular text-ink-muted tabular-nums">{t("workLong", { done: String(done), all, percent: String(percent) })}</span>
          </h4>
          <ul className="grid gap-1.5">{spannedTasks(record).map((task) => <Task key={task} id={task} />)}</ul>
        </section>
      )}
      {carriers.length > 0 && (
        <section className="mt-4 border-t border-line pt-3.5">
          <h4 className="mb-2 font-semibold">{words("whyYou")}</h4>
          <ul className="grid gap-4">
            {carriers.map(({ person, letter }) => (
              <li key={person} className="grid gap-1.5">
                <span className="flex items-center gap-2"><LetterMark letter={letter} /><span className="sr-only">{t(`letters.${letter}`)}</span><PersonName id={person} full /></span>
                <Why work={record.id} person={person} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const inTasks = ["tasks"];

function Task({ id }: { id: string }) {
  const textLanguage = useTextLanguage();
  const plan = useOpenPlan();
  const place = useRecordPlace(inTasks, id);
  const isDone = useScheduled(id)?.isDone === true;
  if (!place || place.number === "") return null;
  return (
    <li>
      <a href={recordPath(plan.id, place.section, place.number)} className="flex gap-1.5 rounded-chip hover:underline">
        <span className="text-ink-subtle tabular-nums">{place.number}</span>
        <span lang={textLanguage(place.title)} className="min-w-0 wrap-anywhere">{place.title}</span>
        {isDone && <Icon name="check" size={14} className="mt-[3px] flex-none text-positive-text" />}
      </a>
    </li>
  );
}
