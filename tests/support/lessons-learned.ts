/** A newcomer's section, as whoever adds one would write it: this file, and a line in a registry. */
import {
  choice, choices, date, days, dependency, flag, line, money, number, people, person, prose, raci, references, scale,
  time, url,
} from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";
import { defineSection, type Registry } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";

const lessonsLearned = defineSection({
  id: "lessons-learned",
  step: "kickoff",
  prefix: "L",
  title: t("Lessons learned", "배운 점"),
  noun: t("lesson", "배운 점"),
  add: t("Add a lesson", "배운 점 추가"),
  prompt: t("What would we do differently?", "다음에는 무엇을 다르게 할까요?"),
  hint: t("One sentence, then what led to it.", "한 문장으로 적고, 계기를 덧붙이세요."),
  suggestions: [t("What went better than planned", "계획보다 잘된 것")],
  titleField: "lesson",
  subtitleField: "story",
  fields: {
    lesson: line({ label: t("Lesson", "배운 점") }),
    story: prose({ label: t("What led to it", "계기") }),
    saved: number({ label: t("Hours saved", "아낀 시간"), min: 0, max: 500, integer: true }),
    cost: money({ label: t("Cost", "비용") }),
    learned: date({ label: t("Learned on", "배운 날") }),
    hour: time({ label: t("Hour", "시각") }),
    kind: choice({ label: t("Kind", "종류"), options: [{ id: "keep", label: t("Keep", "유지") }, { id: "stop", label: t("Stop", "그만두기") }] }),
    tags: choices({ label: t("Tags", "꼬리표"), options: [{ id: "people", label: t("People", "사람") }, { id: "tools", label: t("Tools", "도구") }] }),
    weight: scale({
      label: t("Weight", "무게"),
      words: [t("Slight", "아주 작음"), t("Small", "작음"), t("Fair", "보통"), t("Big", "큼"), t("Huge", "아주 큼")],
    }),
    shared: flag({ label: t("Told others", "공유함") }),
    teller: person({ label: t("Told by", "알린 사람") }),
    hearers: people({ label: t("Heard by", "들은 사람") }),
    goals: references({ label: t("Goals", "목표"), to: ["goals"] }),
    source: url({ label: t("Source", "출처") }),
    during: days({ label: t("During", "기간") }),
    follows: dependency({ label: t("Follows", "이어지는 것"), to: ["lessons-learned"] }),
    roles: raci({ label: t("Roles", "역할") }),
  },
  questions: [{ number: 1_001, word: "why", text: t("Why did it happen?", "왜 그랬나요?"), fields: ["story"] }],
});

export const registryWithLessons = [
  ...sections,
  lessonsLearned,
] as const satisfies Registry;
