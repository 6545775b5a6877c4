import { choice, date, line, number, reference } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";
import { proposalStates, proposedFields } from "./choices/mitigations";

export const mitigations = defineSection({
  id: "mitigations",
  step: "risks",
  prefix: "MC",
  title: t("Proposed changes", "바꿀 제안"),
  noun: t("change", "제안"),
  add: t("Propose a change", "제안 추가"),
  prompt: t("Which goal or date would keep a risk from happening?", "어떤 목표나 날짜를 바꾸면 위험을 막을 수 있나요?"),
  hint: t("Nothing changes before somebody accepts it.", "누군가 받아들이기 전에는 아무것도 바뀌지 않아요."),
  suggestions: [],
  titleField: "title",
  fields: {
    title: line({ label: t("Change", "제안"), prompt: t("What would you change, and why?", "무엇을 왜 바꾸나요?") }),
    risk: reference({ label: t("Against risk", "막을 위험"), prompt: t("Which risk does it keep away?", "어떤 위험을 막나요?"), to: ["risks"] }),
    target: reference({ label: t("Where", "대상"), prompt: t("Which goal, milestone or task?", "어떤 목표, 일정, 할 일인가요?"), to: ["goals", "milestones", "tasks"] }),
    field: choice({ label: t("What", "항목"), options: proposedFields }),
    date: date({ label: t("New date", "새 날짜"), prompt: t("When instead?", "언제로 바꾸나요?") }),
    figure: number({ label: t("New target", "새 목표값"), prompt: t("How much instead?", "얼마로 바꾸나요?"), detail: true }),
    state: choice({ label: t("State", "상태"), options: proposalStates }),
  },
  // A plan without proposals is complete.
  questions: [],
});
