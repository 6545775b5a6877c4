"use client";

import { Drawer } from "@base-ui/react/drawer";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { IconButton } from "@/components/ui/button";

/**
 * A sheet from below. It keeps the focus; a press beside it, Esc, a swipe down and the phone's own
 * way back close it. `onClosed` follows when it is out of sight.
 */
export function Sheet({ open, title, language, finalFocus, onClose, onClosed, children }: {
  open: boolean;
  title: string;
  /** Of the title; undefined is the page's. */
  language: string | undefined;
  /** What gets the focus afterwards. */
  finalFocus(): HTMLElement | null;
  onClose(): void;
  onClosed(): void;
  children: ReactNode;
}) {
  const t = useTranslations("ui");
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Drawer.Root open={open} onOpenChange={(next) => !next && onClose()} onOpenChangeComplete={(isOpen) => !isOpen && onClosed()}>
      <Drawer.Portal>
        <Drawer.Backdrop className="fixed inset-0 z-(--z-panel) bg-scrim opacity-[calc(1-var(--drawer-swipe-progress,0))] transition-opacity duration-(--duration-slow) data-ending-style:opacity-0 data-starting-style:opacity-0 data-swiping:duration-0" />
        <Drawer.Viewport className="fixed inset-0 z-(--z-panel) flex items-end">
          <Drawer.Popup
            ref={popup}
            initialFocus={popup}
            finalFocus={() => finalFocus() ?? true}
            data-fields=""
            className={
              "max-h-[92dvh] w-full overflow-y-auto overscroll-contain rounded-t-[16px] bg-surface-raised px-4 pt-2 pb-[max(12px,env(safe-area-inset-bottom))] text-body shadow-dialog outline-none forced-colors:border " +
              // By its transform, which the swipe sets as well.
              "[transform:translateY(var(--drawer-swipe-movement-y))] transition-transform duration-(--duration-slow) ease-out data-ending-style:[transform:translateY(100%)] data-ending-style:ease-in data-starting-style:[transform:translateY(100%)] data-swiping:duration-0 data-swiping:select-none"
            }
          >
            <span aria-hidden="true" className="mx-auto mb-1 block h-1 w-9 rounded-full bg-line-strong" />
            <Drawer.Content>
              <div className="flex items-start">
                <Drawer.Title lang={language} className="min-w-0 py-2.5 text-[1.0625rem] leading-6 font-semibold tracking-[-0.01em] wrap-anywhere">{title}</Drawer.Title>
                <Drawer.Close render={<IconButton icon="x" iconSize={20} label={t("close")} className="-mr-3 ml-auto size-11!" />} />
              </div>
              {children}
            </Drawer.Content>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  );
}
