/** Rules about what one record says, by name. Whatever a record holds, each of them answers. */
import { type AnyRecord, type RecordRule } from "@/lib/plan/section";

type Values = AnyRecord["values"];

/** Whether a record keeps the rule. */
export const recordRules: Readonly<Record<RecordRule, (values: Values) => boolean>> = {
  oneAccountable: ({ raci }) => peopleWith(raci, "A").length === 1,
  someoneResponsible: ({ raci }) => peopleWith(raci, "R").length > 0,
  planBDecided: ({ planBOwner, ...risk }) => planBOwner != null || riskScore(risk) < highRisk,
  gapClosed: (resource) => resourceGap(resource) === 0,
};

/** Ids of those who have this letter in a row of the RACI chart. */
export const peopleWith = (raci: unknown, letter: string): string[] =>
  Object.entries(raci ?? {}).flatMap(([id, given]) => (given === letter ? [id] : []));

/** From here on a risk is high: likelihood times impact, each 1 to 5. */
export const highRisk = 10;

/** 0 as long as it is not scored. */
export const riskScore = ({ likelihood, impact }: Values): number => Number(likelihood) * Number(impact) || 0;

/** What is missing of what is needed; nothing, where nobody has said how much is needed. */
export const resourceGap = ({ needed, available }: Values): number => Math.max(Number(needed) - Number(available) || 0, 0);
