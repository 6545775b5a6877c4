/**
 * Who has a say and who cares: the power and interest grid (A. L. Mendelow, "Environmental scanning:
 * the impact of the stakeholder concept", ICIS 1991), and what telling them is still missing.
 */
import { isExample } from "../example";
import { type Plan, tableOf } from "../plan";
import { type AnyRecord } from "../section";
import { type Finding } from "./finding";
import { idsIn, isBlank } from "./read-values";

export type Quarter = "keepSatisfied" | "manageClosely" | "monitor" | "keepInformed";

/** Of five steps the upper two are high, so that what has to be managed closely stays few. */
export const highFrom = 4;

export function quarterOf(power: number, interest: number): Quarter {
  if (power >= highFrom) return interest >= highFrom ? "manageClosely" : "keepSatisfied";
  return interest >= highFrom ? "keepInformed" : "monitor";
}

/** Where somebody stands; null until both are said. */
export interface Standing {
  readonly power: number;
  readonly interest: number;
}
export function standingOf({ values }: AnyRecord): Standing | null {
  const [power, interest] = [stepIn(values["power"]), stepIn(values["interest"])];
  return power === null || interest === null ? null : { power, interest };
}

const stepIn = (value: unknown): number | null =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 5 ? value : null;

export type StakeholderFindingCode =
  | "notPlaced" | "noContent" | "noFrequency" | "noChannel" | "noTeller"
  /** Has a say and cares, and nothing that is handed over goes to them. */
  | "noDeliverable";
export type StakeholderFinding = Finding<StakeholderFindingCode>;

/** In the order of the table. Who neither decides nor cares much needs to be told nothing. */
export function stakeholderFindings(plan: Plan): readonly StakeholderFinding[] {
  const receiving = deliverablesTo(plan);
  return tableOf(plan, "stakeholders").records.filter(({ id }) => !isExample(id))
    .flatMap((record) => findingsOf(record, receiving.has(record.id)));
}

function findingsOf(record: AnyRecord, receives: boolean): StakeholderFinding[] {
  const standing = standingOf(record);
  const quarter = standing && quarterOf(standing.power, standing.interest);
  const open = (code: StakeholderFindingCode, field: string | null): StakeholderFinding =>
    ({ code, section: "stakeholders", record: record.id, field, others: [], severity: "open" });
  const { values } = record;
  const telling = quarter === "monitor" ? [] : [
    ...(isBlank(values["receives"]) ? [open("noContent", "receives")] : []),
    ...(isBlank(values["frequency"]) ? [open("noFrequency", "frequency")] : []),
    ...(isBlank(values["channel"]) ? [open("noChannel", "channel")] : []),
    ...(isBlank(values["owner"]) ? [open("noTeller", "owner")] : []),
  ];
  return [
    ...(standing ? [] : [open("notPlaced", typeof values["power"] === "number" ? "interest" : "power")]),
    ...telling,
    ...(quarter === "manageClosely" && !receives ? [open("noDeliverable", null)] : []),
  ];
}

/** Ids of deliverables by the stakeholder they go to, in the order of their table. */
export function deliverablesTo(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, values } of tableOf(plan, "deliverables").records)
    for (const stakeholder of new Set(idsIn(values["stakeholders"]))) {
      const own = found.get(stakeholder) ?? [];
      own.push(id);
      found.set(stakeholder, own);
    }
  return found;
}
