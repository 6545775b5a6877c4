import { choice, line, reference } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const swot = defineSection({
  id: "swot",
  step: "risks",
  prefix: "W",
  title: t("SWOT", "SWOT"),
  noun: t("SWOT line", "SWOT 항목"),
  add: t("Add a SWOT line", "SWOT 항목 추가"),
  prompt: t("What helps you, and what works against you?", "무엇이 돕고, 무엇이 가로막나요?"),
  hint: t("Strengths and weaknesses are inside the team; the other two come from outside.", "강점과 약점은 팀 안에서, 기회와 위협은 밖에서 찾으세요."),
  suggestions: [
    t("What we already do better than others", "우리가 이미 남보다 잘하는 것"),
    t("What only one person knows", "한 사람만 알고 있는 것"),
    t("A rule or price that is about to change", "곧 바뀔 규정이나 가격"),
  ],
  titleField: "statement",
  fields: {
    statement: line({ label: t("Statement", "내용"), prompt: t("One thing that helps or hinders", "돕거나 가로막는 것 하나") }),
    quadrant: choice({
      label: t("Quadrant", "사분면"),
      prompt: t("Which of the four?", "넷 중 어디인가요?"),
      options: [
        { id: "strength", label: t("Strength", "강점") },
        { id: "weakness", label: t("Weakness", "약점") },
        { id: "opportunity", label: t("Opportunity", "기회") },
        { id: "threat", label: t("Threat", "위협") },
      ],
    }),
    risk: reference({
      label: t("Became risk", "이어진 위험"),
      prompt: t("Which risk covers it?", "어느 위험으로 다루나요?"),
      hint: t("A weakness or threat that no risk covers is a surprise in waiting.", "위험으로 다루지 않은 약점과 위협은 언젠가 뜻밖의 일이 돼요."),
      to: ["risks"],
    }),
    goal: reference({ label: t("Became goal", "이어진 목표"), prompt: t("Which goal uses it?", "어느 목표에서 살리나요?"), to: ["goals"] }),
  },
  questions: [
    { number: 32, word: "what", text: t("What helps and what hinders?", "무엇이 돕고 무엇이 가로막나요?"), fields: ["quadrant"] },
  ],
});
