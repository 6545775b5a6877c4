/** What a survey is about, from the plan as it is stored: its question, as long as it is a research note that asks people. */
import { type Host } from "@/lib/host";
import { findSurvey, type FoundSurvey } from "@/lib/db/surveys";
import { updatedAt } from "@/lib/db/plans";
import { tableOf } from "@/lib/plan/plan";
import { storedPlan } from "./stored-plan";

/** `title`: null when it takes no answers, because somebody closed it, or the note is gone or asks in another way now. */
export type OpenedSurvey = FoundSurvey & { readonly title: string | null };

/** Where the address of a survey leads; null when nowhere. */
export async function openedSurvey(host: Host, token: string): Promise<OpenedSurvey | null> {
  const survey = await findSurvey(host.db, token);
  if (!survey) return null;
  return { ...survey, title: survey.isOpen ? ((await titlesOf(host, survey.plan)).get(survey.record) ?? null) : null };
}

type Titles = ReadonlyMap<string, string>;
/** By plan, what was read last, and of which state: strangers must not make the server read a large plan over and over. */
const known = new Map<string, { readonly of: number; readonly titles: Titles }>();
const mostKnown = 500;

/** Questions of the notes that are surveys, by their ids. A change of the plan counts within two seconds. */
async function titlesOf(host: Host, plan: string): Promise<Titles> {
  const of = await updatedAt(host.db, plan);
  const cached = known.get(plan);
  if (cached?.of === of) return cached.titles;
  const notes = tableOf(await storedPlan(host, plan), "research").records.filter(({ values }) => values["method"] === "survey");
  const titles = new Map(notes.map(({ id, values }) => [id, String(values["question"] ?? "")]));
  known.delete(plan);
  known.set(plan, { of, titles });
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return titles;
}
