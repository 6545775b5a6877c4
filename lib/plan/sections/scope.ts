import { choice, line } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";

export const scope = defineSection({
  id: "scope",
  step: "goals",
  prefix: "S",
  title: t("Scope", "범위"),
  noun: t("scope item", "범위 항목"),
  add: t("Add a scope item", "범위 항목 추가"),
  prompt: t("What belongs to this plan, and what does not?", "무엇이 이 계획에 들어가고, 무엇이 빠지나요?"),
  hint: t("Begin with what someone might wrongly expect. That is out of scope.", "누군가 잘못 기대할 만한 것부터 적어 보세요. 그것이 범위 밖이에요."),
  suggestions: [
    t("What happens to the old way of doing it", "기존 방식을 언제까지 함께 쓸지"),
    t("Who supports it after launch", "오픈 뒤에는 누가 지원할지"),
    t("What the other branches get", "다른 지점에는 무엇을 적용할지"),
  ],
  titleField: "statement",
  subtitleField: "reason",
  fields: {
    statement: line({
      label: t("Statement", "내용"),
      prompt: t("One thing we do, leave out, or take as given", "하는 것, 빼는 것, 전제로 두는 것 하나"),
    }),
    kind: choice({
      label: t("Kind", "구분"),
      prompt: t("In or out?", "안인가요, 밖인가요?"),
      options: [
        { id: "in", label: t("In", "범위 안"), hint: t("We do it", "우리가 하는 일") },
        { id: "out", label: t("Out", "범위 밖"), hint: t("We do not do it", "하지 않는 일") },
        { id: "boundary", label: t("Boundary", "경계"), hint: t("Where our part ends", "우리 몫이 끝나는 곳") },
        { id: "assumption", label: t("Assumption", "가정"), hint: t("We take it as true", "사실로 두고 가는 것") },
        { id: "constraint", label: t("Constraint", "제약"), hint: t("We cannot change it", "바꿀 수 없는 것") },
      ],
    }),
    reason: line({
      label: t("Reason", "이유"),
      prompt: t("Why is the line drawn here?", "왜 여기에 선을 그었나요?"),
      hint: t("A reason ends the debate when somebody asks for more.", "누군가 더 해 달라고 할 때, 이유가 있으면 논쟁이 짧아져요."),
    }),
  },
  questions: [
    { number: 11, word: "what", text: t("What is in and what is out?", "무엇이 범위 안이고 무엇이 밖인가요?"), fields: ["kind"] },
    { number: 12, word: "why", text: t("Why is the line drawn there?", "왜 거기에 선을 그었나요?"), fields: ["reason"] },
  ],
});
