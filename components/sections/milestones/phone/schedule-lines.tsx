"use client";

import { useTranslations } from "next-intl";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { toIsoDate } from "@/lib/plan/day-number";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { formatDate } from "@/lib/plan/format/dates";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { Line, Stepper, Value } from "./sheet-lines";
import { type Step } from "./step";
import { daysOf } from "./stretches";
import { type Edit } from "./use-edit";
import { formatDayBeside } from "./was-date";

interface LinesProps {
  readonly edit: Edit;
  readonly before: Scheduled;
  readonly schedule: ScheduleStore;
  readonly mayEdit: boolean;
}

/** A later start is no shorter work: the end goes along. A later end is more of it. */
export function TaskLines({ edit, before, schedule, mayEdit }: LinesProps) {
  const { calendar } = schedule.schedule();
  const [was, now] = [daysOf(before, calendar), daysOf(edit.after ?? before, calendar)];
  return (
    <>
      <DayLine label="starts" was={was.first} now={now.first} onStep={mayEdit && !before.isDone && !before.isStarted ? (by) => edit.step("move", by) : null} />
      <DayLine label="ends" was={was.last} now={now.last} onStep={mayEdit && !before.isDone ? (by) => edit.step("finish", by) : null} />
    </>
  );
}

export function MilestoneLines({ edit, before, schedule, mayEdit }: LinesProps) {
  const t = useTranslations("schedulePhone");
  const { calendar } = schedule.schedule();
  const after = edit.after ?? before;
  const onStep = (kind: Step) => (mayEdit && !before.isDone ? (by: 1 | -1) => edit.step(kind, by) : null);
  const step = onStep("buffer");
  const days = (count: number) => t("days", { days: String(count) });
  return (
    <>
      <DayLine label="date" was={daysOf(before, calendar).first} now={daysOf(after, calendar).first} onStep={onStep("move")} />
      <Line
        label={t("bufferDays")}
        end={step && <Stepper less={t("less", { field: t("bufferDays") })} more={t("more", { field: t("bufferDays") })} onStep={step} />}
      >
        <Value now={days(after.buffer)} before={after.buffer === before.buffer ? null : days(before.buffer)} />
      </Line>
    </>
  );
}

/** `onStep`: null where nothing can be changed. */
function DayLine({ label, was, now, onStep }: { label: "starts" | "ends" | "date"; was: number; now: number; onStep: ((by: 1 | -1) => boolean) | null }) {
  const t = useTranslations("schedulePhone");
  const { language, year } = usePlanFacts();
  const field = t(label);
  const [before, after] = [toIsoDate(was), toIsoDate(now)];
  return (
    <Line label={field} end={onStep && <Stepper less={t("earlier", { field })} more={t("later", { field })} onStep={onStep} />}>
      <Value now={formatDate(after, { language, year })} before={was === now ? null : formatDayBeside(before, after, { language, year })} />
    </Line>
  );
}
