"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { isSameJson } from "@/lib/client/observable";
import { type Raci } from "@/lib/plan/derive/raci";
import { runCommand } from "@/components/plan/commands";
import { Icon } from "@/components/ui/icon";
import { useRaci } from "../raci-context";
import { brokenCommand } from "./use-go-to-broken";

/** How many rows are complete, and the way to those that are not. */
export function RaciSummary({ onShow }: {
  /** Brings the chart, where it is not on the page. */
  onShow?(): void;
}) {
  const t = useTranslations("raci");
  const { complete, all, broken } = useRaci(useCallback((raci: Raci) => ({ complete: raci.complete, all: raci.rows.size, broken: raci.broken.length }), []), isSameJson);
  if (all === 0) return null;
  const decide = () => {
    onShow?.();
    requestAnimationFrame(() => runCommand(brokenCommand));
  };
  return (
    <span className="inline-flex items-center gap-4 text-ink-muted tabular-nums">
      {t("complete", { done: String(complete), all })}
      {broken > 0 && (
        <button type="button" onClick={decide} className="inline-flex items-center gap-1.5 rounded-chip font-medium text-critical-text hover:underline">
          <Icon name="alert" size={14} />{t("decide", { count: broken })}
        </button>
      )}
    </span>
  );
}
