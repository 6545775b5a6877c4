import { t } from "@/lib/plan/language";
import { budget } from "@/lib/plan/sections/budget";
import { rowsOf } from "../starter";

export const sampleBudget = rowsOf(budget, {
  b1: {
    title: t("EHR results interface, vendor fee", "EHR 결과 연동, 업체 비용"),
    category: "services", owner: "minjun", planned: 28_000_000, committed: 28_000_000, actual: 8_400_000, deliverable: "d1",
  },
  b2: {
    title: t("Portal licence, 12 months", "포털 사용료, 12개월"),
    category: "software", owner: "yuna", planned: 21_600_000, committed: 21_600_000, actual: 0, deliverable: "d3",
  },
  b3: {
    title: t("Security and privacy assessment", "보안과 개인정보 점검"),
    category: "services", owner: "daniel", planned: 14_500_000, committed: 9_000_000, actual: 0, deliverable: "d4",
  },
  b4: {
    title: t("Training and desk cover", "교육과 창구 대체 인력"),
    category: "training", owner: "grace", planned: 7_200_000, committed: 0, actual: 0, deliverable: "d7",
  },
  b5: {
    title: t("Identity check, per patient", "본인 확인, 환자당 비용"),
    category: "services", owner: "minjun", planned: 6_400_000, committed: 0, actual: 0, deliverable: "d2",
  },
  b6: {
    title: "알림톡과 우편 안내",
    category: "communication", owner: "grace", planned: 3_400_000, committed: 0, actual: 0, deliverable: "d8",
  },
  b7: {
    title: t("Contingency, 10%", "예비비 10%"),
    category: "contingency", owner: "yuna", planned: 8_100_000, committed: 0, actual: 0,
  },
});
