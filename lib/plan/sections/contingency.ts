import { line, number, person, reference } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const contingency = defineSection({
  id: "contingency",
  step: "risks",
  prefix: "CB",
  title: t("Plan B steps", "대비책 단계"),
  noun: t("step", "단계"),
  add: t("Add a step", "단계 추가"),
  prompt: t("If a risk happens, what is done, step by step?", "위험이 현실이 되면 어떤 순서로 무엇을 하나요?"),
  hint: t("Small steps that somebody can begin the same day.", "그날 바로 시작할 수 있는 작은 단계로 적으세요."),
  suggestions: [
    t("Tell those who wait for it", "기다리는 사람들에게 알리기"),
    t("Go on without the part that failed", "안 되는 부분을 빼고 이어 가기"),
    t("Decide what can wait", "무엇을 미룰지 정하기"),
  ],
  titleField: "title",
  fields: {
    title: line({ label: t("Step", "단계"), prompt: t("What is done then?", "그때 무엇을 하나요?") }),
    risk: reference({ label: t("Against risk", "막을 위험"), prompt: t("When which risk happens?", "어떤 위험이 일어났을 때인가요?"), to: ["risks"] }),
    owner: person({ label: t("Who", "담당"), prompt: t("Who does it?", "누가 하나요?") }),
    days: number({ label: t("Takes", "걸리는 기간"), prompt: t("How many days?", "며칠 걸리나요?"), min: 0, max: 1_000, unit: t("d", "일") }),
  },
  // A plan whose risks are all small needs no steps, and is complete without them.
  questions: [],
});
