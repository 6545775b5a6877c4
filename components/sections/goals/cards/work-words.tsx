"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type WorkProgress } from "@/lib/plan/derive/deliverables";

/** "3 of 5 tasks done · 1 late · 12 of 30 d of work". */
export function WorkWords({ all, done, late, days }: Pick<WorkProgress, "all" | "done" | "late" | "days">) {
  const t = useTranslations("goals");
  const format = useFormatter();
  const figure = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <span className="tabular-nums">
      {t("tasksDone", { done: String(done), all })}
      {late > 0 && <span className="text-caution-text"> · {t("tasksLate", { late: String(late) })}</span>}
      {" · "}{t("daysDone", { done: figure(days.done), all: figure(days.all) })}
    </span>
  );
}
