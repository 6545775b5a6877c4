/**
 * Example rows of a guided plan: one small plan that hangs together, "answer customers within a
 * day", so that each row shows what a good row looks like. Dates count working days from the start.
 */
import { guidedBudget, guidedPeople, guidedResources } from "./guided/capacity";
import { guidedDeliverables, guidedGoals, guidedLimits, guidedScope, guidedStakeholders } from "./guided/goals";
import { guidedActions, guidedAgenda } from "./guided/kickoff";
import { guidedOutcomes, guidedResearch } from "./guided/research";
import { guidedContingency, guidedRisks, guidedSwot } from "./guided/risks";
import { guidedMilestones, guidedRationale, guidedResponsibilities, guidedTasks } from "./guided/schedule";
import { type Starter } from "./starter";
import { workdaysFrom } from "./workdays";

export function guidedStarter(start: string): Starter {
  const day = workdaysFrom(start);
  return [
    guidedPeople,
    guidedGoals(day),
    guidedLimits(day),
    guidedScope,
    guidedDeliverables(day),
    guidedStakeholders,
    guidedResearch(day),
    guidedOutcomes(day),
    guidedRisks(day),
    guidedSwot,
    guidedContingency,
    guidedMilestones(day),
    guidedTasks(day),
    guidedResponsibilities,
    guidedRationale,
    guidedBudget,
    guidedResources(day),
    guidedAgenda,
    guidedActions(day),
  ];
}
