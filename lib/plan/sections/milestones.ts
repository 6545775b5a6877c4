import { date, dependency, flag, line, number, person, prose } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const milestones = defineSection({
  id: "milestones",
  step: "milestones",
  prefix: "M",
  title: t("Milestones", "일정"),
  noun: t("milestone", "일정"),
  add: t("Add a milestone", "일정 추가"),
  prompt: t("At which points can everyone see how far you are?", "어디까지 왔는지 모두가 알 수 있는 때는 언제인가요?"),
  hint: t("A milestone is a day on which something is true. Give it some wiggle room.", "주요 일정은 무엇인가가 이루어진 날이에요. 앞에 완충 기간을 두세요."),
  suggestions: [
    t("Scope agreed", "범위 합의"),
    t("First people use it", "첫 사용자가 쓰기 시작"),
    t("Handed over to those who run it", "운영하는 쪽에 인계"),
  ],
  titleField: "name",
  subtitleField: "criteria",
  fields: {
    name: line({ label: t("Milestone", "일정"), prompt: t("What has been reached?", "무엇에 도달했나요?") }),
    criteria: prose({
      label: t("True on that day", "그날의 상태"),
      prompt: t("What must be true on that day?", "그날 무엇이 이루어져 있어야 하나요?"),
      hint: t("Yes or no, without a discussion.", "논의 없이 예, 아니요로 답할 수 있게 적으세요."),
    }),
    phase: line({ label: t("Phase", "단계"), prompt: t("Which phase does it close?", "어느 단계를 마무리하나요?") }),
    date: date({ label: t("Date", "날짜"), prompt: t("On which day?", "며칠인가요?") }),
    owner: person({ label: t("Owner", "담당"), prompt: t("Who says it is reached?", "누가 도달을 확인하나요?") }),
    buffer: number({
      label: t("Buffer", "완충 기간"),
      prompt: t("How many days in reserve?", "며칠을 남겨 두나요?"),
      hint: t("Days kept free before the milestone. They belong to everyone, not to one task.", "주요 일정 앞에 비워 두는 날이에요. 한 사람이 아니라 모두의 것이에요."),
      min: 0,
      unit: t("d", "일"),
    }),
    after: dependency({ label: t("After", "앞선 일"), prompt: t("What must be finished first?", "무엇이 먼저 끝나야 하나요?"), to: ["tasks", "milestones"] }),
    why: line({ label: t("Why this date", "이 날짜인 이유"), prompt: t("What makes it this day and not later?", "왜 이날이고 더 늦으면 안 되나요?"), detail: true }),
    startOfDay: flag({
      label: t("Reached in the morning", "아침에 도달"),
      hint: t("What follows can begin on the same day.", "뒤따르는 일을 같은 날 시작할 수 있어요."),
      detail: true,
    }),
    actual: date({ label: t("Reached on", "실제 도달일"), detail: true }),
  },
  questions: [
    { number: 33, word: "who", text: t("Who says that a milestone is reached?", "주요 일정에 도달한 것은 누가 확인하나요?"), fields: ["owner"] },
    { number: 34, word: "what", text: t("What is true at each milestone?", "주요 일정마다 무엇이 이루어져 있나요?"), fields: ["criteria"] },
    { number: 35, word: "when", text: t("When is each milestone reached?", "주요 일정은 각각 언제인가요?"), fields: ["date"] },
    { number: 36, word: "when", text: t("When is there room to slip?", "일정에 여유는 언제 있나요?"), fields: ["buffer"] },
    { number: 37, word: "how", text: t("How does one step lead to the next?", "일은 어떤 순서로 이어지나요?"), fields: ["after"], namedBy: { section: "tasks", field: "milestone" } },
    { number: 38, word: "why", text: t("Why these dates?", "왜 이 날짜들인가요?"), fields: ["why"] },
  ],
});
