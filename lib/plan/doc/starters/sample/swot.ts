import { t } from "@/lib/plan/language";
import { swot } from "@/lib/plan/sections/swot";
import { rowsOf } from "../starter";

export const sampleSwot = rowsOf(swot, {
  w1: { statement: t("Patients know and trust the front desk", "환자가 접수 창구를 알고 믿는다"), quadrant: "strength", goal: "g2" },
  w2: { statement: t("Minjun has connected to this EHR before", "민준이 이 EHR을 연동해 본 적이 있다"), quadrant: "strength" },
  w3: { statement: t("Decisions need one signature, not a committee", "결정에 서명 하나면 된다"), quadrant: "strength" },
  w4: { statement: t("Two people hold knowledge nobody else has", "두 사람만 아는 일이 있다"), quadrant: "weakness", risk: "r7" },
  w5: { statement: t("130 duplicate patient records", "중복 환자 기록 130건"), quadrant: "weakness", risk: "r5" },
  w6: { statement: t("The desk has no spare hour on Mondays", "월요일 창구에는 남는 시간이 없다"), quadrant: "weakness", risk: "r6" },
  w7: { statement: t("Two branches would copy what works", "두 지점이 잘된 것을 따라 할 수 있다"), quadrant: "opportunity" },
  w8: { statement: t("Patients already book trains and taxis on their phone", "환자는 이미 휴대폰으로 기차와 택시를 예약한다"), quadrant: "opportunity", goal: "g3" },
  w9: { statement: t("The EHR vendor serves larger hospitals first", "EHR 업체는 큰 병원부터 챙긴다"), quadrant: "threat", risk: "r1" },
  w10: { statement: t("Privacy rules are tightened in July", "7월에 개인정보 규정이 강화된다"), quadrant: "threat", risk: "r4" },
});
