import { t } from "@/lib/plan/language";
import { budget } from "@/lib/plan/sections/budget";
import { people } from "@/lib/plan/sections/people";
import { resources } from "@/lib/plan/sections/resources";
import { rowsOf } from "../starter";
import { type WorkdayOf } from "../workdays";

export const guidedPeople = rowsOf(people, {
  lead: {
    name: t("Someone who leads", "이끄는 사람"),
    role: t("Plan lead", "계획 총괄"),
    strengths: t("Brings people together, decides", "사람들을 모으고 결정한다"),
    hours: 12, colour: 6,
  },
  expert: {
    name: t("Someone who knows the work", "일을 잘 아는 사람"),
    role: t("Expert", "전문가"),
    strengths: t("Knows the older products", "옛 제품을 잘 안다"),
    hours: 8, colour: 4,
  },
});

export const guidedBudget = rowsOf(budget, {
  b1: { title: t("A place to keep the answers, 12 months", "답변을 모아 둘 도구, 12개월"), category: "software", owner: "lead", resource: "e1" },
});

export const guidedResources = (day: WorkdayOf) => rowsOf(resources, {
  e1: {
    title: t("Accounts for those who answer", "답변하는 사람의 계정"),
    kind: "software", needed: 5, available: 3, unit: t("accounts", "개"), by: day(30), owner: "lead",
    priority: "must", availablePeople: ["lead"], means: t("From the budget line", "예산 항목에서 써요"),
    alsoNeeded: t("An hour of introduction", "한 시간 소개"), approver: "lead",
  },
});
