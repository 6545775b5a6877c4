import { defineMessages } from "../define";

/** The plan's frame: rail, top bar, banners, share, find or jump, keys. */
export const frame = defineMessages({
  en: {
    overview: "Overview",
    sixSteps: "Six steps",
    together: "Together",
    steps: {
      overview: "Overview",
      goals: "Goals",
      research: "Research",
      risks: "Risks",
      milestones: "Milestones",
      roles: "Roles and tasks",
      resources: "Resources",
      kickoff: "Kickoff",
    },
  },
  ko: {
    overview: "개요",
    sixSteps: "여섯 단계",
    together: "함께",
    steps: {
      overview: "개요",
      goals: "목표",
      research: "조사",
      risks: "위험",
      milestones: "일정",
      roles: "역할과 할 일",
      resources: "자원",
      kickoff: "킥오프",
    },
  },
});
