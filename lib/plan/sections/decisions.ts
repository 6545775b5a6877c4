import { date, line, people, references } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const decisions = defineSection({
  id: "decisions",
  step: "kickoff",
  prefix: "DC",
  title: t("Decisions", "결정"),
  noun: t("decision", "결정"),
  add: t("Add a decision", "결정 추가"),
  prompt: t("What has been decided?", "무엇을 정했나요?"),
  hint: t("One sentence and the reason, so that it stays decided.", "한 문장과 이유를 적어 두면 다시 논의하지 않아도 돼요."),
  suggestions: [
    t("Who may change the scope", "범위를 바꿀 수 있는 사람"),
    t("How we tell each other about delays", "늦어질 때 알리는 방법"),
    t("When we meet again", "다시 모이는 때"),
  ],
  titleField: "title",
  subtitleField: "why",
  fields: {
    title: line({ label: t("Decision", "결정"), prompt: t("What did we decide?", "무엇을 정했나요?") }),
    why: line({ label: t("Why", "이유"), prompt: t("What spoke for it?", "무엇 때문에 그렇게 정했나요?") }),
    decidedBy: people({ label: t("Decided by", "정한 사람"), prompt: t("Who decided?", "누가 정했나요?") }),
    date: date({ label: t("On", "정한 날"), prompt: t("When?", "언제?") }),
    about: references({
      label: t("About", "관련 항목"),
      prompt: t("What does it change?", "무엇이 바뀌나요?"),
      to: ["goals", "limits", "scope", "deliverables", "risks", "milestones", "tasks", "responsibilities", "budget", "resources"],
    }),
  },
  questions: [],
});
