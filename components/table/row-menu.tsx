"use client";

import { useTranslations } from "next-intl";
import { type RefObject } from "react";
import { useKeyLabel } from "@/components/ui/keys";
import { AnchoredMenu, type MenuEntry } from "@/components/ui/menu";

export interface RowMenuActions {
  openDetails(): void;
  copyLink(): void;
  /** Null while I may not edit. */
  readonly edit: { move(by: 1 | -1): void; insertBelow(): void; remove(): void } | null;
}

/** A menu that closes gives the focus back first; what takes it elsewhere comes after. */
export const afterClosing = (act: () => void) => () => requestAnimationFrame(() => requestAnimationFrame(act));

export function RowMenu({ anchor, name, isFirst, isLast, actions, onClose }: {
  anchor: RefObject<HTMLElement | null>;
  name: string;
  isFirst: boolean;
  isLast: boolean;
  actions: RowMenuActions;
  onClose(): void;
}) {
  const t = useTranslations("table");
  const keys = useKeyLabel();
  const { edit } = actions;
  const entries: MenuEntry[] = [
    { id: "details", label: t("openDetails"), icon: "sidebar", keys: keys("enter"), onSelect: afterClosing(actions.openDetails) },
    { id: "link", label: t("copyLink"), icon: "link", onSelect: actions.copyLink },
  ];
  if (edit)
    entries.push(
      { kind: "separator", id: "place" },
      { id: "up", label: t("moveUp"), icon: "up", keys: keys("alt+up"), disabled: isFirst, onSelect: () => edit.move(-1) },
      { id: "down", label: t("moveDown"), icon: "down", keys: keys("alt+down"), disabled: isLast, onSelect: () => edit.move(1) },
      { id: "insert", label: t("insertBelow"), icon: "plus", onSelect: afterClosing(edit.insertBelow) },
      { kind: "separator", id: "end" },
      { id: "remove", label: t("remove"), icon: "trash", keys: "Del", tone: "critical", onSelect: afterClosing(edit.remove) },
    );
  return (
    <AnchoredMenu
      anchor={anchor}
      open
      label={t("rowActions", { row: name })}
      entries={entries}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    />
  );
}
