import { choice, date, line, number, person, prose } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";
import { directions } from "./choices/directions";

export const limits = defineSection({
  id: "limits",
  step: "goals",
  prefix: "K",
  within: "goals",
  title: t("Must not get worse", "나빠지면 안 되는 것"),
  noun: t("limit", "한계선"),
  add: t("Add a limit", "한계선 추가"),
  prompt: t("What must not get worse on the way?", "그 과정에서 나빠지면 안 되는 것은 무엇인가요?"),
  hint: t("Every goal pushes on something else. Name it and watch it.", "목표를 밀어붙이면 다른 것이 눌려요. 무엇인지 적고 지켜보세요."),
  suggestions: [
    t("Waiting times stay as they are", "대기 시간이 늘어나지 않는다"),
    t("Nobody works more overtime", "야근이 늘어나지 않는다"),
    t("Quality complaints do not rise", "품질 불만이 늘어나지 않는다"),
  ],
  titleField: "title",
  subtitleField: "why",
  fields: {
    title: line({
      label: t("Limit", "한계선"),
      prompt: t("What stays at least as good as today?", "적어도 지금만큼은 유지할 것은 무엇인가요?"),
    }),
    why: prose({ label: t("Why", "이유"), prompt: t("Who would be hurt if it got worse?", "나빠지면 누가 피해를 보나요?") }),
    measure: line({ label: t("Measure", "지표"), prompt: t("What do you watch?", "무엇을 지켜보나요?") }),
    unit: line({ label: t("Unit", "단위"), prompt: t("Minutes, %, cases", "분, %, 건"), detail: true }),
    current: number({ label: t("Now", "현재"), unitField: "unit", trail: true }),
    target: number({ label: t("Limit value", "기준값"), unitField: "unit", prompt: t("No worse than?", "어디까지 괜찮나요?") }),
    direction: choice({ label: t("Good is", "좋은 쪽"), options: directions, detail: true }),
    due: date({ label: t("Watch until", "관찰 기한"), prompt: t("Until when?", "언제까지?") }),
    owner: person({ label: t("Owner", "담당"), prompt: t("Who watches it?", "누가 지켜보나요?") }),
  },
  questions: [
    { number: 10, word: "what", text: t("What must not get worse, and by how much?", "무엇이 얼마나 나빠지면 안 되나요?"), fields: ["target"] },
  ],
});
