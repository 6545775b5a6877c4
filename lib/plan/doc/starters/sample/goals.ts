import { t } from "@/lib/plan/language";
import { goals } from "@/lib/plan/sections/goals";
import { limits } from "@/lib/plan/sections/limits";
import { rowsOf } from "../starter";
import { strategies, strategyUrl } from "./names";

export const sampleGoals = rowsOf(goals, {
  g1: {
    title: t("Patients read lab results online instead of phoning", "환자가 전화 대신 온라인으로 검사 결과를 본다"),
    why: t("The desk spends 11 hours a week on result calls.", "창구는 결과 문의 전화에 일주일에 11시간을 써요."),
    measure: t("Result calls a week", "주간 결과 문의 전화"),
    unit: t("calls", "통"), baseline: 210, current: 210, target: 80, direction: "atMost",
    due: "2027-08-30", owner: "jiwoo", strategy: strategies.calls, strategyUrl,
  },
  g2: {
    title: t("Half of active patients sign up", "활동 환자의 절반이 가입한다"),
    why: t("Below half, running two systems costs more than it saves.", "절반이 안 되면 두 방식을 함께 돌리는 비용이 더 커요."),
    measure: t("Active patients signed up", "가입한 활동 환자"),
    unit: t("patients", "명"), baseline: 0, current: 0, target: 4_200, direction: "atLeast",
    due: "2027-08-13", owner: "grace", strategy: strategies.portal, strategyUrl,
  },
  g3: {
    title: t("Booking takes less than two minutes", "예약에 2분이 걸리지 않는다"),
    why: t("One in six callers hangs up before the desk answers.", "전화를 건 여섯 명 중 한 명은 연결되기 전에 끊어요."),
    measure: t("Median time to book, on a phone", "휴대폰 예약 시간(중앙값)"),
    unit: t("m:ss", "m:ss"), baseline: 400, current: 400, target: 120, direction: "atMost",
    due: "2027-05-28", owner: "sofia", strategy: strategies.portal, strategyUrl,
  },
  g4: {
    title: t("No patient data is exposed", "환자 정보가 새어 나가지 않는다"),
    why: t("Law, and the reason patients trust a clinic.", "법으로 정해져 있고, 환자가 의원을 믿는 이유예요."),
    measure: t("High findings open at launch", "오픈 때 남은 중대 지적"),
    unit: t("findings", "건"), target: 0, direction: "atMost",
    due: "2027-05-14", owner: "daniel", strategy: strategies.trust, strategyUrl,
  },
});

export const sampleLimits = rowsOf(limits, {
  k1: {
    title: "접수 대기 시간이 늘어나지 않는다",
    measure: "평균 대기 시간",
    unit: "분", current: 9, target: 9, direction: "atMost", due: "2027-08-30", owner: "jiwoo",
  },
  k2: {
    title: t("Patients over 70 get the same care", "70세 이상 환자도 같은 진료를 받는다"),
    why: t("A phone call stays as good a way in as the portal.", "전화도 포털만큼 좋은 길로 남아야 해요."),
    measure: t("Share of visits, age 70+", "70세 이상 방문 비율"),
    unit: "%", current: 31, target: 31, direction: "atLeast", due: "2027-08-30", owner: "haerin",
  },
});
