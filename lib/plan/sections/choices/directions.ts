import { type Choice } from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";

/** Which side of a target is good: fewer calls, more sign-ups. */
export const directions: readonly Choice[] = [
  { id: "atMost", label: t("or less", "이하") },
  { id: "atLeast", label: t("or more", "이상") },
];
