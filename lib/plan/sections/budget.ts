import { choice, line, money, person, reference } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const budget = defineSection({
  id: "budget",
  step: "resources",
  prefix: "B",
  title: t("Budget", "예산"),
  tab: t("Capacity and budget", "작업량과 예산"),
  noun: t("budget line", "예산 항목"),
  add: t("Add a budget line", "예산 항목 추가"),
  prompt: t("What does it cost?", "비용은 얼마나 드나요?"),
  hint: t("Tax included. Keep about a tenth for what nobody thought of.", "세금을 포함해서 적고, 10% 정도는 예비비로 남겨 두세요."),
  suggestions: [
    t("Contingency, 10%", "예비비 10%"),
    t("Cover while people are in training", "교육 시간 대체 인력"),
    t("Running costs in the first year", "첫해 운영 비용"),
  ],
  titleField: "title",
  fields: {
    title: line({ label: t("Line", "항목"), prompt: t("What is the money for?", "무엇에 쓰나요?") }),
    category: choice({
      label: t("Category", "분류"),
      options: [
        { id: "people", label: t("People", "인건비") },
        { id: "services", label: t("Services", "용역") },
        { id: "software", label: t("Software", "소프트웨어") },
        { id: "equipment", label: t("Equipment", "장비") },
        { id: "communication", label: t("Communication", "홍보와 안내") },
        { id: "training", label: t("Training", "교육") },
        { id: "contingency", label: t("Contingency", "예비비") },
        { id: "other", label: t("Other", "기타") },
      ],
    }),
    owner: person({ label: t("Owner", "담당"), prompt: t("Who spends it?", "누가 집행하나요?") }),
    planned: money({ label: t("Planned", "계획"), prompt: t("How much do we expect?", "얼마로 예상하나요?") }),
    committed: money({ label: t("Committed", "약정"), hint: t("Ordered or signed, paid or not.", "계약했거나 주문한 금액이에요.") }),
    actual: money({ label: t("Paid", "지급") }),
    deliverable: reference({ label: t("For deliverable", "산출물"), to: ["deliverables"], detail: true }),
    resource: reference({ label: t("For resource", "자원"), to: ["resources"], detail: true }),
  },
  questions: [
    { number: 48, word: "who", text: t("Who answers for each amount?", "각 금액은 누가 책임지나요?"), fields: ["owner"] },
    { number: 49, word: "what", text: t("What does it cost?", "비용은 얼마인가요?"), fields: ["planned"] },
  ],
});
