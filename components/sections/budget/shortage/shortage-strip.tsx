"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useCapacity } from "@/lib/client/use-capacity";
import { isSameShortages, type Shortage, shortagesOf } from "@/lib/plan/derive/shortage";
import { ShortageList } from "./shortage-list";

/** What stands between the plan and "ready", and behind a press the ways out of it. Nothing while nothing is missing. */
export function ShortageStrip() {
  const t = useTranslations("resources.shortage");
  const shortages = useCapacity<readonly Shortage[]>(shortagesOf, none, isSameShortages);
  const [isOpen, setOpen] = useState(false);
  if (shortages.length === 0) return null;
  const people = shortages.filter(({ kind }) => kind === "overload").length;
  const things = shortages.length - people;
  const parts = [people > 0 && t("people", { count: people }), things > 0 && t("things", { count: things })].filter((part) => part !== false);
  const [a = "", b] = parts;
  return (
    <section aria-label={t("label")} className="mt-3 overflow-hidden rounded-control border border-critical-line print:hidden">
      <div className="flex items-center gap-2.5 bg-critical-soft px-3 py-1.5">
        <Icon name="alert" className="text-critical-text" />
        <p className="min-w-0 flex-1 text-pretty text-ink-muted">
          <b className="text-ink">{t("title")}</b> {b === undefined ? a : t("and", { a, b })}.
        </p>
        <Button size="sm" aria-expanded={isOpen} className="max-sm:h-11!" onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? "hide" : "show")}<Icon name="down" size={12} className={isOpen ? "rotate-180" : undefined} />
        </Button>
      </div>
      {isOpen && <ShortageList shortages={shortages} />}
    </section>
  );
}

const none: readonly Shortage[] = [];
