import { type Choice } from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";

export const resourceKinds: readonly Choice[] = [
  { id: "money", label: t("Money", "자금") },
  { id: "personnel", label: t("Personnel", "인력") },
  { id: "software", label: t("Software", "소프트웨어") },
  { id: "equipment", label: t("Equipment", "장비") },
  { id: "physical", label: t("Physical", "공간과 물품"), hint: t("Rooms, furniture, paper", "공간, 가구, 인쇄물") },
  { id: "technical", label: t("Technical", "기술"), hint: t("Access, networks, interfaces", "권한, 네트워크, 연동") },
  { id: "time", label: t("Time", "시간") },
];

export const resourcePriorities: readonly Choice[] = [
  { id: "must", label: t("Must have", "꼭 필요"), hint: t("No start without it", "없으면 시작할 수 없음") },
  { id: "should", label: t("Should have", "있어야 좋음"), hint: t("Slower or worse without it", "없으면 느려지거나 나빠짐") },
  { id: "could", label: t("Nice to have", "있으면 편함"), hint: t("It can wait", "나중이어도 됨") },
];
