"use client";

import { useTranslations } from "next-intl";
import { useRecord } from "@/lib/client/use-plan";
import { littleSlack } from "@/lib/plan/derive/schedule/totals";
import { type Dependency, type FieldValue } from "@/lib/plan/fields";
import { formatDate } from "@/lib/plan/format/dates";
import { type AnyRecord } from "@/lib/plan/section";
import { PersonAvatar } from "@/components/fields/people-view";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { truncated } from "./list-cell";

/** Faces of those who do it, and how many more there are; all of them by name for who does not see them. */
export function OwnerView({ ids, most }: { ids: readonly string[]; most: number }) {
  const others = ids.slice(most);
  return (
    <span className="flex items-center gap-[3px]">
      {ids.slice(0, most).map((id) => <PersonAvatar key={id} id={id} />)}
      {others.length > 0 && <span aria-hidden="true" className="-mr-2 -ml-0.5 text-meta text-ink-subtle tabular-nums">+{others.length}</span>}
      {others.map((id) => <span key={id} className="sr-only"><PersonAvatar id={id} /></span>)}
    </span>
  );
}

/** `stored`: what somebody wrote down, where the schedule says otherwise. */
export function DayView({ iso, stored, column }: { iso: string; stored: string | null; column: "start" | "finish" }) {
  const t = useTranslations("schedule");
  const { language, year } = usePlanFacts();
  const show = (day: string) => formatDate(day, { language, year, short: true });
  const differs = stored === null ? undefined : t(column === "start" ? "plannedFor" : "dueOn", { date: show(stored) });
  return (
    <span data-tooltip={differs} className={cx("tabular-nums", differs !== undefined && "underline decoration-line-control decoration-dotted underline-offset-3")}>
      {show(iso)}
      {differs !== undefined && <span className="sr-only">, {differs}</span>}
    </span>
  );
}

export const DaysView = ({ days }: { days: number }) => <span className="text-ink-muted tabular-nums">{days}</span>;

/** Less than none: something is promised that cannot be kept. */
export function SlackView({ slack }: { slack: number }) {
  const t = useTranslations("schedule");
  if (slack === 0 || slack >= littleSlack) return <span className="text-ink-muted tabular-nums">{slack}</span>;
  return (
    <span className={cx("font-semibold tabular-nums", slack < 0 ? "text-critical-text" : "text-caution-text")}>
      <Icon name="alert" size={12} className="mr-[3px] align-[-2px]" />
      <span aria-hidden="true">{slack < 0 ? `−${-slack}` : slack}</span>
      <span className="sr-only">{slack < 0 ? t("daysShort", { days: -slack }) : t("littleSlackLeft", { days: slack })}</span>
    </span>
  );
}

export function NoBufferView() {
  const t = useTranslations("schedule");
  return (
    <span data-tooltip={t("noBuffer")} className="text-caution-text">
      <Icon name="alert" size={12} className="align-[-2px]" />
      <span className="sr-only">{t("noBuffer")}</span>
    </span>
  );
}

/** What it waits for, by name. Each name hears of its own record only. */
export function TiesView({ record }: { record: AnyRecord }) {
  const ties = record.values["after"] as readonly Dependency[];
  return (
    <span className={cx("block", truncated)}>
      {ties.map((tie, index) => (
        <span key={tie.on}>
          {index > 0 && ", "}
          <TieName tie={tie} />
        </span>
      ))}
    </span>
  );
}

function TieName({ tie: { on, type, lag } }: { tie: Dependency }) {
  const t = useTranslations("fields");
  const note = [type === "FS" ? "" : type, lag === 0 ? "" : `${lag > 0 ? "+" : "−"}${Math.abs(lag)} ${t("lagUnit")}`].filter(Boolean).join(" ");
  return (
    <>
      <RecordTitle id={on} />
      {note && <span className="ml-1 text-ink-subtle tabular-nums" title={t(type)}>{note}</span>}
    </>
  );
}

export const MilestoneView = ({ id }: { id: FieldValue | undefined }) =>
  typeof id === "string" && id !== "" ? <span className={cx("block", truncated)}><RecordTitle id={id} /></span> : null;

function RecordTitle({ id }: { id: string }) {
  const t = useTranslations("fields");
  const textLanguage = useTextLanguage();
  const [task, milestone] = [useRecord("tasks", id), useRecord("milestones", id)];
  const record = task ?? milestone;
  if (!record) return <span className="text-ink-subtle">{t("unknownRecord")}</span>;
  const title = String(record.values["title"] ?? record.values["name"] ?? "");
  return <span lang={textLanguage(title)} title={title} className={record.removed ? "text-ink-subtle line-through" : undefined}>{title || t("notSet")}</span>;
}

export function CriticalView({ isCritical }: { isCritical: boolean }) {
  const t = useTranslations("fields");
  return <span className={isCritical ? "font-medium" : "text-ink-subtle"}>{isCritical ? t("yes") : t("no")}</span>;
}
