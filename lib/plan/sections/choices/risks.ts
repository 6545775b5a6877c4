import { type Choice } from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";

export const riskCategories: readonly Choice[] = [
  { id: "availability", label: t("Availability", "가용성"), hint: t("Something or someone is not there when needed", "필요할 때 쓸 수 없음") },
  { id: "budget", label: t("Budget", "예산"), hint: t("It costs more than approved", "승인보다 비용이 더 듦") },
  { id: "personnel", label: t("Loss of personnel", "인력 이탈"), hint: t("Someone leaves or falls ill", "사람이 떠나거나 아픔") },
  { id: "shortage", label: t("Resource shortage", "자원 부족"), hint: t("Too little of what the work needs", "일에 필요한 것이 모자람") },
  { id: "delay", label: t("Delay", "지연"), hint: t("It takes longer than planned", "계획보다 오래 걸림") },
  { id: "own", label: t("Own", "직접 정함"), hint: t("Name it in the details", "자세히에서 이름을 적음") },
];

export const riskResponses: readonly Choice[] = [
  { id: "reduce", label: t("Reduce", "줄이기"), hint: t("Make it less likely", "덜 일어나게 하기") },
  { id: "avoid", label: t("Avoid", "피하기"), hint: t("Plan so that it cannot happen", "일어날 수 없게 계획하기") },
  { id: "handOver", label: t("Hand over", "넘기기"), hint: t("Let someone else carry it", "다른 쪽이 맡게 하기") },
  { id: "accept", label: t("Accept", "받아들이기"), hint: t("Live with it, with plan B at hand", "대비책을 두고 감수하기") },
];

export const reviewIntervals: readonly Choice[] = [
  { id: "weekly", label: t("Week", "매주") },
  { id: "fortnightly", label: t("Two weeks", "2주마다") },
  { id: "monthly", label: t("Month", "매월") },
  { id: "milestones", label: t("Milestone", "주요 일정마다") },
];
