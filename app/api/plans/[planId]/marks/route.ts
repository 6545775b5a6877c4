import { z } from "zod";
import { cleanLine } from "@/lib/auth/fields";
import { createTokenBuckets } from "@/lib/auth/token-buckets";
import { addMark, marksOf } from "@/lib/db/outsider-marks";
import { isRecordId } from "@/lib/plan/fields";
import { type MarkSubject } from "@/lib/plan/outsider-mark";
import { type Registry } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { handle, handleBody } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";

/** Whoever reads a plan for the first time may stumble often: thirty at once, then one in three seconds. */
const marks = createTokenBuckets({ capacity: 30, refill: 3_000 });

const schema = z.object({
  rule: z.number().int().nullable().default(null),
  section: z.string().max(32),
  record: z.string().refine(isRecordId).nullable().default(null),
  note: z.string().transform(cleanLine).pipe(z.string().max(300, "note-too-long")).default(""),
}).refine(isSubject);

/** Something that is in a plan: a rule of a section, a row of it, or both. */
function isSubject({ rule, section: id, record }: MarkSubject): boolean {
  const section = (sections as Registry).find((each) => each.id === id);
  if (!section || (rule === null && record === null)) return false;
  return rule === null || section.questions.some(({ number }) => number === rule);
}

/** What outsiders could not tell and nobody has answered, the oldest first. */
export const GET = handle<PlanParams>(
  withPlan("plan.read", async ({ host, plan }) => json(await marksOf(host.db, plan.id))),
);

/** "I can't tell": of a question, of a row, or of both. */
export const POST = handleBody<z.infer<typeof schema>, PlanParams>(
  schema,
  withPlan("plan.read", async ({ host, plan, user, body, fail }) => {
    if (!marks.has(user.id)) return fail("too-many");
    marks.take(user.id);
    const outcome = await addMark(host.db, { plan: plan.id, ...body, markedBy: user.id }, Date.now());
    if (!outcome.ok) return fail(outcome.code);
    host.planChanged(plan.id, "marks");
    return json({ id: outcome.id }, { status: 201 });
  }),
);
