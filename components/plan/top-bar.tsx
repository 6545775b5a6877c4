"use client";

import { useTranslations } from "next-intl";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { useKeyLabel } from "@/components/ui/keys";
import { runCommand } from "./commands";
import { FollowedPeople } from "./followed-people";
import { SavedLine } from "./saved-line";
import { ShareButton } from "./share-button";
import { useUndoCommands } from "./use-undo-commands";

export function TopBar() {
  return (
    <header className="z-(--z-bar) grid h-topbar grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-4 pr-2 pl-1 max-lg:grid-cols-[minmax(0,1fr)_auto_auto] max-lg:gap-2 max-sm:hidden print:hidden">
      <div className="flex min-w-0 items-center gap-0.5">
        <UndoButtons />
        <SavedLine className="ml-2" />
      </div>
      <FindButton />
      <div className="flex items-center justify-end gap-1">
        <FollowedPeople />
        <ShareButton />
      </div>
    </header>
  );
}

function UndoButtons() {
  const { undo, redo } = useUndoCommands();
  return (
    <>
      <IconButton icon="undo" label={undo.label} aria-disabled={!undo.can} onClick={undo.run} />
      <IconButton icon="redo" label={redo.label} aria-disabled={!redo.can} onClick={redo.run} />
    </>
  );
}

/** Looks like a field, since one types at once; what one types into is the palette. */
function FindButton() {
  const t = useTranslations("frame");
  const keyLabel = useKeyLabel();
  return (
    <>
      <button
        type="button"
        onClick={() => runCommand("find")}
        aria-haspopup="dialog"
        className="flex h-7 w-[clamp(180px,21vw,300px)] items-center gap-2 rounded-control bg-surface/60 pr-1.5 pl-[9px] text-ink-subtle inset-ring inset-ring-line hover:inset-ring-line-strong max-md:hidden"
      >
        <Icon name="search" size={14} />
        <span className="truncate">{t("findOrJump")}</span>
        <Kbd className="ml-auto">{keyLabel("mod+k")}</Kbd>
      </button>
      <Button square aria-label={t("findOrJump")} onClick={() => runCommand("find")} className="md:hidden">
        <Icon name="search" />
      </Button>
    </>
  );
}
