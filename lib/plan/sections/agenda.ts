import { choice, line, number, person } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";
import { budget } from "./budget";
import { deliverables } from "./deliverables";
import { goals } from "./goals";
import { milestones } from "./milestones";
import { overview } from "./overview";
import { parking } from "./parking";
import { people } from "./people";
import { research } from "./research";
import { responsibilities } from "./responsibilities";
import { risks } from "./risks";
import { scope } from "./scope";
import { stakeholders } from "./stakeholders";
import { tasks } from "./tasks";

const shown = [
  overview, goals, scope, deliverables, stakeholders, research, risks, milestones, tasks, responsibilities, budget, people, parking,
];

export const agenda = defineSection({
  id: "agenda",
  step: "kickoff",
  prefix: "A",
  title: t("Agenda", "안건"),
  noun: t("topic", "안건"),
  add: t("Add a topic", "안건 추가"),
  prompt: t("What will you go through together?", "함께 무엇을 짚어 볼까요?"),
  hint: t("45 minutes are enough when each topic ends with one question.", "안건마다 질문 하나로 끝내면 45분이면 충분해요."),
  suggestions: [
    t("Why we are here", "우리가 모인 이유"),
    t("Who does what", "누가 무엇을 하는지"),
    t("Open questions", "남은 질문"),
  ],
  titleField: "topic",
  subtitleField: "ask",
  fields: {
    topic: line({ label: t("Topic", "안건"), prompt: t("What is it about?", "무엇을 다루나요?") }),
    minutes: number({ label: t("Minutes", "시간"), prompt: t("How long?", "몇 분?"), min: 1, max: 480, integer: true, unit: t("min", "분") }),
    presenter: person({ label: t("Presented by", "발표"), prompt: t("Who leads it?", "누가 이끄나요?") }),
    section: choice({
      label: t("Shows", "보여 줄 곳"),
      prompt: t("Which part of the plan?", "계획의 어느 부분인가요?"),
      options: shown.map(({ id, title }) => ({ id, label: title })),
    }),
    ask: line({ label: t("Question to the room", "모두에게 묻는 질문"), prompt: t("What should everyone agree on?", "무엇에 모두 동의해야 하나요?") }),
    heading: line({ label: t("Title on the screen", "화면 제목"), detail: true }),
  },
  questions: [],
});
