"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";

/** A part of the details, as the running texts are. */
export function TrailPart({ title, action, isFailed, children }: { title: string; action?: ReactNode; isFailed: boolean; children: ReactNode }) {
  const t = useTranslations("trail");
  return (
    <section className="mt-4 border-t border-line pt-3.5">
      <div className="mb-1.5 flex min-h-control items-center justify-between gap-2">
        <h4 className="font-semibold">{title}</h4>
        {action}
      </div>
      {children}
      {isFailed && <p className="text-pretty text-ink-subtle">{t("failed")}</p>}
    </section>
  );
}
