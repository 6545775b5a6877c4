import { date, line, person, prose, references } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const deliverables = defineSection({
  id: "deliverables",
  step: "goals",
  prefix: "D",
  title: t("Deliverables", "산출물"),
  noun: t("deliverable", "산출물"),
  add: t("Add a deliverable", "산출물 추가"),
  prompt: t("What will you hand over?", "무엇을 넘겨주나요?"),
  hint: t("Name things one can point at, then who says they are good enough.", "손으로 가리킬 수 있는 것을 적고, 누가 어떻게 합격을 정하는지 적으세요."),
  suggestions: [
    t("A guide for the people who run it", "운영하는 사람을 위한 안내서"),
    t("Training material", "교육 자료"),
    t("A report on what changed", "무엇이 달라졌는지 보여 주는 보고서"),
  ],
  titleField: "title",
  subtitleField: "acceptance",
  fields: {
    title: line({ label: t("Deliverable", "산출물"), prompt: t("What do people get in their hands?", "사람들은 무엇을 받나요?") }),
    acceptance: prose({
      label: t("Accepted when", "합격 기준"),
      prompt: t("How will you see that it is good enough?", "충분히 좋은지 무엇으로 확인하나요?"),
      hint: t("Without it, nobody can say that the work is finished.", "이것이 없으면 일이 끝났다고 말할 수 없어요."),
    }),
    due: date({ label: t("Due", "납기"), prompt: t("By when?", "언제까지?") }),
    owner: person({ label: t("Owner", "담당"), prompt: t("Who hands it over?", "누가 넘기나요?") }),
    goals: references({ label: t("Serves", "기여하는 목표"), prompt: t("Which goal?", "어느 목표인가요?"), to: ["goals"] }),
    stakeholders: references({
      label: t("Goes to", "받는 사람"),
      prompt: t("Who receives it?", "누가 받나요?"),
      to: ["stakeholders"],
    }),
  },
  questions: [
    { number: 13, word: "who", text: t("Who hands over each deliverable?", "각 산출물은 누가 넘기나요?"), fields: ["owner"] },
    { number: 14, word: "what", text: t("What makes each deliverable acceptable?", "각 산출물은 무엇으로 합격인가요?"), fields: ["acceptance"] },
    { number: 15, word: "when", text: t("When is each deliverable due?", "각 산출물의 납기는 언제인가요?"), fields: ["due"] },
    { number: 16, word: "why", text: t("Which goal is each deliverable for?", "각 산출물은 왜, 어느 목표를 위해 만드나요?"), fields: ["goals"] },
    { number: 17, word: "how", text: t("How is each deliverable made?", "각 산출물은 어떤 할 일로 만드나요?"), fields: [], namedBy: { section: "tasks", field: "deliverable" } },
  ],
});
