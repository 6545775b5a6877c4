import { choice, date, line, person, prose, references, url } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const research = defineSection({
  id: "research",
  step: "research",
  prefix: "F",
  title: t("Research", "조사"),
  noun: t("research note", "조사 기록"),
  add: t("Add a research note", "조사 기록 추가"),
  prompt: t("What do you need to find out?", "무엇을 알아봐야 하나요?"),
  hint: t("Write the question first. The answer is only useful with a “so what”.", "질문부터 적으세요. ‘그래서’가 있어야 답이 쓸모 있어요."),
  suggestions: [
    t("How is it done today, step by step?", "지금은 어떤 순서로 하고 있나요?"),
    t("What went wrong the last time someone tried?", "지난번에는 무엇이 잘못됐나요?"),
    t("What would make people not use it?", "사람들이 쓰지 않을 이유는 무엇인가요?"),
  ],
  titleField: "question",
  fields: {
    question: line({ label: t("Question", "질문"), prompt: t("What do we want to know?", "무엇을 알고 싶나요?") }),
    method: choice({
      label: t("Method", "방법"),
      prompt: t("How did you find out?", "어떻게 알아봤나요?"),
      options: [
        { id: "interview", label: t("Interview", "인터뷰") },
        { id: "survey", label: t("Survey", "설문") },
        { id: "focusGroup", label: t("Focus group", "집단 면담") },
        { id: "observation", label: t("Observation", "관찰") },
        { id: "desk", label: t("Desk research", "자료 조사") },
      ],
    }),
    finding: prose({ label: t("What we found", "알게 된 것"), prompt: t("What did people say or do?", "사람들이 무엇을 말하거나 했나요?") }),
    source: line({ label: t("Source", "출처"), prompt: t("Where can one read it?", "어디서 확인할 수 있나요?") }),
    soWhat: prose({
      label: t("So what", "그래서"),
      prompt: t("What should the plan do differently?", "계획에서 무엇을 바꿔야 하나요?"),
      hint: t("Link it to the goal, risk or task it changes.", "바뀌는 목표, 위험, 할 일에 연결하세요."),
    }),
    bearsOn: references({
      label: t("Bears on", "관련 항목"),
      prompt: t("Which goal, risk or task?", "어느 목표, 위험, 할 일인가요?"),
      to: ["goals", "risks", "tasks"],
    }),
    participants: line({ label: t("Who we asked", "조사 대상"), prompt: t("Whom did you ask, and how many?", "누구에게, 몇 명에게 물었나요?"), detail: true }),
    researcher: person({ label: t("Done by", "조사한 사람"), prompt: t("Who asked?", "누가 물었나요?"), detail: true }),
    date: date({ label: t("When", "조사일"), prompt: t("When was it?", "언제였나요?"), detail: true }),
    sourceUrl: url({ label: t("Link to the source", "출처 링크"), detail: true }),
  },
  questions: [
    { number: 20, word: "who", text: t("Whom did we ask?", "누구에게 물었나요?"), fields: ["participants", "source"] },
    { number: 21, word: "how", text: t("How did we find out?", "어떻게 알아봤나요?"), fields: ["method"] },
    { number: 22, word: "what", text: t("What follows from each finding?", "알게 된 것에서 무엇이 나오나요?"), fields: ["soWhat"] },
  ],
});
