"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { useGrid } from "./grid-context";
import { cellFocusFrame } from "./grid-field";
import { rowCell } from "./grid-store";

/**
 * The row as a whole. Beside its number a handle: a press opens its menu, a drag moves it. The
 * keyboard does both from the number, so that the table stays one tab stop.
 */
export const NumberCell = memo(function NumberCell({ record, name, isStop }: { record: string; name: string; isStop: boolean }) {
  const t = useTranslations("table");
  const { mayEdit } = useGrid();
  return (
    <td
      tabIndex={isStop ? 0 : -1}
      aria-haspopup="menu"
      data-record={record}
      data-field={rowCell}
      className="group/cell relative cursor-default py-[11px] align-top outline-none focus-visible:z-1"
    >
      <button
        type="button"
        tabIndex={-1}
        data-handle={record}
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
});
