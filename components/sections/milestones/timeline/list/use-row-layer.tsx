"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, Suspense, useState } from "react";
import { useRegistry } from "@/lib/client/plan-provider";
import { findSection } from "@/components/plan/places";
import { DeletedNotice } from "@/components/table/deleted-notice";
import { rowCell } from "@/components/table/grid-store";
import { lazy } from "@/components/ui/lazy";
import { showToast } from "@/components/ui/toast";
import { suggestedBuffer } from "../findings/mend";
import { type ListFocus } from "./use-list-focus";
import { ListMenu } from "./list-menu";
import { type ListRows, type RecordRow } from "./use-list-rows";

const DetailsPanel = lazy(() => import("@/components/plan/details-panel").then((module) => module.DetailsPanel));

export interface RowLayer {
  openMenu(row: RecordRow, anchor: HTMLElement): void;
  openDetails(section: string, record: string, field?: string | null): void;
  editLinks(row: RecordRow): void;
  readonly content: ReactNode;
}

/** What opens from a row: its menu, what it waits for, its details beside the sheet. */
export function useRowLayer({ focus, listRows, say, insertBelow, reorder, removeRow }: {
  focus: ListFocus;
  listRows: ListRows;
  say(text: string): void;
  insertBelow(row: RecordRow): void;
  reorder(row: RecordRow, by: 1 | -1): void;
  removeRow(row: RecordRow): void;
}): RowLayer {
  const t = useTranslations("table");
  const registry = useRegistry();
  const [menu, setMenu] = useState<{ readonly row: RecordRow; readonly anchor: RefObject<HTMLElement | null> } | null>(null);
  const [details, setDetails] = useState<{ readonly section: string; readonly record: string; readonly field: string | null } | null>(null);

  const openDetails = (section: string, record: string, field: string | null = null) => setDetails({ section, record, field });
  const editLinks = (row: RecordRow) => focus.grid.edit({ record: row.key, field: "after", select: "all" });

  function copyLink(record: string): void {
    const address = `${location.origin}${location.pathname}#${record}`;
    navigator.clipboard.writeText(address).then(() => say(t("linkCopied")), () => showToast({ message: t("linkNotCopied") }));
  }
  function closeDetails(): void {
    const record = details?.record;
    setDetails(null);
    // Back to where it was opened, unless somebody has gone on elsewhere.
    const isInPanel = document.activeElement?.closest("[data-panel]") || document.activeElement === document.body;
    if (record !== undefined && isInPanel) focus.focus(focus.grid.state().active ?? { record, field: rowCell });
  }

  const section = details && findSection(registry, details.section);
  return {
    openMenu: (row, anchor) => setMenu({ row, anchor: { current: anchor } }),
    openDetails,
    editLinks,
    content: (
      <>
        {menu && (
          <ListMenu
            anchor={menu.anchor}
            name={listRows.titleOf(menu.row)}
            actions={{
              openDetails: () => openDetails(listRows.sectionOf(menu.row).id, menu.row.id),
              copyLink: () => copyLink(menu.row.id),
              edit: listRows.actions && {
                editLinks: () => editLinks(menu.row),
                insertBelow: () => insertBelow(menu.row),
                remove: () => removeRow(menu.row),
                addBuffer: menu.row.kind !== "buffer" && listRows.bufferOf(menu.row) === 0 ? () => listRows.setBuffer(menu.row, suggestedBuffer) : null,
                move: menu.row.kind === "task" ? (by) => reorder(menu.row, by) : null,
              },
            }}
            onClose={() => setMenu(null)}
          />
        )}
        {details && section && (
          <Suspense>
            <DetailsPanel section={section} record={details.record} field={details.field} onGo={(record) => openDetails(details.section, record)} onCopyLink={copyLink} onClose={closeDetails} />
          </Suspense>
        )}
        <div className="pointer-events-none absolute right-0 bottom-0 left-0 z-(--z-ring) grid justify-items-start px-gutter *:pointer-events-auto">
          <DeletedNotice section={listRows.tasks} />
          <DeletedNotice section={listRows.milestones} />
        </div>
      </>
    ),
  };
}
