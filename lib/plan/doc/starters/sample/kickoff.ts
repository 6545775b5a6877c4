import { t } from "@/lib/plan/language";
import { actions } from "@/lib/plan/sections/actions";
import { agenda } from "@/lib/plan/sections/agenda";
import { decisions } from "@/lib/plan/sections/decisions";
import { parking } from "@/lib/plan/sections/parking";
import { rowsOf } from "../starter";

export const sampleAgenda = rowsOf(agenda, {
  a1: {
    topic: t("Why we are here", "우리가 모인 이유"), minutes: 5, presenter: "haerin", section: "overview",
    heading: t("Why a portal, and why now", "왜 포털이고, 왜 지금인가"), ask: t("Is this worth our spring?", "이번 봄을 쓸 만한 일인가요?"),
  },
  a2: {
    topic: t("Goals", "목표"), minutes: 8, presenter: "yuna", section: "goals",
    heading: t("How we will know it worked", "잘됐다는 것을 무엇으로 알까"), ask: t("Do we stand behind these numbers?", "이 숫자에 모두 동의하나요?"),
  },
  a3: {
    topic: t("Scope", "범위"), minutes: 6, presenter: "yuna", section: "scope",
    heading: t("What is in, what is out", "무엇이 안이고 무엇이 밖인가"), ask: t("Who expected something that is out?", "빠진 것 중에 기대하던 것이 있나요?"),
  },
  a4: {
    topic: t("Timeline", "일정"), minutes: 8, presenter: "minjun", section: "milestones",
    heading: t("From here to 17 May", "5월 17일까지 가는 길"), ask: t("Which date do you not believe?", "믿기 어려운 날짜가 있나요?"),
  },
  a5: {
    topic: t("Who does what", "누가 무엇을 하나"), minutes: 6, presenter: "yuna", section: "responsibilities",
    heading: t("One person answers for each row", "줄마다 책임은 한 사람"), ask: t("Does everyone accept their letters?", "각자 맡은 글자를 받아들이나요?"),
  },
  a6: {
    topic: t("Risks", "위험"), minutes: 7, presenter: "daniel", section: "risks",
    heading: t("What could stop us", "무엇이 우리를 막을 수 있나"), ask: t("Which risk is missing?", "빠진 위험이 있나요?"),
  },
  a7: {
    topic: t("Open questions", "남은 질문"), minutes: 5, presenter: "grace", section: "parking",
    heading: t("Who answers, and by when", "누가 언제까지 답하나"), ask: t("What did nobody ask?", "아무도 묻지 않은 것은 무엇인가요?"),
  },
});

export const sampleDecisions = rowsOf(decisions, {
  dc1: {
    title: t("A portal in the browser, not an app", "앱이 아니라 브라우저 포털로 한다"),
    why: t("Patients have nothing to install, and two languages cost less", "환자가 설치할 것이 없고, 두 언어를 만들기도 쉬워요"),
    decidedBy: ["haerin", "yuna"], date: "2026-12-11", about: ["s1", "d3"],
  },
  dc2: {
    title: t("Hanbit first, the branches after the pilot report", "한빛의원부터, 지점은 시범 운영 보고서 뒤에"),
    why: t("One place to learn from before three have to change", "세 곳을 바꾸기 전에 한 곳에서 배워요"),
    decidedBy: ["haerin"], date: "2026-12-11", about: ["d6"],
  },
  dc3: {
    title: t("Normal results are released after 24 hours", "정상 결과는 24시간 뒤에 공개한다"),
    why: t("The clinicians agreed, as long as one can be held back", "멈출 수 있다면 괜찮다고 의료진이 동의했어요"),
    decidedBy: ["haerin"], date: "2027-01-14", about: ["r3", "g1"],
  },
});

export const sampleActions = rowsOf(actions, {
  ac1: { title: t("Send the plan to everyone before the kickoff", "킥오프 전에 모두에게 계획 보내기"), owner: "yuna", due: "2027-01-18", status: "done" },
  ac2: { title: t("Ask the vendor to name the sandbox date in writing", "시험 환경 날짜를 업체에 글로 받기"), owner: "minjun", due: "2027-01-22", status: "doing", about: ["r1", "t4"] },
  ac3: { title: t("Find someone for the desk in training weeks", "교육 주간 창구 대신할 사람 찾기"), owner: "jiwoo", due: "2027-02-05", status: "open", about: ["t17", "ra12"] },
  ac4: { title: t("Order the second tablet", "두 번째 태블릿 주문하기"), owner: "jiwoo", due: "2027-03-31", status: "open", about: ["e1"] },
});

export const sampleParking = rowsOf(parking, {
  q1: { question: t("Can patients save a result as PDF?", "환자가 결과를 PDF로 저장할 수 있나요?"), askedBy: "sofia", owner: "minjun", due: "2027-02-05" },
  q2: { question: "결제 기능은 가을에 다시 논의", askedBy: "haerin", owner: "haerin", due: "2027-09-06" },
});
