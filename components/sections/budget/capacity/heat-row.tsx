"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { usePerson } from "@/components/fields/people-view";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { PresenceRing } from "@/components/plan/presence-ring";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { shortName } from "@/components/ui/initials";
import { peopleAt, usePeopleInRow } from "@/lib/client/use-presence";
import { type Person } from "@/lib/client/presence";
import { cellAt, type PersonLoad } from "@/lib/plan/derive/capacity/capacity";
import { type Cell } from "@/lib/plan/derive/capacity/cell";
import { type Week } from "@/lib/plan/derive/capacity/weeks";
import { bandClass, cellText, type Measure, formatHours } from "./load-format";
import { useCellWords } from "./use-cell-words";

/** Where others are when they look at a week of somebody. */
export const weekPlace = (person: string, monday: number) => ({ section: "budget", record: person, field: weekField(monday) });
const weekField = (monday: number): string => `week${monday}`;

export interface HeatRowProps {
  readonly load: PersonLoad;
  readonly index: number;
  readonly weeks: readonly Week[];
  readonly measure: Measure;
  /** The Monday of the cell that is the map's tab stop, if it is in this row. */
  readonly stop: number | null;
  /** The Monday of the cell that is open. */
  readonly open: number | null;
  readonly gap: { readonly before: number; readonly after: number };
  /** Of the first week drawn. */
  readonly firstColumn: number;
}

/** One person; drawn again only when something of theirs changed. */
export const HeatRow = memo(function HeatRow({ load, index, weeks, measure, stop, open, gap, firstColumn }: HeatRowProps) {
  const t = useTranslations("capacity.map");
  const person = usePerson(load.person);
  const others = usePeopleInRow("budget", load.person);
  const textLanguage = useTextLanguage();
  const name = person?.name ?? "";
  return (
    <tr aria-rowindex={index + 3} className="h-[30px] max-sm:h-11">
      <th scope="row" className="sticky left-0 z-2 bg-surface p-0 text-left font-regular">
        <span lang={textLanguage(name)} className="sr-only">{t("personHours", { name, hours: formatHours(load.hours) })}</span>
        <span aria-hidden="true" className="flex items-center gap-1.5 pr-2.5">
          <Avatar name={name} color={person?.color ?? 2} decorative />
          <span title={name} className="min-w-0 flex-1 truncate">{shortName(name)}</span>
          <span className="text-ink-subtle tabular-nums max-sm:hidden">{formatHours(load.hours)}</span>
        </span>
      </th>
      {gap.before > 0 && <td aria-hidden="true" colSpan={gap.before} />}
      {weeks.map((week, place) => (
        <WeekCell
          key={week.monday}
          cell={cellAt(load, week)}
          name={name}
          measure={measure}
          isStop={stop === week.monday}
          isOpen={open === week.monday}
          column={firstColumn + place + 2}
          people={peopleAt(others, weekField(week.monday))}
        />
      ))}
      {gap.after > 0 && <td aria-hidden="true" colSpan={gap.after} />}
    </tr>
  );
});

interface WeekCellProps {
  readonly cell: Cell;
  /** Of the person. */
  readonly name: string;
  readonly measure: Measure;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly column: number;
  /** Who else looks at it. */
  readonly people: readonly Person[];
}

/** One week; drawn again only when its hours changed. */
const WeekCell = memo(function WeekCell({ cell, name, measure, isStop, isOpen, column, people }: WeekCellProps) {
  const words = useCellWords();
  return (
    <td
      tabIndex={isStop ? 0 : -1}
      aria-haspopup="dialog"
      aria-colindex={column}
      data-person={cell.person}
      data-monday={cell.monday}
      className="group/cell relative cursor-default p-px text-center outline-none focus-visible:z-1"
    >
      <span className="sr-only">{words(name, cell)}</span>
      <Face cell={cell} measure={measure} isOpen={isOpen} people={people} />
    </td>
  );
});

function Face({ cell, measure, isOpen, people }: Pick<WeekCellProps, "cell" | "measure" | "isOpen" | "people">) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "relative grid h-7 print:text-[0.625rem] place-items-center rounded-cell text-load-on tabular-nums max-sm:h-[42px]",
        bandClass[cell.band],
        cell.planned === 0 && "text-ink-subtle!",
        "group-focus-visible/cell:outline-2 group-focus-visible/cell:outline-accent dark:group-focus-visible/cell:outline-accent-text",
        isOpen && "outline-2 outline-accent dark:outline-accent-text",
      )}
    >
      {cellText(cell, measure)}
      {people.length > 0 && <span className="absolute inset-x-[9px] inset-y-[7px]"><PresenceRing people={people} /></span>}
    </span>
  );
}
