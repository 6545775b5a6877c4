"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { usePeopleInSection } from "@/lib/client/use-presence";
import { useScheduled } from "@/lib/client/use-schedule";
import { formatDate } from "@/lib/plan/format/dates";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { PersonAvatar } from "@/components/fields/people-view";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useToday } from "@/components/fields/use-today";
import { IconButton } from "@/components/ui/button";
import { presenceStyle } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { shortName } from "@/components/ui/initials";

export interface TaskCardProps {
  readonly section: Section;
  readonly id: string;
  /** "T3". */
  readonly name: string;
  readonly isStop: boolean;
  /** At the end of its last line. */
  readonly children?: ReactNode;
  openMenu(id: string, anchor: HTMLElement): void;
}

/** A task: what it is, who does it, by when. */
export const TaskCard = memo(function TaskCard({ section, id, name, isStop, children, openMenu }: TaskCardProps) {
  const table = useTranslations("table");
  const t = useTranslations("tasks");
  const textLanguage = useTextLanguage();
  const record = useRecord(section.id, id);
  const person = usePeopleInSection(section.id).find(({ field, away }) => !away && field?.record === id)?.user;
  if (!record) return null;
  const title = String(record.values[section.titleField] ?? "");
  return (
    <li data-row={id} className="relative">
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a card is no fieldset
        role="group"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrows go from card to card, as between the cells of a grid
        tabIndex={isStop ? 0 : -1}
        aria-label={`${name} ${title || table("untitled")}`}
        data-card={id}
        data-record={id}
        data-field={section.titleField}
        style={person && presenceStyle(person.color)}
        className={cx(
          "group/card relative cursor-default touch-manipulation rounded-control bg-surface-raised px-3 pt-2 pb-2.5 inset-ring inset-ring-line hover:inset-ring-line-strong forced-colors:border",
          person && "inset-ring-2! inset-ring-(--p)!",
        )}
      >
        <div className="flex items-start gap-1.5">
          <span className="pt-px text-note leading-5 text-ink-subtle tabular-nums">{name}</span>
          <span lang={textLanguage(title)} className={cx("min-w-0 flex-1 leading-5 wrap-anywhere", title ? "font-medium" : "text-ink-subtle")}>{title || table("untitled")}</span>
          <IconButton
            icon="more"
            size="sm"
            tabIndex={isStop ? 0 : -1}
            aria-haspopup="menu"
            label={t("actions", { row: name })}
            className="-mt-0.5 -mr-1.5 pointer-fine:opacity-0 group-hover/card:opacity-100 group-focus-within/card:opacity-100 print:hidden!"
            onClick={(event) => openMenu(id, event.currentTarget)}
          />
        </div>
        <CardLine record={record}>{children}</CardLine>
        {person && (
          <span className="absolute right-2 bottom-[calc(100%-8px)] rounded-[4px] bg-(--p) px-1.5 py-px text-meta leading-4 font-semibold text-presence-on print:hidden">
            {shortName(person.name)}<span className="sr-only">. {table("isEditing", { name: person.name })}</span>
          </span>
        )}
      </div>
    </li>
  );
});

/** Who, and by when; what is late says by how much. */
function CardLine({ record, children }: { record: AnyRecord; children: ReactNode }) {
  const t = useTranslations("tasks");
  const { language, year } = usePlanFacts();
  const today = useToday();
  const entry = useScheduled(record.id);
  const people = Array.isArray(record.values["assignees"]) ? (record.values["assignees"] as readonly string[]) : [];
  const due = typeof record.values["due"] === "string" ? record.values["due"] : null;
  const isDone = entry?.isDone === true;
  const late = !isDone && entry && entry.promised !== null ? Math.max(0, entry.finish - entry.promised) : 0;
  const isOverdue = !isDone && due !== null && due < today && record.values["status"] !== "dropped";
  if (people.length === 0 && due === null && !children) return null;
  return (
    <div className="mt-1.5 flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1 text-note text-ink-subtle tabular-nums">
      {people.length > 0 && <span className="flex gap-[3px]">{people.map((id) => <PersonAvatar key={id} id={id} />)}</span>}
      {due !== null && <span>{t("due", { date: formatDate(due, { language, year, short: true }) })}</span>}
      {(isOverdue || late > 0) && <span className="font-medium text-critical-text">{isOverdue ? t("overdue") : t("late", { days: late })}</span>}
      {children}
    </div>
  );
}
