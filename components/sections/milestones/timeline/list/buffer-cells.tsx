"use client";

import { useTranslations } from "next-intl";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { cx } from "@/components/ui/class-names";
import { columnField } from "./columns";
import { ListCell, truncated } from "./list-cell";
import { useList } from "./list-context";
import { Mark } from "./mark";

/** The days kept free, as a row of their own: how many, and how many of them are left. */
export function BufferCells({ row, section, record, entry, stop }: {
  row: Extract<TimelineRow, { kind: "buffer" }>;
  section: Section;
  record: AnyRecord;
  entry: Scheduled;
  stop: string | null;
}) {
  const t = useTranslations("schedule");
  const table = useTranslations("table");
  const textLanguage = useTextLanguage();
  const { columns, isTable } = useList();
  const name = String(record.values[section.titleField] ?? "") || table("untitled");
  const title = t(row.of === "tasks" ? "bufferAfter" : "bufferBefore", { name });
  return columns.map((column) => {
    const isTitle = column.id === "title";
    const view = isTitle ? <span lang={textLanguage(title)} title={title} className={cx("block", truncated)}>{title}</span>
      : column.id === "days" ? <Left entry={entry} /> : null;
    return (
      <ListCell
        key={column.id}
        column={column}
        rowKey={row.key}
        section={section}
        record={record}
        fieldId={columnField(column.id, "buffer", record, isTable)}
        isStop={stop === column.id}
        rowName={title}
        computed={{ view }}
        before={isTitle && <Mark kind="buffer" />}
      />
    );
  });
}

/** "4", or "1/4" when three of them are used. */
function Left({ entry: { buffer, bufferLeft } }: { entry: Scheduled }) {
  const t = useTranslations("schedule");
  if (bufferLeft === buffer) return <span className="text-ink-muted">{buffer}</span>;
  return (
    <span className={cx(bufferLeft === 0 ? "font-semibold text-caution-text" : "text-ink-muted")}>
      <span aria-hidden="true">{bufferLeft}/{buffer}</span>
      <span className="sr-only">{t("leftOf", { left: String(bufferLeft), size: String(buffer) })}</span>
    </span>
  );
}
