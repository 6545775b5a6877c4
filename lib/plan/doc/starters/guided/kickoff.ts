import { t } from "@/lib/plan/language";
import { actions } from "@/lib/plan/sections/actions";
import { agenda } from "@/lib/plan/sections/agenda";
import { rowsOf } from "../starter";
import { type WorkdayOf } from "../workdays";

/** 45 minutes in all. */
export const guidedAgenda = rowsOf(agenda, {
  a1: { topic: t("Why we are here", "우리가 모인 이유"), minutes: 5, presenter: "lead", section: "overview", ask: t("Is this worth our time?", "시간을 들일 만한 일인가요?") },
  a2: { topic: t("Goals", "목표"), minutes: 8, presenter: "lead", section: "goals", ask: t("Do we stand behind these numbers?", "이 숫자에 모두 동의하나요?") },
  a3: { topic: t("Scope", "범위"), minutes: 6, presenter: "lead", section: "scope", ask: t("Who expected something that is out?", "빠진 것 중에 기대하던 것이 있나요?") },
  a4: { topic: t("Timeline", "일정"), minutes: 8, presenter: "lead", section: "milestones", ask: t("Which date do you not believe?", "믿기 어려운 날짜가 있나요?") },
  a5: { topic: t("Who does what", "누가 무엇을 하나"), minutes: 6, presenter: "lead", section: "responsibilities", ask: t("Does everyone accept their part?", "각자 맡은 몫을 받아들이나요?") },
  a6: { topic: t("Risks", "위험"), minutes: 7, presenter: "expert", section: "risks", ask: t("Which risk is missing?", "빠진 위험이 있나요?") },
  a7: { topic: t("Open questions", "남은 질문"), minutes: 5, presenter: "lead", section: "parking", ask: t("What did nobody ask?", "아무도 묻지 않은 것은 무엇인가요?") },
});

export const guidedActions = (day: WorkdayOf) => rowsOf(actions, {
  ac1: { title: t("Book the kickoff", "킥오프 일정 잡기"), owner: "lead", due: day(2), status: "open" },
});
