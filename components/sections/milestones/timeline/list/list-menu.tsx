"use client";

import { useTranslations } from "next-intl";
import { type RefObject } from "react";
import { afterClosing } from "@/components/table/row-menu";
import { useKeyLabel } from "@/components/ui/keys";
import { AnchoredMenu, type MenuEntry } from "@/components/ui/menu";
import { suggestedText } from "../findings/mend";

export interface ListMenuActions {
  openDetails(): void;
  copyLink(): void;
  /** Null while I may not edit. */
  readonly edit: {
    editLinks(): void;
    insertBelow(): void;
    remove(): void;
    /** Null where it has one already. */
    addBuffer: (() => void) | null;
    /** Null for what stands where its dates put it. */
    move: ((by: 1 | -1) => void) | null;
  } | null;
}

/** Everything that can be done with a row, with its keys. */
export function ListMenu({ anchor, name, actions, onClose }: {
  anchor: RefObject<HTMLElement | null>;
  name: string;
  actions: ListMenuActions;
  onClose(): void;
}) {
  const t = useTranslations("table");
  const schedule = useTranslations("schedule");
  const findings = useTranslations("findings");
  const keys = useKeyLabel();
  const { edit } = actions;
  const entries: MenuEntry[] = [
    { id: "details", label: t("openDetails"), icon: "sidebar", keys: "D", onSelect: afterClosing(actions.openDetails) },
    { id: "link", label: t("copyLink"), icon: "link", onSelect: actions.copyLink },
  ];
  if (edit) {
    entries.push({ kind: "separator", id: "schedule" }, { id: "ties", label: schedule("editLinks"), icon: "arrow", keys: "L", onSelect: afterClosing(edit.editLinks) });
    if (edit.addBuffer) entries.push({ id: "buffer", label: findings("addBufferHere", { days: suggestedText }), icon: "plus", onSelect: edit.addBuffer });
    const { move } = edit;
    if (move)
      entries.push(
        { id: "up", label: t("moveUp"), icon: "up", keys: keys("alt+up"), onSelect: () => move(-1) },
        { id: "down", label: t("moveDown"), icon: "down", keys: keys("alt+down"), onSelect: () => move(1) },
      );
    entries.push(
      { id: "insert", label: schedule("addTaskBelow"), icon: "plus", keys: "N", onSelect: afterClosing(edit.insertBelow) },
      { kind: "separator", id: "end" },
      { id: "remove", label: t("remove"), icon: "trash", keys: "Del", tone: "critical", onSelect: afterClosing(edit.remove) },
    );
  }
  return <AnchoredMenu anchor={anchor} open label={t("rowActions", { row: name })} entries={entries} onOpenChange={(open) => !open && onClose()} />;
}
