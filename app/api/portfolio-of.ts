/** All plans of a person, line by line, from the plans as they are stored. */
import { plansOf, type PlanSummary } from "@/lib/db/plans";
import { type Host } from "@/lib/host";
import { nameKey, type PortfolioEntry, portfolioEntry, sharedPeople } from "@/lib/plan/derive/portfolio";
import { sections } from "@/lib/plan/sections";
import { storedPlan } from "./stored-plan";

export interface PortfolioRow extends Omit<PortfolioEntry, "people">, Pick<PlanSummary, "id" | "name" | "role" | "updatedAt"> {
  /** Names of those who are in another of my plans as well, and in how many. */
  readonly shared: readonly { readonly name: string; readonly plans: number }[];
}
export interface Portfolio {
  /** The last changed first. */
  readonly plans: readonly PortfolioRow[];
  readonly total: number;
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
}

/** Who is shared is looked for among so many plans, the last changed. */
const mostCompared = 60;

/** `today`: ISO date. */
export async function portfolioOf(host: Host, user: string, page: { readonly from: number; readonly limit: number }, today: string): Promise<Portfolio> {
  const mine = await plansOf(host.db, user);
  const wanted = mine.slice(page.from, page.from + page.limit);
  const entries = new Map<string, PortfolioEntry>();
  for (const plan of new Set([...mine.slice(0, mostCompared), ...wanted])) entries.set(plan.id, await entryOf(host, plan, today));
  const shared = sharedPeople([...entries.values()]);
  const end = page.from + wanted.length;
  return { plans: wanted.flatMap((plan) => rowOf(plan, entries.get(plan.id), shared)), total: mine.length, next: end < mine.length ? end : null };
}

function rowOf({ id, name, role, updatedAt }: PlanSummary, entry: PortfolioEntry | undefined, shared: ReadonlyMap<string, number>): PortfolioRow[] {
  if (!entry) return [];
  const { people, ...line } = entry;
  return [{ id, name, role, updatedAt, ...line, shared: people.flatMap((person) => {
    const plans = shared.get(nameKey(person));
    return plans === undefined ? [] : [{ name: person, plans }];
  }) }];
}

/** By plan, what was computed last, and of which state: the row's time moves on with every change of the plan. */
const known = new Map<string, { readonly of: string; readonly entry: PortfolioEntry }>();
const mostKnown = 2_000;

async function entryOf(host: Host, { id, updatedAt }: PlanSummary, today: string): Promise<PortfolioEntry> {
  const of = `${updatedAt} ${today}`;
  const cached = known.get(id);
  if (cached?.of === of) return cached.entry;
  const entry = portfolioEntry(await storedPlan(host, id), sections, today);
  known.delete(id);
  known.set(id, { of, entry });
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return entry;
}
