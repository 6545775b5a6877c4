import { choice, date, line, money, number, person, prose, references, scale } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";
import { reviewIntervals, riskCategories, riskResponses } from "./choices/risks";
import { impactWords, likelihoodWords } from "./choices/scales";

export const risks = defineSection({
  id: "risks",
  step: "risks",
  prefix: "R",
  title: t("Register and matrix", "목록과 매트릭스"),
  noun: t("risk", "위험"),
  add: t("Add a risk", "위험 추가"),
  prompt: t("What could stop this plan?", "무엇이 이 계획을 막을 수 있을까요?"),
  hint: t("Start with the one you already worry about. You can score it later.", "지금 가장 걱정되는 것부터 적어 보세요. 점수는 나중에 매겨도 돼요."),
  suggestions: [
    t("A key person is away", "핵심 담당자가 자리를 비운다"),
    t("A supplier is late", "협력 업체가 늦는다"),
    t("The data is not clean", "데이터가 깨끗하지 않다"),
  ],
  titleField: "title",
  subtitleField: "cause",
  fields: {
    title: line({ label: t("Risk", "위험"), prompt: t("What could happen?", "무슨 일이 생길 수 있나요?") }),
    cause: prose({ label: t("Cause", "원인"), prompt: t("What would bring it about?", "무엇 때문에 생기나요?") }),
    category: choice({ label: t("Category", "분류"), options: riskCategories }),
    likelihood: scale({ label: t("Likelihood", "가능성"), prompt: t("How likely, 1 to 5?", "얼마나 일어날 것 같나요, 1–5?"), words: likelihoodWords, trail: true }),
    impact: scale({ label: t("Impact", "영향"), prompt: t("How bad, 1 to 5?", "얼마나 큰일인가요, 1–5?"), words: impactWords, trail: true }),
    response: choice({ label: t("Response", "대응"), prompt: t("What do we do about it?", "어떻게 대응하나요?"), options: riskResponses }),
    owner: person({ label: t("Owner", "담당"), prompt: t("Who keeps an eye on it?", "누가 지켜보나요?") }),
    prevention: prose({
      label: t("Keep it from happening", "예방"),
      prompt: t("What makes it less likely?", "어떻게 하면 덜 일어날까요?"),
      detail: true,
    }),
    trigger: line({
      label: t("Start it when", "시작 조건"),
      prompt: t("At which sign does plan B begin?", "어떤 신호가 보이면 대비책을 시작하나요?"),
      hint: t("A sign anyone can see, with a date, so that nobody has to argue.", "누구나 볼 수 있는 신호와 날짜를 적으면 다툴 일이 없어요."),
      detail: true,
    }),
    planB: prose({
      label: t("Plan B", "대비책"),
      prompt: t("What do we do then, in one sentence?", "그때는 무엇을 하나요, 한 문장으로?"),
      hint: t("Its steps stand in a list of their own; they become tasks when it starts.", "단계는 따로 목록에 적어요. 대비책을 시작하면 할 일이 돼요."),
      detail: true,
    }),
    activeSince: date({ label: t("Plan B runs since", "대비책 시작일"), detail: true }),
    planBOwner: person({ label: t("Decides plan B", "대비책 결정"), prompt: t("Who says go?", "누가 시작을 정하나요?"), detail: true }),
    planBCost: money({ label: t("Plan B costs", "대비책 비용"), detail: true }),
    delay: number({
      label: t("Delays by", "늦어지는 기간"),
      prompt: t("How many days, if it happens?", "일어나면 며칠 늦어지나요?"),
      hint: t(
        "Working days that each endangered task then takes longer. The forecast counts them; left empty, it counts plan B's.",
        "영향받는 할 일마다 더 걸리는 근무일이에요. 완료일 예측에 쓰이고, 비워 두면 대비책 소요일을 써요.",
      ),
      min: 0,
      unit: t("d", "일"),
      detail: true,
    }),
    planBDelay: number({ label: t("Plan B takes", "대비책 소요일"), min: 0, unit: t("d", "일"), detail: true }),
    goBack: line({
      label: t("Go back when", "원래대로 돌아갈 조건"),
      prompt: t("When is the danger over?", "언제면 위험이 지나간 건가요?"),
      detail: true,
    }),
    review: date({ label: t("Look again", "다시 볼 날"), prompt: t("When do we look again?", "언제 다시 보나요?"), detail: true }),
    reviewEvery: choice({ label: t("Then every", "그 뒤 점검 주기"), options: reviewIntervals, detail: true }),
    raisedBy: line({
      label: t("Raised by", "낸 사람"),
      hint: t("Who noticed it. They can say more about it.", "처음 알아챈 사람이에요. 더 물어볼 수 있어요."),
      detail: true,
    }),
    ownCategory: line({ label: t("Own category", "직접 정한 분류"), detail: true }),
    goals: references({ label: t("Endangers goals", "영향받는 목표"), to: ["goals"], detail: true }),
    tasks: references({ label: t("Endangers tasks", "영향받는 할 일"), to: ["tasks"], detail: true }),
  },
  questions: [
    { number: 24, word: "who", text: t("Who watches each risk?", "각 위험은 누가 지켜보나요?"), fields: ["owner"] },
    { number: 25, word: "what", text: t("What would each risk do to the plan?", "각 위험은 계획에 얼마나 영향을 주나요?"), fields: ["impact"] },
    { number: 26, word: "how", text: t("How do we keep each risk from happening?", "각 위험을 어떻게 예방하나요?"), fields: ["prevention"] },
    { number: 27, word: "when", text: t("When does plan B start?", "대비책은 언제 시작하나요?"), fields: ["trigger"] },
    { number: 28, word: "how", text: t("How does it go on if a risk happens?", "위험이 현실이 되면 어떻게 이어 가나요?"), fields: ["planB"] },
    { number: 29, word: "when", text: t("When do we look at each risk again?", "각 위험은 언제 다시 보나요?"), fields: ["review"] },
    { number: 30, word: "why", text: t("Why could each risk happen?", "각 위험은 왜 생길 수 있나요?"), fields: ["cause"] },
    { number: 31, word: "who", text: t("Who starts plan B of a high risk?", "높은 위험의 대비책은 누가 시작하나요?"), fields: ["planBOwner"], rule: "planBDecided" },
  ],
});
