import { date, line, person } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const parking = defineSection({
  id: "parking",
  step: "kickoff",
  prefix: "Q",
  title: t("Parking lot", "보류 질문"),
  noun: t("question", "보류 질문"),
  add: t("Park a question", "보류 질문 추가"),
  prompt: t("What should not be lost, but not be settled now?", "지금 정하지는 않지만 잊으면 안 되는 것은 무엇인가요?"),
  hint: t("Park it with a name. Someone brings the answer later.", "이름과 함께 적어 두면, 나중에 누군가 답을 가져와요."),
  suggestions: [],
  titleField: "question",
  subtitleField: "answer",
  fields: {
    question: line({ label: t("Question", "질문"), prompt: t("What is the question?", "어떤 질문인가요?") }),
    answer: line({ label: t("Answer", "답"), prompt: t("What is the answer?", "답은 무엇인가요?") }),
    askedBy: person({ label: t("Asked by", "물은 사람"), prompt: t("Who asked?", "누가 물었나요?") }),
    owner: person({ label: t("Answered by", "답할 사람"), prompt: t("Who finds out?", "누가 알아보나요?") }),
    due: date({ label: t("By", "기한"), prompt: t("By when?", "언제까지?") }),
  },
  questions: [],
});
