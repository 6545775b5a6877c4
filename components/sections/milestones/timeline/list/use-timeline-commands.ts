"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCommand } from "@/components/plan/commands";
import { goToPlace } from "@/components/plan/go-to-place";
import { clampDayWidth } from "../scale";
import { type TimelineStore } from "../timeline-state";
import { type ListRows } from "./use-list-rows";

/** So that two presses about double it. */
const zoomStep = 1.4;

/** What can be done in the timeline, as commands: by their keys, in the palette, in the list of keys. */
export function useTimelineCommands({ store, listRows, isTable, otherView, addTask, addMilestone, openDetails, editLinks }: {
  store: TimelineStore;
  listRows: ListRows;
  isTable: boolean;
  /** Address of the chart, or of the table. */
  otherView: string;
  addTask(): void;
  addMilestone(): void;
  /** Of the row that has the focus. */
  openDetails(): void;
  editLinks(): void;
}): void {
  const t = useTranslations("schedule");
  const table = useTranslations("table");
  const language = useLocale();
  const { tasks, milestones, actions } = listRows;
  const zoom = (by: number) => store.set({ dayWidth: clampDayWidth(store.state().dayWidth * by) });
  useCommand(actions && { id: "add-row", group: "action", label: tasks.add[language], keys: "n", icon: "plus", run: addTask });
  useCommand(actions && { id: "add-milestone", group: "action", label: milestones.add[language], icon: "plus", run: addMilestone });
  useCommand({ id: "row-details", group: "action", label: table("openDetails"), keys: "d", icon: "sidebar", run: openDetails });
  useCommand(actions && { id: "row-links", group: "action", label: t("editLinks"), keys: "l", icon: "arrow", run: editLinks });
  useCommand({ id: "other-view", group: "action", label: t(isTable ? "showChart" : "showTable"), keys: "t", icon: "list", run: () => goToPlace(otherView) });
  useCommand(isTable ? null : { id: "zoom-in", group: "action", label: t("zoomIn"), keys: "+", icon: "plus", run: () => zoom(zoomStep) });
  useCommand(isTable ? null : { id: "zoom-out", group: "action", label: t("zoomOut"), keys: "-", icon: "minus", run: () => zoom(1 / zoomStep) });
}
