"use client";

import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { Suspense, useEffect, useRef } from "react";
import { usePointerPresence } from "@/lib/client/use-presence";
import { useReady } from "@/lib/client/use-saved";
import { type Section } from "@/lib/plan/section";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { AddButton } from "@/components/plan/add-button";
import { AnsweredLine } from "@/components/plan/answered-line";
import { useCommand } from "@/components/plan/commands";
import { goToPlace } from "@/components/plan/go-to-place";
import { useOpenPlan } from "@/components/plan/plan-context";
import { sectionPath } from "@/components/plan/places";
import { PresencePointers } from "@/components/plan/presence-pointers";
import { StepHeader } from "@/components/plan/step-header";
import { SectionSkeleton } from "@/components/table/section-skeleton";
import { SectionTable } from "@/components/table/section-table";
import { lazy } from "@/components/ui/lazy";
import { Segmented } from "@/components/ui/segmented";
import { type PanelProps } from "..";

const BoardView = lazy(() => import("./board/board-view").then((module) => module.BoardView));
const MatrixView = lazy(() => import("./matrix/matrix-view").then((module) => module.MatrixView));
const PeopleView = lazy(() => import("./people/people-view").then((module) => module.PeopleView));

/** The first is what the step opens with: the table. */
const views = ["list", "board", "people", "matrix"] as const;
type View = (typeof views)[number];

/** Tasks as a table, by status, by person, by what is urgent and important. */
export function TasksPanel({ section }: PanelProps) {
  const t = useTranslations("tasks");
  const params = useSearchParams();
  const plan = useOpenPlan();
  const view = views.find((each) => each === params.get("view")) ?? "list";
  const path = sectionPath(plan.id, section.id);
  const open = (next: View) => goToPlace(next === "list" ? path : `${path}?view=${next}`);
  const last = useRef<View>("board");
  useEffect(() => {
    if (view !== "list") last.current = view;
  }, [view]);
  useCommand({ id: "tasks-table", group: "action", label: t(view === "list" ? "asView" : "asList"), keys: "t", icon: "list", run: () => open(view === "list" ? last.current : "list") });
  const choice = <Segmented<View> label={t("views")} value={view} segments={views.map((value) => ({ value, label: t(value) }))} onChange={open} />;
  return (
    <>
      <StepHeader section={section} actions={<>{choice}{view !== "people" && <AddButton section={section} />}</>} aside={<AnsweredLine step={section.step} />} />
      <div className="flex-none overflow-x-auto px-4 pt-3 sm:hidden print:hidden [&_button]:h-11 [&_button]:px-3">{choice}</div>
      {view === "list" ? <SectionTable section={section} /> : <Sheet section={section} view={view} person={params.get("person")} />}
    </>
  );
}

/** What scrolls under the header. */
function Sheet({ section, view, person }: { section: Section; view: Exclude<View, "list">; person: string | null }) {
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const isReady = useReady();
  usePointerPresence(frame);
  return (
    <div ref={scroller} className="min-h-0 flex-1 scroll-pt-4 scroll-pb-14 overflow-y-auto overscroll-contain print:overflow-visible">
      <div ref={frame} data-section={section.id} className="group/frame relative min-h-full px-gutter pb-6 max-sm:px-4">
        <PlanFactsProvider>
          {!isReady ? <SectionSkeleton /> : (
            <Suspense>
              {view === "board" ? <BoardView section={section} scroller={scroller} /> : view === "matrix" ? <MatrixView section={section} scroller={scroller} /> : <PeopleView person={person} />}
            </Suspense>
          )}
        </PlanFactsProvider>
        <PresencePointers section={section.id} frame={frame} />
      </div>
    </div>
  );
}
