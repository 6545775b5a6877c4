/** THE registry: every part that works for all sections iterates it. Its order is the order in the app. */
import { type Registry } from "../section";
import { actions } from "./actions";
import { agenda } from "./agenda";
import { budget } from "./budget";
import { contingency } from "./contingency";
import { decisions } from "./decisions";
import { deliverables } from "./deliverables";
import { goals } from "./goals";
import { limits } from "./limits";
import { milestones } from "./milestones";
import { mitigations } from "./mitigations";
import { outcomes } from "./outcomes";
import { overview } from "./overview";
import { parking } from "./parking";
import { people } from "./people";
import { rationale } from "./rationale";
import { research } from "./research";
import { resources } from "./resources";
import { responsibilities } from "./responsibilities";
import { risks } from "./risks";
import { scope } from "./scope";
import { stakeholders } from "./stakeholders";
import { swot } from "./swot";
import { tasks } from "./tasks";

export const sections = [
  overview,
  goals,
  limits,
  scope,
  deliverables,
  stakeholders,
  research,
  outcomes,
  risks,
  swot,
  contingency,
  mitigations,
  milestones,
  tasks,
  responsibilities,
  rationale,
  budget,
  people,
  resources,
  agenda,
  decisions,
  actions,
  parking,
] as const satisfies Registry;
