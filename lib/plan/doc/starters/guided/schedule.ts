import { t } from "@/lib/plan/language";
import { milestones } from "@/lib/plan/sections/milestones";
import { rationale } from "@/lib/plan/sections/rationale";
import { responsibilities } from "@/lib/plan/sections/responsibilities";
import { tasks } from "@/lib/plan/sections/tasks";
import { finishToStart, rowsOf } from "../starter";
import { type WorkdayOf } from "../workdays";

const phases = { prepare: t("Prepare", "준비"), write: t("Write", "작성"), use: t("Use", "적용") };

export const guidedMilestones = (day: WorkdayOf) => rowsOf(milestones, {
  m1: {
    name: t("Scope agreed", "범위 합의"),
    criteria: t("Everyone has said yes to what is in and what is out.", "무엇이 안이고 밖인지 모두가 동의했다."),
    phase: phases.prepare, date: day(11), owner: "lead", buffer: 2, after: [finishToStart("t2")],
    why: t("The expert is free for four weeks from then on", "그때부터 4주 동안 전문가가 시간을 낼 수 있어요"),
  },
  m2: {
    name: t("In daily use", "매일 쓰기 시작"),
    criteria: t("Every new question has been answered with the library for a week.", "일주일 동안 새 문의를 모두 답변 모음으로 답했다."),
    phase: phases.use, date: day(44), owner: "lead", buffer: 4, after: [finishToStart("t4")],
    why: t("Before the busy season", "바쁜 시기가 오기 전이에요"),
  },
});

export const guidedTasks = (day: WorkdayOf) => rowsOf(tasks, {
  t1: {
    title: t("Look at 100 questions of last month", "지난달 문의 100건 살펴보기"),
    assignees: ["expert"], status: "todo", start: day(0), due: day(4), estimate: 5, low: 3, high: 6, effort: 10,
    phase: phases.prepare, milestone: "m1", important: true,
    done: t("It is known where they wait, and for how long.", "어디서 얼마나 기다리는지 안다."),
  },
  t2: {
    title: t("Agree who looks at new questions", "새 문의를 누가 볼지 정하기"),
    assignees: ["lead"], status: "todo", start: day(5), due: day(9), estimate: 5, low: 2, high: 8, effort: 6,
    phase: phases.prepare, after: [finishToStart("t1")], milestone: "m1", urgent: true, important: true,
    done: t("There is a name for each morning and afternoon.", "오전과 오후마다 이름이 정해져 있다."),
  },
  t3: {
    title: t("Write the 30 most common answers", "흔한 답변 30개 쓰기"),
    assignees: ["lead", "expert"], status: "todo", start: day(12), due: day(30), estimate: 19, low: 14, high: 26, effort: 60,
    phase: phases.write, after: [finishToStart("m1")], milestone: "m2", deliverable: "d1", important: true,
    done: t("Two people have checked each answer.", "답변마다 두 사람이 확인했다."),
  },
  t4: {
    title: t("Try it with one product first", "한 제품에 먼저 써 보기"),
    assignees: ["lead"], status: "todo", start: day(31), due: day(40), estimate: 10, low: 8, high: 12, effort: 20,
    phase: phases.use, after: [finishToStart("t3")], milestone: "m2",
    done: t("Two weeks of questions were answered within a day.", "2주 동안 온 문의에 하루 안에 답했다."),
  },
});

export const guidedResponsibilities = rowsOf(responsibilities, {
  ra1: {
    title: t("Answers are right", "답변이 정확하다"),
    phase: phases.write, raci: { lead: "A", expert: "R" }, tasks: ["t1", "t3"],
  },
});

export const guidedRationale = rowsOf(rationale, {
  y1: {
    why: t("Has answered the hardest questions for years", "가장 어려운 문의에 여러 해 답해 왔다"),
    person: "expert", work: "t3",
    strengths: t("Knows the older products, explains simply", "옛 제품을 알고, 쉽게 설명한다"),
    done: t("A new colleague understands each answer without asking.", "새 동료가 묻지 않고도 답변을 이해한다."),
  },
});
