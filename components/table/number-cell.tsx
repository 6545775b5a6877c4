"use client";

import { useTranslations } from "next-intl";
import { type AnyRecord } from "@/lib/plan/section";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { useGrid } from "./grid-context";
import { cellFocusFrame, useTabStop } from "./grid-field";
import { rowCell } from "./grid-store";

/**
 * The row as a whole. Beside its number a handle: a press opens its menu, a drag moves it. The
 * keyboard does both from the number, so that the table stays one tab stop.
 */
export function NumberCell({ record, name }: { record: AnyRecord; name: string }) {
  const t = useTranslations("table");
  const { mayEdit } = useGrid();
  const tabIndex = useTabStop(record.id, rowCell, false);
  return (
    <td
      tabIndex={tabIndex}
      aria-haspopup="menu"
      data-record={record.id}
      data-field={rowCell}
      className="group/cell relative cursor-default py-[11px] align-top outline-none focus-visible:z-1"
    >
      <button
        type="button"
        tabIndex={-1}
        data-handle={record.id}
        aria-haspopup="menu"
        aria-label={t("rowActions", { row: name })}
        data-tooltip={mayEdit ? t("handle") : undefined}
        className="absolute top-[9px] -left-[26px] grid size-target touch-none place-items-center rounded-chip text-ink-subtle opacity-0 group-hover/row:opacity-100 hover:bg-surface-active print:hidden"
      >
        <Icon name={mayEdit ? "grip" : "more"} size={14} />
      </button>
      <div className={cx(cellFocusFrame, "after:right-1!")}>
        <span className="block min-h-5 text-note leading-5 text-ink-subtle tabular-nums">{name}</span>
      </div>
    </td>
  );
}
