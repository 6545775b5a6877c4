import { t } from "@/lib/plan/language";
import { contingency } from "@/lib/plan/sections/contingency";
import { risks } from "@/lib/plan/sections/risks";
import { swot } from "@/lib/plan/sections/swot";
import { rowsOf } from "../starter";
import { type WorkdayOf } from "../workdays";

export const guidedRisks = (day: WorkdayOf) => rowsOf(risks, {
  r1: {
    title: t("The expert is away when answers must be checked", "답변을 확인할 때 전문가가 자리에 없다"),
    category: "availability", likelihood: 3, impact: 4, response: "reduce", owner: "lead",
    cause: t("Only one person knows the older products.", "옛 제품을 아는 사람이 한 명뿐이에요."),
    prevention: t("Check the ten hardest answers first.", "가장 어려운 답변 열 개부터 확인해요."),
    trigger: t("no answer has been checked for three working days", "근무일 사흘 동안 확인된 답변이 없을 때"),
    planB: t("Publish what is sure, and ask the supplier about the rest.", "확실한 것부터 올리고 나머지는 공급업체에 물어봐요."),
    planBOwner: "lead", planBCost: 0, planBDelay: 3,
    goBack: t("The expert is back.", "전문가가 돌아왔을 때"),
    review: day(10), reviewEvery: "weekly", goals: ["g1"], tasks: ["t3"],
  },
});

export const guidedSwot = rowsOf(swot, {
  w1: { statement: t("Colleagues already keep their own notes", "동료들이 이미 각자 메모를 해 둔다"), quadrant: "strength", goal: "g1" },
  w2: { statement: t("One person knows the older products", "옛 제품을 아는 사람이 한 명뿐이다"), quadrant: "weakness", risk: "r1" },
});

export const guidedContingency = rowsOf(contingency, {
  cb1: { title: t("Publish the easy answers", "쉬운 답변부터 올리기"), risk: "r1", owner: "lead", days: 1 },
  cb2: { title: t("Ask the supplier about the rest", "나머지는 공급업체에 물어보기"), risk: "r1", owner: "lead", days: 2 },
});
