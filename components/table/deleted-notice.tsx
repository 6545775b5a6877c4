"use client";

import { useTranslations } from "next-intl";
import { useRemovedWhileEditing } from "@/lib/client/use-removal";
import { useRecord } from "@/lib/client/use-plan";
import { type Section } from "@/lib/plan/section";
import { Avatar } from "@/components/ui/avatar";
import { Button, IconButton } from "@/components/ui/button";
import { shortName } from "@/components/ui/initials";
import { useTextLanguage } from "@/components/fields/use-text-language";

/** Somebody deleted the row I was writing in: what it was, who did it, and the way back. */
export function DeletedNotice({ section }: { section: Section }) {
  const t = useTranslations("table");
  const ui = useTranslations("ui");
  const textLanguage = useTextLanguage();
  const removal = useRemovedWhileEditing();
  const record = useRecord(section.id, removal?.record ?? "");
  if (removal?.section !== section.id || !record) return null;
  const title = String(record.values[section.titleField] ?? "") || t("untitled");
  return (
    <output className="sticky bottom-3 z-(--z-ring) mt-3 flex max-w-120 items-center gap-2 rounded-control bg-surface-raised px-3 py-2 text-ink-muted shadow-pop print:hidden">
      {removal.by && <Avatar name={removal.by.name} color={removal.by.color} size={16} live decorative />}
      <p className="min-w-0 flex-1">
        <b lang={textLanguage(title)} className="block truncate line-through decoration-ink-subtle">{title}</b>
        {removal.by ? t("deletedBy", { name: shortName(removal.by.name) }) : t("deletedBySomeone")}
      </p>
      <Button size="sm" className="text-accent-text!" onClick={removal.bringBack}>{t("bringItBack")}</Button>
      <IconButton icon="x" size="sm" label={ui("close")} onClick={removal.dismiss} />
    </output>
  );
}
