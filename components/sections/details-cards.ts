import { type ComponentType } from "react";
import { fiveQuestions } from "@/lib/plan/derive/resources";
import { type Section } from "@/lib/plan/section";
import { lazy } from "@/components/ui/lazy";

export interface DetailsCardProps {
  readonly section: Section;
  readonly record: string;
  /** "E2": completes the names of its fields. */
  readonly rowName: string;
}
/** Fields that belong together in a row's details, shown in a shape of their own and not among the others. */
interface DetailsCard {
  readonly fields: readonly string[];
  readonly Card: ComponentType<DetailsCardProps>;
}

export const detailsCards: Readonly<Record<string, DetailsCard>> = {
  research: { fields: [], Card: lazy(() => import("./research/survey/survey-card").then((module) => module.SurveyCard)) },
  resources: { fields: fiveQuestions, Card: lazy(() => import("./resources/five-questions").then((module) => module.FiveQuestions)) },
  tasks: { fields: [], Card: lazy(() => import("./tasks/why/task-card").then((module) => module.TaskWhy)) },
  responsibilities: { fields: [], Card: lazy(() => import("./responsibilities/row-details").then((module) => module.RowDetails)) },
};
