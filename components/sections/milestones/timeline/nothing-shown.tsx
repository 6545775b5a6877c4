"use client";

import { useTranslations } from "next-intl";
import { type RefObject } from "react";
import { useSection } from "@/components/plan/use-section";
import { EmptySection } from "@/components/table/empty-section";
import { Button } from "@/components/ui/button";
import { noFilter } from "./structure";
import { useTimeline } from "./timeline-context";

/** No row passes the filter. */
export function NothingShown() {
  const t = useTranslations("schedule.show");
  const { store } = useTimeline();
  return (
    <div className="flex items-center gap-2 px-gutter pt-6 text-ink-subtle">
      <p>{t("nothing")}</p>
      <Button size="sm" variant="outline" onClick={() => store.set({ filter: noFilter })}>{t("everything")}</Button>
    </div>
  );
}

/** A plan without tasks and milestones: its question, and one line that answers it. */
export function EmptyTimeline({ input, onAdd }: {
  input: RefObject<HTMLInputElement | null>;
  /** Null while I may not edit. */
  onAdd: ((title: string) => void) | null;
}) {
  const t = useTranslations("schedule");
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-gutter max-sm:px-4">
      <EmptySection section={useSection("tasks")} input={input} onAdd={onAdd} question={{ prompt: t("emptyTitle"), hint: t("emptyHint") }} />
    </div>
  );
}
