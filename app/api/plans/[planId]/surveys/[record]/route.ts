import { z } from "zod";
import { cleanLine } from "@/lib/auth/fields";
import { surveyToken, tokenOfSurvey } from "@/lib/auth/survey-links";
import { createTokenBuckets } from "@/lib/auth/token-buckets";
import { openSurvey, saveQuestions, surveyOf } from "@/lib/db/surveys";
import { can } from "@/lib/plan/access";
import { isRecordId } from "@/lib/plan/fields";
import { type Survey, surveyLimits } from "@/lib/plan/survey";
import { handle, handleBody } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";

interface SurveyParams extends PlanParams {
  /** A research note. */
  readonly record: string;
}

/** Thirty at once for each person, then one in two seconds. */
const saves = createTokenBuckets({ capacity: 30, refill: 2_000 });

const query = z.object({ answers: z.coerce.number().int().min(1).max(surveyLimits.answers).default(20) });
const question = z
  .string()
  .transform(cleanLine)
  .pipe(z.string().min(1, "question-missing").max(surveyLimits.question, "question-too-long"));
const schema = z.object({
  questions: z.array(question).min(1, "question-missing").max(surveyLimits.questions, "too-many-questions"),
  version: z.number().int().min(0).default(0),
});

/** The survey of a research note with its last answers, `?answers=500` at most; null when it has none. */
export const GET = handle<SurveyParams>(
  withPlan("plan.read", async ({ host, plan, params, request, fail }) => {
    const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) return fail("malformed");
    const stored = await surveyOf(host.db, plan.id, params.record, asked.data.answers);
    if (!stored) return json(null);
    const { version, questions, isOpen, count, answers } = stored;
    const token = can(plan.role, "survey.manage") ? tokenOfSurvey(host, stored) : null;
    return json({ version, questions, isOpen, token, count, answers } satisfies Survey);
  }),
);

/** Makes its link, or changes its questions; `version` is that of the questions that were seen, 0 for none. */
export const PUT = handleBody<z.infer<typeof schema>, SurveyParams>(
  schema,
  withPlan("survey.manage", async ({ host, plan, user, params: { record }, body, fail }) => {
    if (!isRecordId(record)) return fail("malformed");
    if (!saves.has(user.id)) return fail("too-many");
    saves.take(user.id);
    const tokenOf = (id: string) => surveyToken(host, id);
    const outcome = await saveQuestions(host.db, { plan: plan.id, record, ...body, by: user.id, tokenOf }, Date.now());
    if (!outcome.ok) return fail(outcome.code);
    host.planChanged(plan.id, "surveys");
    return json({});
  }),
);

/** Closes it, or opens it again. */
export const PATCH = handleBody<{ isOpen: boolean }, SurveyParams>(
  z.object({ isOpen: z.boolean() }),
  withPlan("survey.manage", async ({ host, plan, params, body, fail }) => {
    const outcome = await openSurvey(host.db, plan.id, params.record, body.isOpen, Date.now());
    if (!outcome.ok) return fail(outcome.code);
    host.planChanged(plan.id, "surveys");
    return json({});
  }),
);
