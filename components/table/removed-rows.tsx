"use client";

import { useTranslations } from "next-intl";
import { useCallback, useId, useState } from "react";
import { usePlan } from "@/lib/client/use-plan";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { Button } from "@/components/ui/button";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { isEmpty } from "./is-empty";

/** Removed rows wait below the table until somebody wants them back. */
export function RemovedRows({ section, onRestore }: { section: Section; onRestore(record: string): void }) {
  const t = useTranslations("table");
  const textLanguage = useTextLanguage();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const removed = usePlan(useCallback((plan: Plan) => tableOf(plan, section.id).removed, [section.id]));
  const rows = removed.filter((record) => !isEmpty(section, record));
  if (rows.length === 0) return null;
  return (
    <div className="mt-4 text-ink-subtle print:hidden">
      <p className="flex items-center gap-1">
        {t("removedRows", { count: rows.length })}
        <Button size="sm" aria-expanded={isOpen} aria-controls={isOpen ? listId : undefined} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("hideRemoved") : t("bringBackMore")}
        </Button>
      </p>
      {isOpen && (
        <ul id={listId} aria-label={t("removedTitle")} className="mt-1 max-w-160 border-t border-line-faint">
          {rows.map((record) => {
            const title = String(record.values[section.titleField] ?? "");
            return (
              <li key={record.id} className="flex min-h-9 items-center gap-3 border-b border-line-faint py-1">
                <span lang={textLanguage(title)} className="min-w-0 flex-1 wrap-anywhere">{title || t("untitled")}</span>
                <Button size="sm" variant="outline" aria-label={`${t("bringBack")}: ${title || t("untitled")}`} onClick={() => onRestore(record.id)}>{t("bringBack")}</Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
