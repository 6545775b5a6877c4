import { t } from "@/lib/plan/language";
import { outcomes } from "@/lib/plan/sections/outcomes";
import { research } from "@/lib/plan/sections/research";
import { rowsOf } from "../starter";
import { type WorkdayOf } from "../workdays";

export const guidedResearch = (day: WorkdayOf) => rowsOf(research, {
  f1: {
    question: t("Where does a question wait longest?", "문의는 어디에서 가장 오래 기다리나요?"),
    method: "observation",
    finding: t("Twenty of 31 hours pass before anybody opens it.", "31시간 중 20시간은 아무도 열어 보지 않은 채 지나요."),
    source: t("100 questions of last month", "지난달 문의 100건"),
    soWhat: t("Agree who looks at new questions, and when, before buying a tool.", "도구를 사기 전에, 새 문의를 누가 언제 볼지부터 정해요."),
    bearsOn: ["g1", "t2"], participants: t("Three colleagues who answer", "답변하는 동료 3명"), researcher: "expert", date: day(4),
  },
});

export const guidedOutcomes = (day: WorkdayOf) => rowsOf(outcomes, {
  o1: {
    statement: t("Looking twice a day takes four hours a week", "하루 두 번 확인하면 주 4시간이 든다"),
    kind: "personnel", by: day(9), hours: 4, evidence: ["f1"],
  },
});
