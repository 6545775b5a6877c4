import { choice, date, line, person, references } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const actions = defineSection({
  id: "actions",
  step: "kickoff",
  prefix: "AC",
  title: t("Actions", "후속 조치"),
  noun: t("action", "후속 조치"),
  add: t("Add an action", "후속 조치 추가"),
  prompt: t("Who does what next?", "이제 누가 무엇을 하나요?"),
  hint: t("Nobody leaves the room before each action has a name and a day.", "모든 조치에 이름과 날짜가 정해진 뒤에 회의를 마치세요."),
  suggestions: [
    t("Send the notes to those who were not there", "오지 못한 사람에게 회의록 보내기"),
    t("Book the next check-in", "다음 점검 회의 잡기"),
    t("Answer the parked questions", "보류 질문에 답하기"),
  ],
  titleField: "title",
  fields: {
    title: line({ label: t("Action", "후속 조치"), prompt: t("What happens next?", "다음에 무엇을 하나요?") }),
    owner: person({ label: t("Owner", "담당"), prompt: t("Who does it?", "누가 하나요?") }),
    due: date({ label: t("By", "기한"), prompt: t("By when?", "언제까지?") }),
    status: choice({
      label: t("Status", "상태"),
      options: [
        { id: "open", label: t("Open", "남음") },
        { id: "doing", label: t("Doing", "진행 중") },
        { id: "done", label: t("Done", "완료") },
      ],
    }),
    about: references({
      label: t("About", "관련 항목"),
      to: ["goals", "deliverables", "risks", "milestones", "tasks", "responsibilities", "budget", "resources", "decisions", "parking"],
      detail: true,
    }),
  },
  questions: [],
});
