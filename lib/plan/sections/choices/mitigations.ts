import { type Choice } from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";

export const proposedFields: readonly Choice[] = [
  { id: "due", label: t("Due date", "기한"), hint: t("Of a goal, milestone or task", "목표, 일정, 할 일의 기한") },
  { id: "start", label: t("Start", "시작일"), hint: t("Of a task", "할 일의 시작일") },
  { id: "target", label: t("Target", "목표값"), hint: t("Of a goal", "목표의 목표값") },
];

export const proposalStates: readonly Choice[] = [
  { id: "accepted", label: t("Accepted", "받아들임") },
  { id: "dropped", label: t("Dropped", "접음") },
];
