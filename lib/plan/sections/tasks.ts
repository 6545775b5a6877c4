import { choice, date, dependency, flag, line, number, people, prose, reference } from "../fields";
import { t } from "../language";
import { defineSection } from "../section";
import { dateConstraints, taskStatuses } from "./choices/tasks";

export const tasks = defineSection({
  id: "tasks",
  step: "roles",
  prefix: "T",
  title: t("Tasks", "할 일"),
  noun: t("task", "할 일"),
  add: t("Add a task", "할 일 추가"),
  prompt: t("What has to be done, and who does it?", "무엇을 해야 하고, 누가 하나요?"),
  hint: t("Begin each task with a verb, small enough to finish within three weeks.", "동사로 시작해서, 3주 안에 끝낼 수 있는 크기로 적으세요."),
  suggestions: [
    t("Tell people what changes for them", "달라지는 점을 사람들에게 알리기"),
    t("Try it with a small group first", "작은 규모로 먼저 써 보기"),
    t("Help people in the first weeks", "처음 몇 주 동안 곁에서 돕기"),
  ],
  titleField: "title",
  fields: {
    title: line({ label: t("Task", "할 일"), prompt: t("What needs doing?", "무엇을 하나요?") }),
    assignees: people({ label: t("Who", "담당"), prompt: t("Who does it?", "누가 하나요?") }),
    status: choice({ label: t("Status", "상태"), options: taskStatuses }),
    start: date({ label: t("Starts", "시작일"), prompt: t("From when?", "언제부터?") }),
    due: date({ label: t("Due", "기한"), prompt: t("By when?", "언제까지?") }),
    estimate: number({ label: t("Estimate", "예상 기간"), prompt: t("Most likely, in days?", "보통 며칠 걸리나요?"), min: 0, unit: t("d", "일") }),
    low: number({ label: t("At best", "빠르면"), min: 0, unit: t("d", "일"), detail: true }),
    high: number({
      label: t("At worst", "늦으면"),
      hint: t("Best and worst case feed the forecast of the finish.", "빠를 때와 늦을 때를 적으면 완료일 예측에 쓰여요."),
      min: 0,
      unit: t("d", "일"),
      detail: true,
    }),
    effort: number({
      label: t("Work", "작업 시간"),
      prompt: t("Hours of work, all people together?", "모두 합쳐 몇 시간인가요?"),
      hint: t("Hours of work. A task of ten days may hold only 20 hours.", "실제로 일하는 시간이에요. 열흘짜리 일도 20시간이면 될 수 있어요."),
      min: 0,
      unit: t("h", "시간"),
      detail: true,
    }),
    phase: line({ label: t("Phase", "단계"), prompt: t("Which phase?", "어느 단계인가요?"), detail: true }),
    after: dependency({ label: t("After", "앞선 일"), prompt: t("What must come first?", "무엇이 먼저여야 하나요?"), to: ["tasks", "milestones"], detail: true }),
    milestone: reference({ label: t("For milestone", "일정"), to: ["milestones"], ahead: true, detail: true }),
    deliverable: reference({ label: t("For deliverable", "산출물"), to: ["deliverables"], detail: true }),
    done: prose({
      label: t("Done means", "완료 기준"),
      prompt: t("How can anyone see that it is done?", "끝났다는 것을 무엇으로 알 수 있나요?"),
      detail: true,
    }),
    progress: number({ label: t("Progress", "진행률"), min: 0, max: 100, unit: t("%", "%"), detail: true }),
    buffer: number({ label: t("Buffer", "완충 기간"), min: 0, unit: t("d", "일"), detail: true }),
    urgent: flag({ label: t("Urgent", "긴급"), hint: t("Waiting makes it worse.", "미루면 더 나빠지는 일이에요."), detail: true }),
    important: flag({ label: t("Important", "중요"), hint: t("A goal depends on it.", "목표가 달려 있는 일이에요."), detail: true }),
    actualStart: date({ label: t("Started on", "실제 시작일"), detail: true }),
    actualFinish: date({ label: t("Finished on", "실제 완료일"), detail: true }),
    constraint: choice({ label: t("Date constraint", "날짜 제약"), options: dateConstraints, detail: true }),
    constraintDate: date({ label: t("Constraint date", "제약 날짜"), detail: true }),
  },
  questions: [
    { word: "who", text: t("Who does each task?", "각 할 일은 누가 하나요?"), fields: ["assignees"] },
    { word: "when", text: t("When is each task due?", "각 할 일의 기한은 언제인가요?"), fields: ["due"] },
    { word: "how", text: t("How much time does each task take?", "각 할 일에 시간이 얼마나 드나요?"), fields: ["estimate", "effort"] },
    { word: "how", text: t("How do we see that a task is done?", "할 일이 끝난 것을 어떻게 알 수 있나요?"), fields: ["done"] },
  ],
});
