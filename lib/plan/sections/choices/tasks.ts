import { type Choice } from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";

export const taskStatuses: readonly Choice[] = [
  { id: "todo", label: t("To do", "시작 전") },
  { id: "doing", label: t("Doing", "진행 중") },
  { id: "blocked", label: t("Blocked", "막힘") },
  { id: "done", label: t("Done", "완료") },
  { id: "dropped", label: t("Dropped", "취소") },
];

/** Names follow the usual constraint types of scheduling tools. */
export const dateConstraints: readonly Choice[] = [
  { id: "startNoEarlier", label: t("Start no earlier than", "이날 이후 시작") },
  { id: "startOn", label: t("Must start on", "이날 시작") },
  { id: "finishNoLater", label: t("Finish no later than", "이날까지 완료") },
  { id: "finishOn", label: t("Must finish on", "이날 완료") },
];
