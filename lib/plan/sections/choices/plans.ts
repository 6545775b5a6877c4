import { type Choice } from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";

/** How far a whole plan is, in a list of plans. */
export const planStatuses: readonly Choice[] = [
  { id: "planning", label: t("Planning", "계획 중") },
  { id: "running", label: t("Running", "진행 중") },
  { id: "paused", label: t("On hold", "보류"), hint: t("Nobody works on it for now", "지금은 아무도 일하지 않음") },
  { id: "finished", label: t("Finished", "마침") },
  { id: "stopped", label: t("Stopped", "그만둠"), hint: t("It will not be carried out", "실행하지 않음") },
];

export const planPriorities: readonly Choice[] = [
  { id: "high", label: t("High", "높음"), hint: t("Goes first when two plans need the same people", "같은 사람이 필요하면 먼저 함") },
  { id: "medium", label: t("Medium", "보통") },
  { id: "low", label: t("Low", "낮음"), hint: t("Gives way to the others", "다른 계획에 양보함") },
];
