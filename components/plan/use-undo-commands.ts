"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { shortName } from "@/components/ui/initials";
import { showToast } from "@/components/ui/toast";
import { useUndo } from "@/lib/client/use-undo";
import { useCommand } from "./commands";

/** Taking back and doing again what I did, as buttons and as keys. */
export function useUndoCommands() {
  const t = useTranslations("frame");
  const { canUndo, canRedo, undo, redo, blocked, dismissBlocked } = useUndo();
  const tellWhy = useEffectEvent(() => {
    if (!blocked) return;
    showToast({ id: "undo-blocked", message: blocked.by ? t("undoBlockedBy", { name: shortName(blocked.by.name) }) : t("undoBlocked") });
    dismissBlocked();
  });
  const blockedAt = blocked?.at;
  useEffect(() => {
    if (blockedAt !== undefined) tellWhy();
  }, [blockedAt]);
  useCommand(canUndo ? { id: "undo", group: "action", label: t("undo"), keys: "mod+z", icon: "undo", run: undo } : null);
  useCommand(canRedo ? { id: "redo", group: "action", label: t("redo"), keys: "shift+mod+z", icon: "redo", run: redo } : null);
  return {
    undo: { label: t("undo"), can: canUndo, run: undo },
    redo: { label: t("redo"), can: canRedo, run: redo },
  };
}
