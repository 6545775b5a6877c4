import { type Choice } from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";

export const weekdays: readonly Choice[] = [
  { id: "mon", label: t("Mon", "월") },
  { id: "tue", label: t("Tue", "화") },
  { id: "wed", label: t("Wed", "수") },
  { id: "thu", label: t("Thu", "목") },
  { id: "fri", label: t("Fri", "금") },
  { id: "sat", label: t("Sat", "토") },
  { id: "sun", label: t("Sun", "일") },
];

/** What an empty list of working days means. */
export const usualWorkingDays: readonly string[] = ["mon", "tue", "wed", "thu", "fri"];
