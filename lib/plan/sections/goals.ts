import { choice, date, line, number, person, prose, url } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";
import { directions } from "./choices/directions";

export const goals = defineSection({
  id: "goals",
  step: "goals",
  prefix: "G",
  title: t("Goals and measures", "목표와 지표"),
  noun: t("goal", "목표"),
  add: t("Add a goal", "목표 추가"),
  prompt: t("What do we want to achieve?", "무엇을 이루려고 하나요?"),
  hint: t("One sentence, then the number that will show it.", "한 문장으로 적고, 그것을 보여 줄 숫자를 정하세요."),
  suggestions: [
    t("Something must not get worse", "나빠지면 안 되는 것"),
    t("People use what we deliver", "사람들이 실제로 쓰게 하기"),
    t("It costs less to run", "운영 비용 줄이기"),
  ],
  titleField: "title",
  subtitleField: "why",
  fields: {
    title: line({
      label: t("Goal", "목표"),
      prompt: t("What will be true that is not true today?", "지금은 아니지만 그때는 무엇이 달라져 있나요?"),
    }),
    why: prose({ label: t("Why", "이유"), prompt: t("Why does it matter now?", "왜 지금 중요한가요?") }),
    measure: line({ label: t("Measure", "지표"), prompt: t("What will you count?", "무엇을 세나요?") }),
    unit: line({ label: t("Unit", "단위"), prompt: t("Calls, %, m:ss", "건, %, 분:초"), detail: true }),
    baseline: number({ label: t("At start", "시작값"), unitField: "unit", detail: true }),
    current: number({ label: t("Now", "현재"), unitField: "unit", trail: true }),
    target: number({ label: t("Target", "목표값"), unitField: "unit", prompt: t("How much?", "얼마나?") }),
    direction: choice({ label: t("Good is", "좋은 쪽"), options: directions, detail: true }),
    due: date({ label: t("By", "기한"), prompt: t("By when?", "언제까지?") }),
    owner: person({ label: t("Owner", "담당"), prompt: t("Who answers for it?", "누가 책임지나요?") }),
    strategy: line({
      label: t("Strategy it serves", "따르는 전략"),
      prompt: t("Which item of the strategic plan?", "전략 계획의 어느 항목인가요?"),
      detail: true,
    }),
    strategyUrl: url({ label: t("Link to the strategy", "전략 링크"), detail: true }),
  },
  questions: [
    { number: 5, word: "what", text: t("What proves it worked?", "무엇이 성공을 보여 주나요?"), fields: ["measure"] },
    { number: 6, word: "when", text: t("By when is each goal reached?", "각 목표는 언제까지인가요?"), fields: ["due"] },
    { number: 7, word: "who", text: t("Who answers for each goal?", "각 목표는 누가 책임지나요?"), fields: ["owner"] },
    { number: 8, word: "why", text: t("Why these goals?", "왜 이 목표인가요?"), fields: ["why"] },
    { number: 9, word: "how", text: t("How is each goal reached?", "각 목표는 무엇으로 이루나요?"), fields: [], namedBy: { section: "deliverables", field: "goals" } },
  ],
});
