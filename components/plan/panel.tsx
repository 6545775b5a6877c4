"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { IconButton } from "@/components/ui/button";
import { useCommand } from "./commands";

const SlotContext = createContext<HTMLElement | null>(null);

/** The place beside the sheet, and who may fill it. One panel at a time: the last one stands. */
export function PanelSlot({ children }: { children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <SlotContext value={slot}>
      {children}
      <div ref={setSlot} className="contents print:hidden" />
    </SlotContext>
  );
}

/**
 * What stands beside the sheet; on a phone a sheet from below. Not modal: Esc closes it, and the
 * focus returns to where it was opened.
 */
export function Panel({ label, title, actions, onClose, children }: {
  label: string;
  title: ReactNode;
  actions?: ReactNode;
  onClose(): void;
  children: ReactNode;
}) {
  const t = useTranslations("ui");
  const slot = useContext(SlotContext);
  const panel = useRef<HTMLElement>(null);
  useReturnFocus();
  useEscape(panel, onClose);
  useCommand({ id: "panel", group: "action", label: t("closeNamed", { name: label }), keys: "]", icon: "x", run: onClose });
  if (!slot) return null;
  return createPortal(
    <>
      <button type="button" tabIndex={-1} aria-hidden="true" onClick={onClose} className="fixed inset-0 z-(--z-panel) bg-scrim sm:hidden" />
      <aside
        ref={panel}
        data-panel
        aria-label={label}
        className={
          "flex min-h-0 flex-col overflow-hidden rounded-sheet bg-surface shadow-sheet lg:w-panel-wide lg:flex-none " +
          "max-lg:absolute max-lg:inset-y-0 max-lg:right-2 max-lg:bottom-2 max-lg:z-(--z-panel) max-lg:w-panel-wide max-lg:shadow-pop max-md:left-0 max-md:w-auto " +
          "max-sm:fixed max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:max-h-[85dvh] max-sm:rounded-b-none max-sm:pb-[env(safe-area-inset-bottom)] max-sm:shadow-dialog"
        }
      >
        <span aria-hidden="true" className="mx-auto mt-2 h-1 w-9 flex-none rounded-full bg-line-strong sm:hidden" />
        <header className="flex h-12 flex-none items-center gap-1 border-b border-line pr-2 pl-4">
          <h2 className="mr-auto min-w-0 truncate text-heading font-semibold">{title}</h2>
          {actions}
          <IconButton icon="x" label={t("close")} onClick={onClose} />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">{children}</div>
      </aside>
    </>,
    slot,
  );
}

function useReturnFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // Only when the focus was lost with the panel, not when it went on by itself.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
}

function useEscape(panel: { readonly current: HTMLElement | null }, onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Node ? event.target : null;
      if (target === document.body || panel.current?.contains(target)) close();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [panel]);
}
