"use client";

import { useTranslations } from "next-intl";
import { memo, type Ref } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { peopleAt, usePeopleInRow } from "@/lib/client/use-presence";
import { type RaciLetter, type RaciRow as Letters } from "@/lib/plan/fields";
import { type AnyRecord } from "@/lib/plan/section";
import { cellFocusFrame, GridField } from "@/components/table/grid-field";
import { useGrid, useGridState } from "@/components/table/grid-context";
import { rowCell } from "@/components/table/grid-store";
import { IconButton } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { useRaciRow } from "../raci-context";
import { letterField } from "../raci-writes";
import { RowWork } from "../row-work";
import { useShortNames } from "../use-short-names";
import { type ColumnWindow } from "./chart-columns";
import { LetterCell } from "./letter-cell";
import { brokenLook, lineLook } from "./row-looks";

export interface RaciRowProps {
  readonly id: string;
  readonly number: number;
  /** The first row of the chart is its tab stop before anything was focused. */
  readonly isFirst: boolean;
  readonly columns: ColumnWindow;
  readonly peopleCount: number;
  readonly measure?: Ref<HTMLTableRowElement>;
  /** The row's place among all that is drawn. */
  readonly index: number;
  openMenu(record: string, anchor: HTMLElement): void;
}

/** One responsibility: what it is called, everybody's letter, and whether it is complete. */
export const RaciRow = memo(function RaciRow({ id, number, isFirst, columns, peopleCount, measure, index, openMenu }: RaciRowProps) {
  const { section } = useGrid();
  const names = useShortNames();
  const record = useRecord(section.id, id);
  const state = useRaciRow(id);
  const others = usePeopleInRow(section.id, id);
  const stop = useGridState(({ active }) => (active ? (active.record === id ? active.field : null) : isFirst ? section.titleField : null));
  const isFlashed = useGridState(({ flashed }) => flashed === id);
  if (!record || !state) return null;
  const isBroken = !state.isComplete;
  const rowName = `${section.prefix}${number}`;
  return (
    <tr
      ref={measure}
      data-row={id}
      data-index={index}
      aria-rowindex={number + 1}
      className={cx(
        "group/row h-8",
        isBroken ? brokenLook : `${lineLook} [&>td]:bg-surface hover:[&>td]:bg-surface-hover`,
        isFlashed && "animate-[flash-row_2s_forwards] outline-2 -outline-offset-1 outline-accent",
      )}
    >
      <TitleCell record={record} rowName={rowName} isStop={stop === section.titleField} openMenu={openMenu} />
      {columns.before > 0 && <td aria-hidden="true" />}
      {columns.people.map((person, place) => (
        <LetterCell
          key={person}
          record={id}
          person={person}
          name={names(person)}
          letter={letterOf(record, person)}
          isConflict={state.holders.A.length > 1 && state.holders.A.includes(person)}
          isStop={stop === person}
          column={columns.first + place + 2}
          people={peopleAt(others, letterField(person))}
        />
      ))}
      {columns.after > 0 && <td aria-hidden="true" />}
      <StatusCell id={id} rowName={rowName} isBroken={isBroken} isStop={stop === rowCell} column={peopleCount + 2} />
    </tr>
  );
});


function TitleCell({ record, rowName, isStop, openMenu }: { record: AnyRecord; rowName: string; isStop: boolean; openMenu: RaciRowProps["openMenu"] }) {
  const t = useTranslations("table");
  const { section } = useGrid();
  const editing = useGridState((state) => (state.editing?.record === record.id && state.editing.field === section.titleField ? state.editing : null));
  return (
    <td
      tabIndex={isStop ? 0 : -1}
      data-record={record.id}
      data-field={section.titleField}
      aria-colindex={1}
      className="group/cell sticky left-0 z-1 py-[5px] pr-3 pl-2.5 outline-none"
    >
      <div className="flex items-start">
        <div className={cx(cellFocusFrame, "min-w-0 flex-1 leading-5")}>
          <GridField record={record} fieldId={section.titleField} rowName={rowName} edit={editing} className="font-medium" />
        </div>
        <RowWork record={record} />
        <IconButton
          icon="more"
          size="sm"
          tabIndex={-1}
          aria-haspopup="menu"
          label={t("rowActions", { row: rowName })}
          className="absolute! top-1 right-0 bg-surface-raised opacity-0 group-hover/row:opacity-100 pointer-coarse:hidden! print:hidden!"
          onClick={(event) => openMenu(record.id, event.currentTarget)}
        />
      </div>
    </td>
  );
}

function StatusCell({ id, rowName, isBroken, isStop, column }: { id: string; rowName: string; isBroken: boolean; isStop: boolean; column: number }) {
  const t = useTranslations("raci");
  return (
    <td
      tabIndex={isStop ? 0 : -1}
      data-record={id}
      data-field={rowCell}
      aria-colindex={column}
      aria-haspopup="menu"
      aria-label={t(isBroken ? "rowBroken" : "rowComplete", { row: rowName })}
      className="group/cell cursor-default p-0 text-center outline-none"
    >
      <span className="inline-grid size-target place-items-center rounded-chip group-focus-visible/cell:outline-2 group-focus-visible/cell:outline-accent dark:group-focus-visible/cell:outline-accent-text">
        <Icon name={isBroken ? "alert" : "check"} size={14} className={isBroken ? "text-critical-text" : "text-positive-text"} />
      </span>
    </td>
  );
}

function letterOf({ values }: AnyRecord, person: string): RaciLetter | null {
  const row = values["raci"] as Letters | null;
  return row?.[person] ?? null;
}
