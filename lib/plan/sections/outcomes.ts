import { choice, date, line, money, number, references } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const outcomes = defineSection({
  id: "outcomes",
  step: "research",
  prefix: "O",
  title: t("Outcomes", "조사 결과"),
  noun: t("outcome", "조사 결과"),
  add: t("Add an outcome", "조사 결과 추가"),
  prompt: t("What does the research say about time, money and people?", "조사에 따르면 시간, 돈, 사람은 얼마나 필요한가요?"),
  hint: t("A first figure with its evidence. It stays beside what the plan says later.", "근거가 있는 첫 수치를 적으세요. 나중에 계획의 수치와 나란히 보여요."),
  suggestions: [
    t("How long comparable work took elsewhere", "비슷한 일이 다른 곳에서 걸린 기간"),
    t("What it costs to run each year", "해마다 드는 운영 비용"),
    t("Hours the team can really give", "팀이 실제로 낼 수 있는 시간"),
  ],
  titleField: "statement",
  fields: {
    statement: line({ label: t("What it says", "내용"), prompt: t("What should the plan reckon with?", "계획에서 무엇을 감안해야 하나요?") }),
    kind: choice({
      label: t("About", "구분"),
      prompt: t("Time, money or people?", "시간, 돈, 사람 중 무엇인가요?"),
      options: [
        { id: "timeline", label: t("Timeline", "기간") },
        { id: "budget", label: t("Budget", "예산") },
        { id: "personnel", label: t("Personnel", "인력") },
      ],
    }),
    by: date({ label: t("Finish by", "예상 완료일") }),
    amount: money({ label: t("Amount", "예상 금액") }),
    hours: number({ label: t("Hours a week", "주당 시간"), min: 0, unit: t("h", "시간") }),
    evidence: references({
      label: t("Evidence", "근거"),
      prompt: t("Which research shows it?", "어느 조사에서 나왔나요?"),
      hint: t("A figure without evidence is a guess; say so or cite it.", "근거가 없으면 짐작이에요. 조사와 연결하세요."),
      to: ["research"],
    }),
  },
  questions: [
    { number: 23, word: "how", text: t("How do we know what it takes?", "얼마나 드는지 어떻게 알았나요?"), fields: ["evidence"] },
  ],
});
