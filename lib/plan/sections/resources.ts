import { choice, date, line, number, people, person } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";
import { resourceKinds, resourcePriorities } from "./choices/resources";

export const resources = defineSection({
  id: "resources",
  step: "resources",
  prefix: "E",
  title: t("Equipment and more", "장비와 그 밖의 자원"),
  noun: t("resource", "자원"),
  add: t("Add a resource", "자원 추가"),
  prompt: t("What do you need that you do not have yet?", "필요한데 아직 없는 것은 무엇인가요?"),
  hint: t("Say how much you need and how much is there. The gap is the work.", "필요한 양과 지금 있는 양을 적으세요. 그 차이가 할 일이에요."),
  suggestions: [
    t("A room for training", "교육할 공간"),
    t("Test accounts and test data", "시험용 계정과 데이터"),
    t("Access rights", "접근 권한"),
  ],
  titleField: "title",
  fields: {
    title: line({ label: t("Resource", "자원"), prompt: t("What do we need?", "무엇이 필요한가요?") }),
    kind: choice({ label: t("Kind", "종류"), options: resourceKinds }),
    needed: number({ label: t("Needed", "필요"), prompt: t("How many?", "얼마나?"), min: 0, unitField: "unit" }),
    available: number({ label: t("Available", "보유"), prompt: t("How many are there?", "얼마나 있나요?"), min: 0, unitField: "unit" }),
    by: date({ label: t("Needed by", "필요한 날"), prompt: t("By when?", "언제까지?") }),
    owner: person({ label: t("Owner", "담당"), prompt: t("Who gets it?", "누가 마련하나요?") }),
    unit: line({ label: t("Unit", "단위"), prompt: t("Pieces, licences, hours", "대, 개, 시간"), detail: true }),
    priority: choice({
      label: t("Priority level", "우선순위"),
      prompt: t("What is its priority level?", "우선순위는 어느 정도인가요?"),
      options: resourcePriorities,
      detail: true,
    }),
    availablePeople: people({ label: t("Who is available", "가능한 사람"), prompt: t("Who is available for it?", "누가 맡을 수 있나요?"), detail: true }),
    means: line({ label: t("Budget or tools", "예산이나 도구"), prompt: t("What budget or tools does it take?", "어떤 예산이나 도구가 드나요?"), detail: true }),
    alsoNeeded: line({ label: t("What else is needed", "더 필요한 것"), prompt: t("What else has to be there?", "무엇이 더 있어야 하나요?"), detail: true }),
    approver: person({ label: t("Approved by", "승인하는 사람"), prompt: t("Who approves it?", "누가 승인하나요?"), detail: true }),
  },
  questions: [
    { number: 52, word: "what", text: t("What is needed, and how much of it?", "무엇이 얼마나 필요한가요?"), fields: ["needed"] },
    { number: 53, word: "when", text: t("When must each resource be there?", "각 자원은 언제까지 있어야 하나요?"), fields: ["by"] },
    { number: 54, word: "who", text: t("Who approves each resource?", "각 자원은 누가 승인하나요?"), fields: ["approver"] },
    { number: 55, word: "how", text: t("How is each resource paid for or made?", "각 자원은 어떤 예산이나 도구로 마련하나요?"), fields: ["means"] },
    { number: 56, word: "why", text: t("Why is each resource needed, and how badly?", "각 자원이 왜, 얼마나 필요한가요?"), fields: ["priority"] },
    { number: 57, word: "how", text: t("How is each gap closed?", "모자라는 만큼은 어떻게 채우나요?"), fields: ["available"], rule: "gapClosed" },
  ],
});
