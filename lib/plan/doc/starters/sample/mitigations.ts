import { t } from "@/lib/plan/language";
import { mitigations } from "@/lib/plan/sections/mitigations";
import { rowsOf } from "../starter";

export const sampleMitigations = rowsOf(mitigations, {
  mc1: {
    title: t("Begin the results interface a week earlier", "결과 연동을 한 주 먼저 시작하기"),
    risk: "r1", target: "t4", field: "start", date: "2027-01-25",
  },
  mc2: {
    title: t("Give patients two more weeks to sign up", "가입 기간을 두 주 더 두기"),
    risk: "r6", target: "g2", field: "due", date: "2027-08-30",
  },
});
