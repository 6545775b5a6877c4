import { choice, choices, date, days, flag, line, money, person, prose, time, url } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";
import { currencies } from "./choices/currencies";
import { planPriorities, planStatuses } from "./choices/plans";
import { weekdays } from "./choices/weekdays";

export const overview = defineSection({
  id: "overview",
  step: "overview",
  single: true,
  prefix: "V",
  title: t("Overview", "개요"),
  noun: t("overview", "개요"),
  add: t("Add an overview", "개요 추가"),
  prompt: t("What are you planning?", "무엇을 계획하고 있나요?"),
  hint: t("Name it so that someone outside the team knows what it is about.", "팀 밖의 사람도 알아볼 수 있게 이름을 지어 보세요."),
  suggestions: [],
  titleField: "name",
  subtitleField: "summary",
  fields: {
    name: line({
      label: t("Plan", "계획 이름"),
      prompt: t("What are you planning?", "무엇을 계획하고 있나요?"),
    }),
    summary: line({
      label: t("In one sentence", "한 줄 요약"),
      prompt: t("Who will be able to do what, once it is done?", "끝나면 누가 무엇을 할 수 있게 되나요?"),
    }),
    why: prose({
      label: t("Why now", "지금 하는 이유"),
      prompt: t("What happens if we do nothing?", "아무것도 하지 않으면 어떻게 되나요?"),
      hint: t("People who join later decide by this when the plan does not say.", "계획에 없는 일을 만났을 때, 나중에 온 사람은 이 이유를 보고 판단해요."),
    }),
    status: choice({ label: t("Status", "상태"), prompt: t("How far is it?", "어디까지 왔나요?"), options: planStatuses, detail: true }),
    priority: choice({
      label: t("Priority", "우선순위"),
      prompt: t("Against your other plans?", "다른 계획과 견주면?"),
      options: planPriorities,
      detail: true,
    }),
    lead: person({ label: t("Lead", "이끄는 사람"), prompt: t("Who leads it?", "누가 이끄나요?") }),
    start: date({ label: t("Start", "시작일"), prompt: t("When does the work begin?", "일은 언제 시작하나요?") }),
    kickoff: date({ label: t("Kickoff", "킥오프 날짜"), prompt: t("When does the team meet to begin?", "팀은 언제 모여 시작하나요?") }),
    kickoffTime: time({ label: t("Kickoff at", "킥오프 시각"), detail: true }),
    budget: money({
      label: t("Budget approved", "승인된 예산"),
      prompt: t("How much has been approved?", "얼마까지 승인받았나요?"),
    }),
    currency: choice({ label: t("Currency", "통화"), options: currencies, detail: true }),
    workingDays: choices({
      label: t("Working days", "일하는 요일"),
      hint: t("Dates and slack count only these days.", "날짜와 여유일은 이 요일만 세요."),
      options: weekdays,
      detail: true,
    }),
    holidays: days({
      label: t("Days off for everyone", "모두 쉬는 날"),
      prompt: t("On which days does nobody work?", "모두가 쉬는 날은 언제인가요?"),
      detail: true,
    }),
    strategy: line({
      label: t("Strategy it serves", "따르는 전략"),
      prompt: t("Which item of the strategic plan asks for this?", "전략 계획의 어느 항목에서 나온 일인가요?"),
      detail: true,
    }),
    strategyUrl: url({ label: t("Link to the strategy", "전략 링크"), detail: true }),
    prompts: flag({
      label: t("Ask in empty fields", "빈칸에 질문 보이기"),
      hint: t("Off in a plan that was started blank.", "빈 문서로 시작한 계획에서는 꺼져 있어요."),
      detail: true,
    }),
  },
  questions: [
    { number: 1, word: "who", text: t("Who leads the plan?", "누가 계획을 이끄나요?"), fields: ["lead"] },
    { number: 2, word: "what", text: t("What will be different?", "무엇이 달라지나요?"), fields: ["summary"] },
    { number: 3, word: "when", text: t("When does the work begin?", "일은 언제 시작하나요?"), fields: ["start"] },
    { number: 4, word: "why", text: t("Why do it, and why now?", "왜 하고, 왜 지금인가요?"), fields: ["why"] },
  ],
});
