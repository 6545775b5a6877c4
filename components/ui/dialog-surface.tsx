"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useRef } from "react";
import { IconButton } from "./button";
import { cx } from "./class-names";

export interface DialogSurfaceProps {
  readonly open: boolean;
  readonly title: string;
  readonly description?: ReactNode;
  readonly className?: string;
  /** Without it the dialog itself, so that it is read from its beginning. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  onOpenChange(open: boolean): void;
  readonly children: ReactNode;
}

export function DialogSurface({ open, title, description, className, initialFocus, onOpenChange, children }: DialogSurfaceProps) {
  const t = useTranslations("ui");
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-(--z-dialog) bg-scrim transition-opacity duration-(--duration-quick) data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          ref={popup}
          initialFocus={initialFocus ?? popup}
          className={cx(
            "fixed top-1/2 left-1/2 z-(--z-dialog) grid max-h-[calc(100dvh-32px)] w-[min(400px,calc(100vw-32px))] -translate-1/2 gap-4 overflow-y-auto rounded-dialog bg-surface-raised p-5 shadow-dialog outline-none forced-colors:border",
            "transition-opacity duration-(--duration-quick) data-ending-style:opacity-0 data-starting-style:opacity-0",
            className,
          )}
        >
          <div className="flex items-start gap-2">
            <div>
              <Dialog.Title className="text-heading font-semibold">{title}</Dialog.Title>
              {description && <Dialog.Description className="mt-0.5 text-pretty text-ink-muted">{description}</Dialog.Description>}
            </div>
            <Dialog.Close render={<IconButton icon="x" label={t("close")} className="-mt-1 -mr-2 ml-auto" />} />
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
