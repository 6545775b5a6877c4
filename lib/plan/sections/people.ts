import { days, line, money, number } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const people = defineSection({
  id: "people",
  step: "resources",
  prefix: "P",
  title: t("People and skills", "사람과 강점"),
  noun: t("person", "사람"),
  add: t("Add a person", "사람 추가"),
  prompt: t("Who can help, and for how many hours?", "누가, 몇 시간이나 함께할 수 있나요?"),
  hint: t("Hours for this plan only. Everyone also has a day job.", "이 계획에 쓰는 시간만 적으세요. 모두 본래 하던 일이 있으니까요."),
  suggestions: [
    t("Someone who decides", "결정하는 사람"),
    t("Someone who does the work today", "지금 그 일을 하는 사람"),
    t("Someone who runs it afterwards", "나중에 운영할 사람"),
  ],
  titleField: "name",
  fields: {
    name: line({ label: t("Name", "이름"), prompt: t("Who?", "누구인가요?") }),
    role: line({ label: t("Role", "역할"), prompt: t("What do they do here?", "여기서 무엇을 맡나요?") }),
    strengths: line({ label: t("Strengths", "강점"), prompt: t("What are they good at?", "무엇을 잘하나요?") }),
    hours: number({ label: t("Hours a week", "주당 시간"), prompt: t("How many for this plan?", "이 계획에 몇 시간?"), min: 0, max: 168, unit: t("h", "시간") }),
    timeOff: days({ label: t("Away", "부재"), prompt: t("When are they away?", "언제 자리를 비우나요?") }),
    rate: money({ label: t("Rate per hour", "시간당 비용"), detail: true }),
    contact: line({ label: t("Contact", "연락처"), prompt: t("How does one reach them?", "어떻게 연락하나요?"), detail: true }),
    colour: number({ label: t("Colour", "색"), hint: t("1 to 8, the same everywhere.", "1–8, 어디서나 같은 색이에요."), min: 1, max: 8, integer: true, detail: true }),
  },
  questions: [
    { number: 50, word: "who", text: t("Who takes part, and as what?", "누가 어떤 역할로 함께하나요?"), fields: ["role"] },
    { number: 51, word: "how", text: t("How much time does each person have?", "각자 시간을 얼마나 낼 수 있나요?"), fields: ["hours"] },
  ],
});
