import { t } from "@/lib/plan/language";
import { singleId } from "@/lib/plan/section";
import { usualWorkingDays } from "@/lib/plan/sections/choices/weekdays";
import { overview } from "@/lib/plan/sections/overview";
import { rowsOf } from "../starter";
import { sampleName, strategies, strategyUrl } from "./names";

export const sampleOverview = rowsOf(overview, {
  [singleId]: {
    name: sampleName,
    summary: t(
      "Patients read results, book and ask from their phone, so the front desk has time for the people in front of it.",
      "환자가 휴대폰으로 결과를 보고 예약하고 물어볼 수 있어서, 접수 창구는 눈앞의 환자에게 시간을 쓸 수 있어요.",
    ),
    why: t(
      "The desk answers 210 result calls a week. That is 11 hours in which nobody looks up when a patient comes in.\n" +
        "- This clinic first: two branches wait to copy what works here.\n" +
        "- A portal and not an app: patients have nothing to install.\n" +
        "- Until May: the licence starts in June, live or not.",
      "접수 창구는 검사 결과 전화를 일주일에 210통 받아요. 11시간 동안은 환자가 들어와도 고개를 들지 못해요.\n" +
        "- 이 의원부터: 두 지점이 여기서 잘된 것을 따라 하려고 기다리고 있어요.\n" +
        "- 앱이 아니라 포털: 환자가 따로 설치할 것이 없어요.\n" +
        "- 5월까지: 열지 못해도 사용료는 6월부터 나가요.",
    ),
    status: "running",
    priority: "high",
    lead: "yuna",
    start: "2027-01-04",
    kickoff: "2027-01-20",
    kickoffTime: "10:00",
    budget: 92_000_000,
    currency: "KRW",
    workingDays: usualWorkingDays,
    holidays: [
      { from: "2027-02-08", to: "2027-02-09", label: t("Seollal", "설날") },
      { from: "2027-03-01", to: "2027-03-01", label: t("Independence Movement Day", "삼일절") },
      { from: "2027-05-05", to: "2027-05-05", label: t("Children's Day", "어린이날") },
      { from: "2027-05-13", to: "2027-05-13", label: t("Buddha's Birthday", "부처님 오신 날") },
    ],
    strategy: strategies.portal,
    strategyUrl,
    prompts: true,
  },
});
