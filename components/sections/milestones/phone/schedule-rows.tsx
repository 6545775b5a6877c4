"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { useRecord } from "@/lib/client/use-plan";
import { useScheduled } from "@/lib/client/use-schedule";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { formatDate, formatDays } from "@/lib/plan/format/dates";
import { type AnyRecord } from "@/lib/plan/section";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { type RemoteGhost } from "../timeline/use-remote-ghosts";
import { HeldBar, type Opened, RowButton } from "./row-button";
import { Assignees, Fact, Facts, isLate, Late, Slack } from "./row-facts";
import { bufferDays, daysOf, isoDays, type Stretch } from "./stretches";
import { BufferBar, TaskBar, Track } from "./track";

export interface ScheduleRowProps {
  readonly schedule: ScheduleStore;
  readonly row: TimelineRow;
  /** The days of the row's phase; null while nothing in it is scheduled. */
  readonly phase: Stretch | null;
  /** Somebody else moves it. */
  readonly ghost: RemoteGhost | null;
  onOpen(opened: Opened): void;
}

export const ScheduleRow = memo(function ScheduleRow(props: ScheduleRowProps) {
  switch (props.row.kind) {
    case "phase": return <PhaseHeading name={props.row.phase} days={props.phase} />;
    case "task": return <TaskRow {...props} id={props.row.id} />;
    case "milestone": return <MilestoneRow {...props} id={props.row.id} />;
    case "buffer": return <BufferRow {...props} id={props.row.id} of={props.row.of} />;
  }
});

function PhaseHeading({ name, days }: { name: string; days: Stretch | null }) {
  const t = useTranslations("schedule");
  const { language, year } = usePlanFacts();
  const textLanguage = useTextLanguage();
  return (
    <h2 className="pt-4 pb-0.5 text-heading font-semibold">
      <span lang={textLanguage(name)}>{name || t("noPhase")}</span>
      {" "}
      {days && <span className="ml-0.5 font-regular whitespace-nowrap text-ink-subtle tabular-nums">{formatDays(isoDays(days), { language, year })}</span>}
    </h2>
  );
}

type RecordProps = ScheduleRowProps & { readonly id: string };

function TaskRow({ schedule, id, phase, ghost, onOpen }: RecordProps) {
  const t = useTranslations("schedulePhone");
  const { language, year } = usePlanFacts();
  const entry = useScheduled(id);
  const record = useRecord("tasks", id);
  if (!entry || !record || !phase) return null;
  const days = daysOf(entry, schedule.schedule().calendar);
  const progress = progressOf(record);
  return (
    <RowButton section="tasks" id={id} field="title" ghost={ghost} onOpen={onOpen} className="grid gap-1 py-2.5">
      <Name text={String(record.values["title"])} className="text-lead leading-[23px] font-medium tracking-[-0.006em]" />
      <Track>
        <TaskBar entry={entry} days={days} phase={phase} progress={progress} />
        {ghost && <HeldBar ghost={ghost} id={id} phase={phase} schedule={schedule} />}
      </Track>
      <Facts>
        <Fact>
          <Assignees ids={record.values["assignees"] as readonly string[]} />
          {formatDays(isoDays(days), { language, year })}
        </Fact>
        {!entry.isDone && progress > 0 && <Fact>{progress}%</Fact>}
        {entry.isDone ? <Fact><Icon name="check" size={14} />{t("done")}</Fact> : <Slack days={entry.totalSlack} />}
        {entry.isCritical && <Fact><b className="text-ink">{t("critical")}</b></Fact>}
        {isLate(entry) && <Fact isCaution><Late entry={entry} schedule={schedule} /></Fact>}
      </Facts>
    </RowButton>
  );
}

function MilestoneRow({ schedule, id, ghost, onOpen }: RecordProps) {
  const t = useTranslations("schedulePhone");
  const { language, year } = usePlanFacts();
  const entry = useScheduled(id);
  const record = useRecord("milestones", id);
  if (!entry || !record) return null;
  const { calendar } = schedule.schedule();
  return (
    <RowButton section="milestones" id={id} field="name" ghost={ghost} onOpen={onOpen} className="flex min-h-12 items-center gap-3 py-2.5 text-body">
      <span aria-hidden="true" className={cx("ml-[3px] size-[11px] flex-none rotate-45 rounded-[1px] forced-colors:bg-[CanvasText]", entry.isDone ? "bg-bar-done" : "bg-bar-critical")} />
      <Name text={String(record.values["name"])} className="min-w-0 font-semibold" />
      <span className="ml-auto grid flex-none justify-items-end">
        <span className="flex items-center gap-1 text-ink-muted tabular-nums">
          {entry.isDone && <><Icon name="check" size={14} /><span className="sr-only">{t("done")}</span></>}
          {formatDate(isoDays(daysOf(entry, calendar)).from, { language, year, short: true })}
        </span>
        {isLate(entry) && <Late entry={entry} schedule={schedule} />}
      </span>
    </RowButton>
  );
}

function BufferRow({ schedule, id, of, phase, onOpen }: RecordProps & { readonly of: Opened["section"] }) {
  const t = useTranslations("schedule");
  const phone = useTranslations("schedulePhone");
  const { language, year } = usePlanFacts();
  const entry = useScheduled(id);
  const record = useRecord(of, id);
  if (!entry || !record || !phase) return null;
  const days = bufferDays(entry, schedule.schedule().calendar);
  const isTask = of === "tasks";
  const name = String(record.values[isTask ? "title" : "name"]);
  return (
    <RowButton section={of} id={id} field="buffer" ghost={null} onOpen={onOpen} className="grid gap-1 py-2.5">
      <Name text={t(isTask ? "bufferAfter" : "bufferBefore", { name })} className="text-lead leading-[23px] font-medium tracking-[-0.006em]" />
      <Track>{days && <BufferBar days={days} phase={phase} />}</Track>
      <Facts>
        {days && <Fact>{formatDays(isoDays(days), { language, year })}</Fact>}
        <Fact isCaution={entry.bufferLeft < entry.buffer}>{phone("buffer", { left: String(entry.bufferLeft), size: String(entry.buffer) })}</Fact>
      </Facts>
    </RowButton>
  );
}

function Name({ text, className }: { text: string; className: string }) {
  const t = useTranslations("table");
  const textLanguage = useTextLanguage();
  return <span lang={textLanguage(text)} className={cx("wrap-anywhere", className, text === "" && "text-ink-subtle")}>{text || t("untitled")}</span>;
}

const progressOf = ({ values }: AnyRecord): number =>
  typeof values["progress"] === "number" ? Math.min(Math.max(values["progress"], 0), 100) : 0;
