"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { Palette } from "./palette";

/** Floats above the sheet and never moves it. */
export function PaletteDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const t = useTranslations("frame.palette");
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-(--z-pop)" />
        <Dialog.Popup
          aria-label={t("label")}
          className="fixed top-[max(12vh,56px)] left-1/2 z-(--z-pop) flex w-[min(560px,calc(100vw-16px))] -translate-x-1/2 flex-col overflow-hidden rounded-dialog bg-surface-raised shadow-pop outline-none forced-colors:border max-sm:top-2"
        >
          <Palette onDone={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
