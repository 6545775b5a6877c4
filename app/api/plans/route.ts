import { randomUUID } from "node:crypto";
import { nanoid } from "nanoid";
import { z } from "zod";
import { cleanLine } from "@/lib/auth/fields";
import { createPlan, plansOf } from "@/lib/db/plans";
import { planName, seedPlan, templates } from "@/lib/plan/doc/template";
import { isIsoDate } from "@/lib/plan/fields";
import { languages } from "@/lib/plan/language";
import { handle, handleBody, signedIn } from "../handle";
import { json, languageOf } from "../respond";

const schema = z
  .object({
    name: z.string("plan-name-missing").transform(cleanLine).pipe(z.string().max(200, "plan-name-too-long")).default(""),
    template: z.enum(templates),
    language: z.enum(languages).optional(),
    /** The day dates count from; a browser sends its own. */
    start: z.string().refine(isIsoDate).optional(),
  })
  .refine(({ name, template }) => name !== "" || template === "sample", "plan-name-missing");

/** My plans, the last changed first. */
export const GET = handle(signedIn(async ({ host, user }) => json(await plansOf(host.db, user.id))));

/** A new plan of mine, with a room code by which others come to edit. */
export const POST = handleBody(
  schema,
  signedIn(async ({ host, user, request, body }) => {
    const id = randomUUID();
    const at = Date.now();
    const { template, language = languageOf(request), start = new Date(at).toISOString().slice(0, 10) } = body;
    const name = planName({ template, language, name: body.name });
    const update = seedPlan({ template, name, language, start, newId: () => nanoid(12), random: Math.random });
    // Seeded first: a crash in between leaves a document nobody can reach, not a plan without one.
    await host.plans.seed(id, update, user.id);
    const link = await createPlan(host.db, { id, name, language, template, createdBy: user.id }, at);
    return json({ id, code: link.code }, { status: 201 });
  }),
);
