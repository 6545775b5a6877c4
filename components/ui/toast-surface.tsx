"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { toast as sonner, Toaster } from "sonner";
import { Kbd } from "./kbd";
import { subscribeToasts, type Toast } from "./toast";

const stay = 8_000;
const abovePhoneBar = "calc(84px + env(safe-area-inset-bottom))";

/** `first` arrived before this was here to hear it. */
export function ToastSurface({ first }: { first: Toast }) {
  const t = useTranslations("ui");
  useEffect(() => {
    raise(first);
    return subscribeToasts(raise);
  }, [first]);
  return <Toaster position="bottom-center" mobileOffset={{ bottom: abovePhoneBar }} visibleToasts={2} gap={8} containerAriaLabel={t("notifications")} className="z-(--z-toast)!" />;
}

function raise(toast: Toast): void {
  const show = (duration: number, id?: string | number) =>
    sonner.custom((own) => <Line toast={toast} onHold={(isHeld) => show(isHeld ? Infinity : stay, own)} onDone={() => sonner.dismiss(own)} />, { id, duration });
  show(stay, toast.id);
}

/** The pointer holds every toast; the keyboard's focus must hold this one itself. */
function Line({ toast, onHold, onDone }: { toast: Toast; onHold(isHeld: boolean): void; onDone(): void }) {
  const { action, icon, message } = toast;
  const press = () => {
    action?.onPress();
    onDone();
  };
  return (
    <div className="flex min-h-10 w-[330px] max-w-[calc(100vw-32px)] items-center gap-2.5 rounded-[8px] bg-surface-inverse py-1.5 pr-2 pl-3.5 font-sans text-ui text-ink-inverse shadow-pop forced-colors:border">
      {icon}
      <span className="min-w-0 flex-1">{message}</span>
      {action && (
        <button type="button" className="rounded-control px-2 py-1 font-semibold" onClick={press} onFocus={() => onHold(true)} onBlur={() => onHold(false)}>
          {action.label}
        </button>
      )}
      {action?.keys && <Kbd className="border-ink-inverse/30! text-ink-inverse-muted!">{action.keys}</Kbd>}
    </div>
  );
}
