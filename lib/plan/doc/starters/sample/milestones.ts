import { t } from "@/lib/plan/language";
import { milestones } from "@/lib/plan/sections/milestones";
import { finishToStart, rowsOf } from "../starter";
import { phases } from "./names";

export const sampleMilestones = rowsOf(milestones, {
  m1: {
    name: t("Scope agreed", "범위 합의"),
    criteria: t("Haerin has signed the eleven lines of the scope.", "범위 열한 줄에 최해린이 서명했다."),
    phase: phases.discover, date: "2027-01-29", owner: "haerin",
    after: [finishToStart("t3")],
    why: t("The vendor plans February on the last Friday of January", "업체가 1월 마지막 금요일에 2월 일정을 짜요"),
  },
  m2: {
    name: t("Feature complete", "기능 완성"),
    criteria: t("Results, sign-in and screens work together with test records.", "결과, 로그인, 화면이 시험 기록으로 함께 돌아간다."),
    phase: phases.build, date: "2027-03-26", owner: "minjun", buffer: 5,
    after: [finishToStart("t4"), finishToStart("t5"), finishToStart("t6")],
    why: t("The assessor is booked from 29 March", "점검 기관이 3월 29일부터 잡혀 있어요"),
  },
  m3: {
    name: t("Pilot accepted", "시범 운영 승인"),
    criteria: t("60 patients have used it for three weeks and no high finding is open.", "환자 60명이 3주 동안 썼고, 중대 지적이 남지 않았다."),
    phase: phases.prove, date: "2027-05-07", owner: "haerin",
    after: [finishToStart("t9")],
    why: t("Three weeks of pilot, and a week to fix things before go-live", "시범 운영 3주, 오픈 전에 고칠 시간 1주예요"),
  },
  // Training, the desk meanwhile and notices may run into the buffer before go-live: its four days are not theirs to wait for.
  m4: {
    name: t("Go-live", "오픈"),
    criteria: t("Any active patient can sign up, and the desk is trained.", "활동 환자 누구나 가입할 수 있고, 창구 교육이 끝났다."),
    phase: phases.launch, date: "2027-05-17", owner: "yuna", buffer: 4, startOfDay: true,
    after: [finishToStart("m3"), finishToStart("t10", -4), finishToStart("t17", -4), finishToStart("t11", -4)],
    why: t("The licence starts in June; a Monday, so the whole week can help", "사용료가 6월부터예요. 월요일에 열어야 한 주 내내 도울 수 있어요"),
  },
  m5: {
    name: t("Handed over to the clinic", "의원에 인계"),
    criteria: t("The desk has solved a week's problems with the handbook alone.", "창구가 안내서만 보고 한 주의 문제를 해결했다."),
    phase: phases.launch, date: "2027-05-31", owner: "yuna", startOfDay: true,
    after: [finishToStart("t12")],
    why: t("Two weeks of help were promised to the desk", "창구에 2주 동안 돕겠다고 약속했어요"),
  },
});
