"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { cx } from "@/components/ui/class-names";
import { AddBuffer } from "./add-buffer";
import { columnField } from "./columns";
import { computedOf } from "./computed-of";
import { LinksEditor } from "./links-editor";
import { ListCell } from "./list-cell";
import { useList } from "./list-context";
import { Mark } from "./mark";
import { TitleEnd } from "./title-end";

/** A task or milestone, column by column. */
export const RecordCells = memo(function RecordCells({ section, record, entry, stop }: {
  section: Section;
  record: AnyRecord;
  entry: Scheduled;
  /** The column that has the focus, if it is in this row. */
  stop: string | null;
}) {
  const t = useTranslations("table");
  const list = useList();
  const isTask = section.id === "tasks";
  const rowName = String(record.values[section.titleField] ?? "") || t("untitled");
  return (
    <>
      {list.columns.map((column) => {
        const isTitle = column.id === "title";
        const fieldId = columnField(column.id, isTask ? "task" : "milestone", record, list.isTable);
        return (
          <ListCell
            key={column.id}
            column={column}
            rowKey={record.id}
            section={section}
            record={record}
            fieldId={fieldId}
            isStop={stop === column.id}
            rowName={rowName}
            computed={computedOf(column.id, fieldId, record, entry, list)}
            className={cx(isTitle && !isTask && "font-medium")}
            before={isTitle && <Mark kind={isTask ? "task" : "milestone"} isCritical={entry.isCritical} />}
            after={isTitle ? <TitleEnd record={record} entry={entry} name={rowName} /> : column.id === "days" && fieldId === "buffer" && !entry.isDone && <AddBuffer id={record.id} name={rowName} />}
          />
        );
      })}
      <LinksEditor section={section} record={record} rowName={rowName} />
    </>
  );
});
