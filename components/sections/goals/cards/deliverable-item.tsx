"use client";

import { useTranslations } from "next-intl";
import { memo, useId, useState } from "react";
import { useRecordPlace } from "@/components/fields/use-record-place";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { useRecord } from "@/lib/client/use-plan";
import { AnswerLine } from "../guide/answer-line";
import { useCards } from "./cards-context";
import { GapButtons } from "./gap-buttons";
import { OwnerAndDate } from "./owner-and-date";
import { TaskItem } from "./task-item";

const sections: readonly string[] = ["deliverables"];

/** What is handed over, how far its tasks are, and the tasks themselves. */
export const DeliverableItem = memo(function DeliverableItem({ id }: { id: string }) {
  const t = useTranslations("goals");
  const textLanguage = useTextLanguage();
  const { answers, progress, isUnfolded, show } = useCards();
  const [isOpen, setOpen] = useState(isUnfolded);
  const record = useRecord("deliverables", id);
  const place = useRecordPlace(sections, id);
  const listId = useId();
  const work = progress.get(id);
  if (!record || !place || !work) return null;
  return (
    <li className="border-t border-line-faint py-1.5">
      <div className="flex min-h-7 items-center gap-x-3 max-sm:grid max-sm:grid-cols-[20px_auto_minmax(0,1fr)] max-sm:gap-y-1">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-label={t("showTasks", { name: `${place.number} ${place.title}` })}
          onClick={() => setOpen(!isOpen)}
          className="-ml-1 grid size-target flex-none place-items-center rounded-chip text-ink-subtle hover:bg-surface-hover print:hidden"
        >
          <Icon name="right" size={12} className={cx("transition-transform duration-(--duration-quick)", isOpen && "rotate-90")} />
        </button>
        <button
          type="button"
          aria-label={t("openRow", { name: `${place.number} ${place.title}` })}
          onClick={() => show({ section: "deliverables", record: id, field: null })}
          className="flex min-w-0 flex-1 gap-1.5 rounded-chip text-left hover:underline max-sm:col-span-2"
        >
          <span className="min-w-[26px] flex-none text-ink-subtle tabular-nums">{place.number}</span>{" "}
          <span lang={textLanguage(place.title)} className="min-w-0 font-medium wrap-anywhere">{place.title}</span>
        </button>
        <Bar share={work.share} />
        <span className="w-40 flex-none text-note text-ink-muted tabular-nums max-sm:w-auto">
          {work.all === 0 ? t("noTasks") : t("tasksDone", { done: String(work.done), all: work.all })}
          {work.late > 0 && <span className="text-caution-text"> · {t("tasksLate", { late: String(work.late) })}</span>}
        </span>
        <OwnerAndDate record={record} className="flex-none max-sm:col-span-2 max-sm:col-start-2" />
      </div>
      <GapButtons record={id} name={place.number} className="ml-8" />
      {isOpen && (
        <div className="ml-8">
          <ul id={listId}>{work.tasks.map((task) => <TaskItem key={task} id={task} />)}</ul>
          {answers && work.all === 0 && <AnswerLine label={t("addTask")} name={t("addTaskFor", { name: place.number })} onWrite={(text) => answers.task(text, id)} />}
        </div>
      )}
    </li>
  );
});

/** Of the days of its tasks, those that are done. */
function Bar({ share }: { share: number | null }) {
  return (
    <span aria-hidden="true" className="relative h-1.5 w-16 flex-none overflow-hidden rounded-[2px] bg-surface-active max-sm:col-start-2 forced-colors:border">
      <span className="absolute inset-y-0 left-0 bg-bar-done forced-colors:bg-[CanvasText]" style={{ width: `${100 * (share ?? 0)}%` }} />
    </span>
  );
}
