/** What the milestone chart and its table show, from the plan and the baseline it is compared with. */
import { type Baseline, type Comparison, compareToBaseline, type Drift } from "@/lib/plan/derive/baseline";
import { milestoneProgress, type MilestoneProgress } from "@/lib/plan/derive/progress";
import { type DayNumber, toDayNumber, weekdayOf } from "@/lib/plan/day-number";
import { type Schedule } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan } from "@/lib/plan/plan";

export interface ChartRow extends MilestoneProgress {
  /** Null without a baseline. */
  readonly drift: Drift | null;
}
export interface ChartData {
  readonly rows: readonly ChartRow[];
  /** Null without a baseline. */
  readonly comparison: Omit<Comparison, "drifts"> | null;
  /** From the Monday before anything begins to the last date, of the baseline too. */
  readonly first: DayNumber;
  readonly last: DayNumber;
}

export function chartData(plan: Plan, schedule: Schedule, today: string, baseline: Baseline | null): ChartData {
  const compared = baseline && compareToBaseline(baseline, plan, schedule);
  const rows = milestoneProgress(plan, schedule).map((row): ChartRow => ({ ...row, drift: compared?.drifts.get(row.id) ?? null }));
  return { rows, comparison: compared && withoutDrifts(compared), ...spanOf(rows, schedule, today) };
}

const withoutDrifts = ({ tasks, milestones, worst, finish }: Comparison): ChartData["comparison"] => ({ tasks, milestones, worst, finish });

/** Today is on the chart as long as it is no further away than this. */
const near = 28;

function spanOf(rows: readonly ChartRow[], { calendar, frame }: Schedule, today: string): Pick<ChartData, "first" | "last"> {
  const start = calendar.dayOf(frame.projectStart);
  const days = rows.flatMap(({ date, drift }) => [date, ...(drift?.was ? [drift.was] : [])]).map(toDayNumber);
  const [from, to] = [Math.min(start, ...days), Math.max(start, ...days)];
  const now = toDayNumber(today);
  const first = now < from && now > from - near ? now : from;
  return { first: first - weekdayOf(first), last: now > to && now < to + near ? now : to };
}
