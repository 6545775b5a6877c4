import { z } from "zod";
import { cleanLine } from "@/lib/auth/fields";
import { addressOf } from "@/lib/auth/same-origin";
import { countAnswer, countMiss, waitToAnswer } from "@/lib/auth/survey-links";
import { addAnswer } from "@/lib/db/surveys";
import { surveyLimits } from "@/lib/plan/survey";
import { handleBody } from "@/app/api/handle";
import { json } from "@/app/api/respond";
import { openedSurvey } from "@/app/api/surveyed";

interface SurveyParams {
  readonly token: string;
}

const answer = z
  .string()
  .transform((text) => text.normalize("NFC").replaceAll(/\r\n?/g, "\n").trim())
  .pipe(z.string().max(surveyLimits.answer, "answer-too-long").regex(/^(?:[\t\n]|\P{Cc})*$/u, "answer-unreadable"));

const schema = z.object({
  version: z.number().int(),
  answers: z.array(answer).max(surveyLimits.questions).refine((answers) => answers.some((text) => text !== ""), "answer-missing"),
  name: z.string().transform(cleanLine).pipe(z.string().max(surveyLimits.name, "answer-name-too-long")).default(""),
});

/** Answers of somebody who needs no account; nothing is told of the plan, and nobody is signed in. */
export const POST = handleBody<z.infer<typeof schema>, SurveyParams>(schema, async ({ host, request, params, body, fail }) => {
  const address = addressOf(request.headers);
  const survey = await openedSurvey(host, params.token);
  const wait = waitToAnswer(address, survey?.id ?? "");
  if (wait > 0) {
    const busy = fail("survey-busy", { seconds: String(wait) });
    busy.headers.set("retry-after", String(wait));
    return busy;
  }
  if (!survey) {
    countMiss(address);
    return fail("no-survey");
  }
  if (survey.title === null) return fail("survey-closed");
  countAnswer(address, survey.id);
  const outcome = await addAnswer(host.db, { survey: survey.id, ...body }, Date.now());
  if (!outcome.ok) return fail(outcome.code);
  host.planChanged(survey.plan, "surveys");
  return json({}, { status: 201 });
});
