"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";

/** What the drawing's marks mean, and the keys that move a task. It is printed with the chart, without the keys. */
export function Legend({ hasBaseline = false, hasKeys = true }: { hasBaseline?: boolean; hasKeys?: boolean }) {
  const t = useTranslations("schedule.legend");
  return (
    <footer className="flex min-h-[38px] flex-none flex-wrap items-center gap-x-5 gap-y-1 border-t border-line px-gutter py-[5px] text-note whitespace-nowrap text-ink-muted print:px-0">
      <Entry mark="h-2 w-[22px] rounded-[2px] bg-bar-critical forced-colors:bg-[CanvasText]">{t("critical")}</Entry>
      <Entry mark="h-2 w-[22px] rounded-[2px] bg-bar inset-ring inset-ring-bar-line forced-colors:border">{t("task")}</Entry>
      <Entry mark="h-2 w-5 border-r-[1.5px] border-b-[1.5px] border-bar-line [border-bottom-style:dotted]">{t("slack")}</Entry>
      <Entry mark={cx("h-2.5 w-5 rounded-[2px] inset-ring inset-ring-caution-line forced-colors:border forced-colors:border-dashed", hatched)}>{t("buffer")}</Entry>
      <Entry mark="size-[9px] rotate-45 rounded-[1px] bg-bar-critical forced-colors:bg-[CanvasText]">{t("milestone")}</Entry>
      {hasBaseline && <Entry mark="h-[3px] w-[22px] rounded-[1px] bg-line-control forced-colors:bg-[GrayText]">{t("baseline")}</Entry>}
      <Entry mark="h-3.5 w-2.5 bg-surface-active forced-colors:border forced-colors:border-[GrayText]">{t("closed")}</Entry>
      {hasKeys && <MoveKeys />}
    </footer>
  );
}

const hatched = "bg-[repeating-linear-gradient(135deg,var(--color-buffer)_0_1.5px,transparent_1.5px_4px)]";

function Entry({ mark, children }: { mark: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-[7px]">
      <i aria-hidden="true" className={cx("flex-none", mark)} />
      {children}
    </span>
  );
}

function MoveKeys() {
  const t = useTranslations("schedule.legend");
  return (
    <span className="ml-auto inline-flex items-center gap-1.5 text-ink-subtle pointer-coarse:hidden max-sm:hidden print:hidden">
      <Kbd>←</Kbd>
      <Kbd>→</Kbd>
      {t("moveDay")}
      <Kbd className="ml-1.5">⇧</Kbd>
      {t("moveWeek")}
    </span>
  );
}
