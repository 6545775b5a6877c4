import { t } from "@/lib/plan/language";
import { deliverables } from "@/lib/plan/sections/deliverables";
import { goals } from "@/lib/plan/sections/goals";
import { limits } from "@/lib/plan/sections/limits";
import { scope } from "@/lib/plan/sections/scope";
import { stakeholders } from "@/lib/plan/sections/stakeholders";
import { rowsOf } from "../starter";
import { type WorkdayOf } from "../workdays";

export const guidedGoals = (day: WorkdayOf) => rowsOf(goals, {
  g1: {
    title: t("Customers get an answer within one working day", "고객이 근무일 하루 안에 답을 받는다"),
    why: t("Half of them ask a second time before we answer.", "절반은 답을 받기 전에 한 번 더 물어봐요."),
    measure: t("Median time to the first answer", "첫 답변까지 걸린 시간(중앙값)"),
    unit: t("h", "시간"), baseline: 31, current: 31, target: 8, direction: "atMost", due: day(75), owner: "lead",
    strategy: t("Keep the customers we have", "지금 있는 고객 지키기"),
  },
});

export const guidedLimits = (day: WorkdayOf) => rowsOf(limits, {
  k1: {
    title: t("Answers stay as good as they are", "답변의 품질이 떨어지지 않는다"),
    why: t("A quick wrong answer costs more than a slow right one.", "빠른 오답은 느린 정답보다 비싸요."),
    measure: t("Questions that come back", "다시 돌아온 문의"),
    unit: "%", current: 9, target: 9, direction: "atMost", due: day(75), owner: "expert",
  },
});

export const guidedScope = rowsOf(scope, {
  s1: {
    statement: t("Questions by e-mail and web form", "이메일과 웹 양식으로 온 문의"),
    kind: "in",
    reason: t("Four of five arrive there", "다섯 건 중 네 건이 이리로 와요"),
  },
  s2: {
    statement: t("The phone line", "전화 상담"),
    kind: "out",
    reason: t("Already answered at once", "지금도 바로 받고 있어요"),
  },
});

export const guidedDeliverables = (day: WorkdayOf) => rowsOf(deliverables, {
  d1: {
    title: t("A library of good answers", "좋은 답변 모음"),
    acceptance: t("It covers the 30 most common questions, and two people have checked each answer.", "흔한 질문 30가지를 다루고, 답변마다 두 사람이 확인했다."),
    due: day(30), owner: "expert", goals: ["g1"], stakeholders: ["h1"],
  },
});

export const guidedStakeholders = rowsOf(stakeholders, {
  h1: {
    name: t("The people who answer today", "지금 답변하는 사람들"),
    matters: t("No more overtime", "야근이 늘지 않는 것"),
    power: 3, interest: 5,
    receives: t("What changes next week", "다음 주에 달라지는 점"),
    frequency: "weekly", channel: t("Monday meeting", "월요일 회의"), owner: "lead",
  },
});
