"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { isSameJson } from "@/lib/client/observable";
import { type Dependency } from "@/lib/plan/fields";
import { formatDate } from "@/lib/plan/format/dates";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type AnyRecord } from "@/lib/plan/section";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { IconButton } from "@/components/ui/button";
import { FindingMark } from "../findings/finding-mark";
import { dateOf, datesOf } from "../use-consequence-lines";
import { TiesView } from "./cell-views";
import { useList } from "./list-context";

/** Behind the name: what the chart shows of it, in words; what is wrong with it; the row's menu. */
export function TitleEnd({ record, entry, name }: { record: AnyRecord; entry: Scheduled; name: string }) {
  const t = useTranslations("table");
  const { schedule, isTable, openMenu } = useList();
  return (
    <>
      {!isTable && <InWords entry={entry} record={record} />}
      <FindingMark schedule={schedule} id={record.id} />
      <IconButton
        icon="more"
        size="sm"
        tabIndex={-1}
        aria-haspopup="menu"
        label={t("rowActions", { row: name })}
        className="hidden! group-hover/row:inline-flex! pointer-coarse:hidden! print:hidden!"
        onClick={(event) => openMenu(record.id, event.currentTarget)}
      />
    </>
  );
}

interface InWordsProps { readonly entry: Scheduled; readonly record: AnyRecord }

/** The drawing is hidden from screen readers; this is what it says. */
const InWords = memo(function InWords({ entry, record }: InWordsProps) {
  const t = useTranslations("schedule");
  const { calendar } = useList();
  const { language, year } = usePlanFacts();
  const show = (day: string) => formatDate(day, { language, year, short: true });
  const { from, to } = datesOf(entry, calendar);
  const dates = entry.section === "milestones" ? show(dateOf(entry, calendar)) : t("fromTo", { from: show(from), to: show(to) });
  const states = [entry.isDone && t("isDone"), entry.isCritical && t("isCritical")].filter((state) => state !== false);
  return (
    <span className="sr-only">
      , {[dates, ...states].join(", ")}
      {(record.values["after"] as readonly Dependency[]).length > 0 && <>, {t("waitsFor")} <TiesView record={record} /></>}
    </span>
  );
}, (a, b) => a.entry === b.entry && isSameJson(a.record.values["after"], b.record.values["after"]));
