/** "Launch the patient portal at Hanbit Clinic": a whole plan, to learn from and to demonstrate with. */
import { type Starter } from "./starter";
import { sampleBudget } from "./sample/budget";
import { sampleContingency } from "./sample/contingency";
import { sampleDeliverables } from "./sample/deliverables";
import { sampleGoals, sampleLimits } from "./sample/goals";
import { sampleActions, sampleAgenda, sampleDecisions, sampleParking } from "./sample/kickoff";
import { sampleMilestones } from "./sample/milestones";
import { sampleMitigations } from "./sample/mitigations";
import { sampleOverview } from "./sample/overview";
import { samplePeople } from "./sample/people";
import { sampleRationale } from "./sample/rationale";
import { sampleOutcomes, sampleResearch } from "./sample/research";
import { sampleResources } from "./sample/resources";
import { sampleResponsibilities } from "./sample/responsibilities";
import { sampleRisks } from "./sample/risks";
import { sampleScope } from "./sample/scope";
import { sampleStakeholders } from "./sample/stakeholders";
import { sampleSwot } from "./sample/swot";
import { sampleTasks } from "./sample/tasks";

export const sampleStarter: Starter = [
  sampleOverview,
  samplePeople,
  sampleGoals,
  sampleLimits,
  sampleScope,
  sampleDeliverables,
  sampleStakeholders,
  sampleResearch,
  sampleOutcomes,
  sampleRisks,
  sampleSwot,
  sampleContingency,
  sampleMitigations,
  sampleMilestones,
  sampleTasks,
  sampleResponsibilities,
  sampleRationale,
  sampleBudget,
  sampleResources,
  sampleAgenda,
  sampleDecisions,
  sampleActions,
  sampleParking,
];
