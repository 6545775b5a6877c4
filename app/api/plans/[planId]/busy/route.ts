import { z } from "zod";
import { handle, handleBody } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";
import { createTokenBuckets } from "@/lib/auth/token-buckets";
import { type Claim, claimPerson, claimsElsewhere, claimsIn, unclaim } from "@/lib/db/claims";
import { type Host } from "@/lib/host";
import { type BusyAnswer, type BusyStretch } from "@/lib/plan/derive/capacity/busy";
import { localDay } from "@/lib/plan/day-number";
import { isIsoDate, isRecordId } from "@/lib/plan/fields";
import { weeksOfPlan } from "./weeks-of-plan";

/** A page asks once, and again when it is looked at after a while. */
const asks = createTokenBuckets({ capacity: 20, refill: 5_000 });
const dayMs = 24 * 60 * 60 * 1000;

const schema = z.object({ person: z.string().refine(isRecordId) });

/** Hours a week in other plans of those who said who they are here and there. Nothing else leaves those plans. */
export const GET = handle<PlanParams>(
  withPlan("plan.read", async ({ host, plan, user, request, fail }) => {
    if (!asks.has(user.id)) return fail("too-many");
    asks.take(user.id);
    const here = await claimsIn(host.db, plan.id);
    const elsewhere = await claimsElsewhere(host.db, plan.id, here.map((claim) => claim.user));
    const today = dayOf(request);
    const people = await Promise.all(here.map(async ({ user: member, person }) =>
      ({ person, weeks: await weeksElsewhere(host, elsewhere.filter((claim) => claim.user === member), today) })));
    const answer: BusyAnswer = { me: here.find((claim) => claim.user === user.id)?.person ?? null, people };
    return json(answer);
  }),
);

/** "This is me": nobody says it for somebody else. */
export const POST = handleBody<z.infer<typeof schema>, PlanParams>(
  schema,
  withPlan("plan.read", async ({ host, plan, user, body: { person }, fail }) => {
    const outcome = await claimPerson(host.db, { plan: plan.id, user: user.id, person });
    return outcome.ok ? json({}) : fail(outcome.code);
  }),
);

export const DELETE = handle<PlanParams>(
  withPlan("plan.read", async ({ host, plan, user }) => {
    await unclaim(host.db, plan.id, user.id);
    return json({});
  }),
);

/** The reader's day where it can be one, else the server's. */
function dayOf(request: Request): string {
  const asked = new URL(request.url).searchParams.get("today");
  const isNear = isIsoDate(asked) && Math.abs(Date.parse(asked) - Date.now()) < 2 * dayMs;
  return isNear ? asked : localDay(new Date());
}

/** Summed up over plans, so that no answer tells how many there are. Weeks in order, hours with one decimal. */
async function weeksElsewhere(host: Host, claims: readonly Claim[], today: string): Promise<readonly BusyStretch[]> {
  const sums = new Map<string, BusyStretch>();
  for (const { plan, person } of claims)
    for (const { from, to, hours } of (await weeksOfPlan(host, plan, today)).get(person) ?? [])
      sums.set(from, { from, to, hours: (sums.get(from)?.hours ?? 0) + hours });
  return [...sums.values()].sort((a, b) => (a.from < b.from ? -1 : 1)).map((week) => ({ ...week, hours: Math.round(week.hours * 10) / 10 }));
}
