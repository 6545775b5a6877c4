import { choice, line, person, scale } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";
import { levelWords } from "./choices/scales";

export const stakeholders = defineSection({
  id: "stakeholders",
  step: "goals",
  prefix: "H",
  title: t("Stakeholders", "이해관계자"),
  noun: t("stakeholder", "이해관계자"),
  add: t("Add a stakeholder", "이해관계자 추가"),
  prompt: t("Who is affected, and who can stop it?", "누가 영향을 받고, 누가 멈출 수 있나요?"),
  hint: t("Groups count as well as people. Then say what each gets to hear.", "사람뿐 아니라 집단도 적고, 각자 무엇을 전해 들을지 정하세요."),
  suggestions: [
    t("People who do the work today", "지금 그 일을 하는 사람들"),
    t("Whoever pays for it", "비용을 내는 쪽"),
    t("The supplier's own team", "협력 업체의 담당 팀"),
  ],
  titleField: "name",
  subtitleField: "matters",
  fields: {
    name: line({ label: t("Stakeholder", "이해관계자"), prompt: t("Which person or group?", "어떤 사람이나 집단인가요?") }),
    matters: line({ label: t("What matters to them", "중요하게 여기는 것"), prompt: t("What do they want or fear?", "무엇을 바라거나 걱정하나요?") }),
    power: scale({ label: t("Power", "영향력"), prompt: t("How much can they decide?", "얼마나 결정할 수 있나요?"), words: levelWords }),
    interest: scale({ label: t("Interest", "관심도"), prompt: t("How much do they care?", "얼마나 관심이 있나요?"), words: levelWords }),
    receives: line({ label: t("What they receive", "전달 내용"), prompt: t("What do they get to hear or see?", "무엇을 전해 받나요?") }),
    frequency: choice({
      label: t("How often", "주기"),
      prompt: t("How often?", "얼마나 자주?"),
      options: [
        { id: "daily", label: t("Every day", "매일") },
        { id: "weekly", label: t("Every week", "매주") },
        { id: "fortnightly", label: t("Every two weeks", "2주마다") },
        { id: "monthly", label: t("Every month", "매월") },
        { id: "milestones", label: t("At each milestone", "주요 일정마다") },
        { id: "once", label: t("Once", "한 번") },
      ],
    }),
    channel: line({ label: t("Channel", "전달 방법"), prompt: t("How does it reach them?", "어떻게 전하나요?") }),
    owner: person({ label: t("Told by", "전달 담당"), prompt: t("Who keeps them informed?", "누가 소식을 전하나요?"), detail: true }),
  },
  questions: [
    { number: 18, word: "who", text: t("Who keeps each stakeholder informed?", "각 이해관계자에게 누가 소식을 전하나요?"), fields: ["owner"] },
    { number: 19, word: "how", text: t("How does news reach each stakeholder?", "소식은 어떻게 전해지나요?"), fields: ["channel"] },
  ],
});
