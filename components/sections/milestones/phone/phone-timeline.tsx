"use client";

import { useLocale, useTranslations } from "next-intl";
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Replica } from "@/lib/client/replica";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { useRecordIds } from "@/lib/client/use-plan";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useReady } from "@/lib/client/use-saved";
import { useScheduleStore } from "@/lib/client/use-schedule";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type Section } from "@/lib/plan/section";
import { useCommand } from "@/components/plan/commands";
import { StepHeader } from "@/components/plan/step-header";
import { useSection } from "@/components/plan/use-section";
import { findRowElement } from "@/components/table/cell-element";
import { EmptySection } from "@/components/table/empty-section";
import { SectionSkeleton } from "@/components/table/section-skeleton";
import { useRowActions } from "@/components/table/use-row-actions";
import { useRowLink } from "@/components/table/use-row-link";
import { useTopRow } from "@/components/table/use-top-row";
import { type ScrollToRow } from "@/components/table/virtual-rows";
import { lazy } from "@/components/ui/lazy";
import { type TabLink } from "@/components/ui/tabs";
import { FindingsStrip } from "../timeline/findings/findings-strip";
import { createMoveSession } from "../timeline/move-session";
import { useRemoteGhosts } from "../timeline/use-remote-ghosts";
import { GoalLine } from "./goal-line";
import { type Opened } from "./row-button";
import { ScheduleList } from "./schedule-list";
import { ScheduleSheet } from "./schedule-sheet";
import { useScheduleRows } from "./use-schedule-rows";

const DetailsPanel = lazy(() => import("@/components/plan/details-panel").then((module) => module.DetailsPanel));

/** The schedule on a phone: a list with small bars; a tap opens the dates of a row in a sheet from below. */
export function PhoneTimeline({ section, tabs }: { section: Section; tabs: readonly TabLink[] }) {
  const replica = useReplicaIfAny();
  const schedule = useScheduleStore();
  const isReady = useReady();
  return (
    <>
      <StepHeader section={section} tabs={tabs} aside={<GoalLine />} />
      {isReady && replica && schedule ? <Content section={section} replica={replica} schedule={schedule} /> : <div className="px-4"><SectionSkeleton /></div>}
    </>
  );
}

function Content({ section, replica, schedule }: { section: Section; replica: Replica; schedule: ScheduleStore }) {
  const scroller = useRef<HTMLDivElement>(null);
  const t = useTranslations("schedule");
  const language = useLocale();
  const tasks = useSection("tasks");
  const { rows, stretches } = useScheduleRows(schedule);
  const ghosts = useRemoteGhosts(schedule);
  const session = useMemo(() => createMoveSession(replica, schedule), [replica, schedule]);
  useEffect(() => () => session.destroy(), [session]);
  const actions = { tasks: useRowActions(tasks), milestones: useRowActions(section) };
  const scrollTo = useRef<ScrollToRow | null>(null);
  const firstLine = useRef<HTMLInputElement>(null);
  const [sheet, setSheet] = useState<Opened | null>(null);
  const [details, setDetails] = useState<Opened | null>(null);

  const rowElement = (id: string) => findRowElement(scroller.current, id)?.querySelector("button") ?? null;
  const scrollToTop = useCallback((record: string) => scrollTo.current?.(record, "start"), []);
  useTopRow(section.id, scroller, scrollToTop);
  useRowLink(section, useRecordIds(section.id), goTo);
  useCommand(actions.tasks && { id: "add-row", group: "action", label: tasks.add[language], keys: "n", icon: "plus", run: () => add("tasks") });
  useCommand(actions.milestones && { id: "add-milestone", group: "action", label: section.add[language], icon: "plus", run: () => add("milestones") });

  function goTo(record: string): void {
    scrollTo.current?.(record, "auto");
    requestAnimationFrame(() => rowElement(record)?.focus());
  }
  function add(to: Opened["section"]): void {
    if (to === "tasks" && firstLine.current) return firstLine.current.focus();
    const last = to === "tasks" ? rows.findLast((row): row is Extract<TimelineRow, { id: string }> => row.kind === "task") : undefined;
    const record = last ? actions.tasks?.add({ after: last.id }, last.phase === "" ? {} : { phase: last.phase }) : actions[to]?.add();
    if (record) setDetails({ section: to, id: record });
  }
  function closeDetails(): void {
    const id = details?.id;
    setDetails(null);
    const isLeft = document.activeElement?.closest("[data-panel]") || document.activeElement === document.body;
    if (id !== undefined && isLeft) rowElement(id)?.focus();
  }

  return (
    <>
      <div ref={scroller} data-section={section.id} className="min-h-0 flex-1 scroll-pb-14 overflow-y-auto overscroll-contain px-4 pb-6 print:overflow-visible">
        <div className="-mx-4"><FindingsStrip schedule={schedule} onGoTo={({ record }) => goTo(record)} /></div>
        {rows.length === 0
          ? <EmptySection section={tasks} input={firstLine} onAdd={actions.tasks && ((title) => actions.tasks?.add({}, { title }))} question={{ prompt: t("emptyTitle"), hint: t("emptyHint") }} />
          : <ScheduleList schedule={schedule} rows={rows} stretches={stretches} ghosts={ghosts} scroller={scroller} scrollTo={scrollTo} onOpen={setSheet} />}
      </div>
      {sheet && (
        <ScheduleSheet
          key={sheet.id}
          schedule={schedule}
          session={session}
          opened={sheet}
          finalFocus={() => rowElement(sheet.id)}
          onAllFields={setDetails}
          onClosed={() => setSheet(null)}
        />
      )}
      {details && <Suspense><Details opened={details} onGo={(id) => setDetails({ ...details, id })} onClose={closeDetails} /></Suspense>}
    </>
  );
}

function Details({ opened: { section: sectionId, id }, onGo, onClose }: { opened: Opened; onGo(id: string): void; onClose(): void }) {
  const section = useSection(sectionId);
  const copyLink = (record: string) => void navigator.clipboard.writeText(`${location.origin}${location.pathname}#${record}`);
  return <DetailsPanel section={section} record={id} onGo={onGo} onCopyLink={copyLink} onClose={onClose} />;
}
