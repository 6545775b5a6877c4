import { line, raci, references } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const responsibilities = defineSection({
  id: "responsibilities",
  step: "roles",
  prefix: "RA",
  title: t("RACI", "RACI"),
  noun: t("responsibility", "책임 영역"),
  add: t("Add a responsibility", "책임 영역 추가"),
  prompt: t("Who answers for what?", "무엇을 누가 책임지나요?"),
  hint: t("One person is accountable for each row, and at least one does the work.", "줄마다 책임은 한 사람, 실행은 한 사람 이상이어야 해요."),
  suggestions: [
    t("Answer questions after launch", "오픈 뒤 문의 답하기"),
    t("Decide what is accepted", "합격 여부 정하기"),
    t("Keep everyone informed", "모두에게 소식 알리기"),
  ],
  titleField: "title",
  fields: {
    title: line({ label: t("Responsibility", "책임 영역"), prompt: t("What has to be looked after?", "무엇을 맡아야 하나요?") }),
    phase: line({ label: t("Phase", "단계"), prompt: t("Which phase?", "어느 단계인가요?") }),
    raci: raci({
      label: t("Roles", "역할"),
      prompt: t("Who does it, who answers for it, who is asked, who is told?", "실행, 책임, 자문, 공유는 각각 누구인가요?"),
      hint: t("Exactly one A, at least one R.", "A(책임)는 꼭 한 명, R(실행)은 한 명 이상이에요."),
    }),
    tasks: references({ label: t("Spans tasks", "포함하는 할 일"), prompt: t("Which tasks belong to it?", "어떤 할 일이 들어가나요?"), to: ["tasks"] }),
  },
  questions: [
    { number: 44, word: "who", text: t("Who answers for each responsibility?", "각 책임 영역은 누가 책임지나요?"), fields: ["raci"], rule: "oneAccountable" },
    { number: 45, word: "who", text: t("Who does the work?", "누가 실행하나요?"), fields: ["raci"], rule: "someoneResponsible" },
    { number: 46, word: "how", text: t("Which tasks belong to each responsibility?", "각 책임 영역에는 어떤 할 일이 들어가나요?"), fields: ["tasks"] },
  ],
});
