import { t } from "@/lib/plan/language";
import { tasks } from "@/lib/plan/sections/tasks";
import { finishToStart, rowsOf } from "../starter";
import { phases } from "./names";

export const sampleTasks = rowsOf(tasks, {
  t1: {
    title: t("Interview patients and staff", "환자와 직원 인터뷰"),
    assignees: ["sofia"], status: "done", start: "2027-01-04", due: "2027-01-15", estimate: 10, low: 8, high: 14, effort: 44,
    phase: phases.discover, milestone: "m1", progress: 100, important: true, actualStart: "2027-01-04", actualFinish: "2027-01-15",
    done: t("Twelve patients and nine staff were heard, and the notes are in Research.", "환자 12명과 직원 9명의 이야기를 듣고 조사에 적었다."),
  },
  t2: {
    title: t("Map how results travel today", "검사 결과가 전달되는 과정 정리"),
    assignees: ["jiwoo"], status: "doing", start: "2027-01-11", due: "2027-01-22", estimate: 10, low: 7, high: 12, effort: 20,
    phase: phases.discover, milestone: "m1", progress: 60, urgent: true, important: true, actualStart: "2027-01-11",
    constraint: "startNoEarlier", constraintDate: "2027-01-11",
    done: t("One drawing that the lab, the nurses and the desk all call right.", "검사실, 간호, 창구가 모두 맞다고 하는 그림 한 장이 있다."),
  },
  t13: {
    title: t("Hold the kickoff", "킥오프 열기"),
    assignees: ["yuna"], status: "todo", start: "2027-01-20", due: "2027-01-20", estimate: 1, low: 1, high: 1, effort: 6,
    phase: phases.discover, progress: 0, urgent: true, important: true,
    constraint: "startOn", constraintDate: "2027-01-20",
    done: t("Everyone knows their part, and each open question has a name.", "모두가 자기 몫을 알고, 남은 질문마다 답할 사람이 있다."),
  },
  t3: {
    title: t("Agree the scope", "범위 합의하기"),
    assignees: ["yuna"], status: "todo", start: "2027-01-25", due: "2027-01-29", estimate: 5, low: 3, high: 8, effort: 16,
    phase: phases.discover, after: [finishToStart("t1"), finishToStart("t2")], milestone: "m1", progress: 0, urgent: true, important: true,
    done: t("Haerin has signed what is in and what is out.", "안에 드는 것과 빠지는 것에 최해린이 서명했다."),
  },
  t4: {
    title: t("Results interface with the EHR", "EHR 결과 연동"),
    assignees: ["minjun"], status: "todo", start: "2027-02-01", due: "2027-03-19", estimate: 32, low: 26, high: 45, effort: 235,
    phase: phases.build, after: [finishToStart("m1")], milestone: "m2", deliverable: "d1", progress: 0, urgent: true, important: true,
    done: t("A released result reaches the portal within five minutes, five days without an error.", "공개한 결과가 5분 안에 포털에 뜨고, 닷새 동안 오류가 없다."),
  },
  t14: {
    title: t("Prepare test records for the sandbox", "시험 환경에 쓸 기록 준비"),
    assignees: ["taeyang"], status: "todo", start: "2027-02-01", due: "2027-02-12", estimate: 8, low: 5, high: 10, effort: 24,
    phase: phases.build, after: [finishToStart("m1")], milestone: "m2", deliverable: "d5", progress: 0,
    done: t("300 invented patients with results, ten duplicates among them.", "결과가 있는 가상 환자 300명과 중복 열 건이 들어 있다."),
  },
  t5: {
    title: t("Identity check and sign-in", "본인 확인과 로그인"),
    assignees: ["minjun"], status: "todo", start: "2027-02-01", due: "2027-02-26", estimate: 18, low: 14, high: 24, effort: 60,
    phase: phases.build, after: [finishToStart("m1")], milestone: "m2", deliverable: "d2", progress: 0, important: true,
    done: t("Eight of ten patients over 70 get in, alone or with one question.", "70세 이상 열 명 중 여덟 명이 혼자, 또는 한 번 물어보고 들어온다."),
  },
  t6: {
    title: t("Portal screens, Korean and English", "포털 화면, 한국어와 영어"),
    assignees: ["sofia"], status: "todo", start: "2027-02-10", due: "2027-03-12", estimate: 22, low: 18, high: 28, effort: 136,
    phase: phases.build, after: [finishToStart("m1")], milestone: "m2", deliverable: "d3", progress: 0, important: true,
    constraint: "startNoEarlier", constraintDate: "2027-02-10",
    done: t("All screens in both languages, tried by five patients.", "모든 화면이 두 언어로 있고, 환자 다섯 명이 써 보았다."),
  },
  t15: {
    title: t("Write the help pages", "도움말 쓰기"),
    assignees: ["sofia", "grace"], status: "todo", start: "2027-03-15", due: "2027-03-26", estimate: 10, low: 6, high: 12, effort: 24,
    phase: phases.prove, after: [finishToStart("t6")], milestone: "m3", deliverable: "d9", progress: 0,
    done: t("The ten most common questions are answered in five sentences each.", "가장 흔한 질문 열 가지에 다섯 문장씩 답했다."),
  },
  t7: {
    title: t("Security and privacy assessment", "보안과 개인정보 점검"),
    assignees: ["daniel"], status: "todo", start: "2027-03-29", due: "2027-04-16", estimate: 15, low: 12, high: 22, effort: 47,
    phase: phases.prove, after: [finishToStart("m2")], milestone: "m3", deliverable: "d4", progress: 0, important: true,
    done: t("The report is signed and no high finding is open.", "보고서에 서명했고, 중대 지적이 남지 않았다."),
  },
  t8: {
    title: t("Migrate 8,400 patient records", "환자 기록 8,400건 옮기기"),
    assignees: ["taeyang"], status: "todo", start: "2027-03-15", due: "2027-04-09", estimate: 20, low: 16, high: 28, effort: 142,
    phase: phases.prove, after: [finishToStart("t14")], milestone: "m3", deliverable: "d5", progress: 0, important: true,
    constraint: "startNoEarlier", constraintDate: "2027-03-15",
    done: t("Two dry runs agree with the EHR, and no duplicate is unmerged.", "시험 이관 두 번이 EHR과 일치하고, 합치지 않은 중복이 없다."),
  },
  t9: {
    title: t("Pilot with 60 patients", "환자 60명 시범 운영"),
    assignees: ["jiwoo"], status: "todo", start: "2027-04-19", due: "2027-05-07", estimate: 14, low: 12, high: 18, effort: 34,
    phase: phases.prove, after: [finishToStart("t7"), finishToStart("t8"), finishToStart("t15")], milestone: "m3", deliverable: "d6", progress: 0, important: true,
    done: t("Three weeks, 60 patients, every finding with a decision.", "3주 동안 환자 60명이 썼고, 지적마다 결정이 있다."),
  },
  t16: {
    title: t("Accept the pilot", "시범 운영 승인하기"),
    assignees: ["yuna"], status: "todo", start: "2027-05-06", due: "2027-05-07", estimate: 2, low: 1, high: 3, effort: 6,
    phase: phases.prove, after: [{ on: "t9", type: "FF", lag: 0 }], milestone: "m3", deliverable: "d6", progress: 0, important: true,
    done: t("One person has said yes or no in writing.", "한 사람이 승인 여부를 글로 남겼다."),
  },
  t10: {
    title: t("Train the desk and nurses", "접수와 간호 직원 교육"),
    assignees: ["grace"], status: "todo", start: "2027-04-19", due: "2027-04-30", estimate: 10, low: 8, high: 12, effort: 28,
    phase: phases.launch, milestone: "m4", deliverable: "d7", progress: 0,
    constraint: "startNoEarlier", constraintDate: "2027-04-19",
    done: t("All 14 have signed up a patient themselves.", "14명 모두 직접 환자를 가입시켜 보았다."),
  },
  t17: {
    title: t("Cover the desk during training", "교육 시간에 창구 지키기"),
    status: "todo", start: "2027-04-19", due: "2027-04-30", estimate: 10, low: 10, high: 10, effort: 20,
    phase: phases.launch, after: [{ on: "t10", type: "SS", lag: 0 }], milestone: "m4", progress: 0, urgent: true,
    done: t("Nobody waits longer than nine minutes on a training day.", "교육 날에도 대기 시간이 9분을 넘지 않는다."),
  },
  t11: {
    title: "환자 안내문과 알림톡 보내기",
    assignees: ["grace"], status: "todo", start: "2027-04-26", due: "2027-05-07", estimate: 9, low: 6, high: 12, effort: 20,
    phase: phases.launch, milestone: "m4", deliverable: "d8", progress: 0,
    constraint: "startNoEarlier", constraintDate: "2027-04-26",
    done: t("Every active patient has had a message or a letter.", "활동 환자 모두가 메시지나 편지를 받았다."),
  },
  t12: {
    title: t("Support the first two weeks", "첫 2주 지원"),
    assignees: ["minjun", "jiwoo"], status: "todo", start: "2027-05-17", due: "2027-05-28", estimate: 10, low: 10, high: 15, effort: 60,
    phase: phases.launch, after: [finishToStart("m4")], milestone: "m5", deliverable: "d9", progress: 0, important: true,
    done: t("A day has passed without a question that the handbook does not answer.", "안내서에 없는 질문이 하루 동안 나오지 않았다."),
  },
});
