import { line, person, prose, reference } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const rationale = defineSection({
  id: "rationale",
  step: "roles",
  prefix: "Y",
  title: t("Why this person", "맡긴 이유"),
  noun: t("reason", "맡긴 이유"),
  add: t("Add a reason", "맡긴 이유 추가"),
  prompt: t("Why is this person the right one for it?", "왜 이 사람에게 맡기나요?"),
  hint: t("The person reads it too. Say what they bring and what done means.", "맡은 사람도 함께 읽어요. 무엇을 잘하고, 어디까지가 끝인지 적으세요."),
  suggestions: [
    t("Knows the people it is for", "쓸 사람들을 잘 안다"),
    t("Has done it before", "해 본 적이 있다"),
    t("Wants to learn it, and has someone to ask", "배우고 싶어 하고, 물어볼 사람이 있다"),
  ],
  titleField: "why",
  fields: {
    why: line({ label: t("Why this person", "맡긴 이유"), prompt: t("What makes them the right one?", "왜 알맞은 사람인가요?") }),
    person: person({ label: t("Person", "맡은 사람"), prompt: t("Who?", "누구인가요?") }),
    work: reference({
      label: t("Task or responsibility", "맡은 일"),
      prompt: t("Which one?", "어느 일인가요?"),
      to: ["tasks", "responsibilities"],
    }),
    strengths: line({ label: t("Strengths it rests on", "바탕이 되는 강점"), prompt: t("Which strengths does it need?", "어떤 강점이 필요한가요?") }),
    done: prose({
      label: t("Done means", "완료 기준"),
      prompt: t("What do we expect, in their words?", "무엇을 기대하는지 맡은 사람의 말로 적어 보세요."),
      hint: t("The assignee sees this beside the task.", "맡은 사람의 할 일 옆에 함께 보여요."),
    }),
  },
  questions: [
    { number: 47, word: "why", text: t("Why is each person the right one?", "왜 그 사람에게 맡겼나요?"), fields: ["strengths"] },
  ],
});
