import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { giveApproval } from "@/lib/db/approvals";
import { addBaseline } from "@/lib/db/baselines";
import { createLink } from "@/lib/db/links";
import { addMark } from "@/lib/db/outsider-marks";
import { type Db } from "@/lib/db/schema";
import { saveQuestions, surveyOf } from "@/lib/db/surveys";
import { can, type Operation, type Role, roles } from "@/lib/plan/access";
import * as plan from "@/app/api/plans/[planId]/route";
import * as baselines from "@/app/api/plans/[planId]/baselines/route";
import * as baseline from "@/app/api/plans/[planId]/baselines/[baselineId]/route";
import * as approvals from "@/app/api/plans/[planId]/approvals/route";
import * as approval from "@/app/api/plans/[planId]/approvals/[subject]/route";
import * as busy from "@/app/api/plans/[planId]/busy/route";
import * as trail from "@/app/api/plans/[planId]/trail/route";
import * as links from "@/app/api/plans/[planId]/links/route";
import * as link from "@/app/api/plans/[planId]/links/[linkId]/route";
import * as marks from "@/app/api/plans/[planId]/marks/route";
import * as mark from "@/app/api/plans/[planId]/marks/[markId]/route";
import * as members from "@/app/api/plans/[planId]/members/route";
import * as member from "@/app/api/plans/[planId]/members/[userId]/route";
import * as survey from "@/app/api/plans/[planId]/surveys/[record]/route";
import * as surveyAnswer from "@/app/api/plans/[planId]/surveys/[record]/answers/[answer]/route";
import { type Ask, ask, call, fakeHost, fakePlan } from "./fake-host";

type Room = Awaited<ReturnType<typeof fakePlan>> & { readonly linkId: string; readonly baselineId: string; readonly markId: string; readonly answerId: string };
type AnyRoute = (request: Request, context: { readonly params: Promise<never> }) => Promise<Response>;
interface Entry {
  /** Method and place of the handler, as the folders name it. */
  readonly at: string;
  readonly route: AnyRoute;
  readonly operation: Operation;
  readonly status: number;
  ask?(room: Room): Ask;
  params?(room: Room): Record<string, string>;
}

const entries: readonly Entry[] = [
  { at: "GET [planId]", route: plan.GET, operation: "plan.read", status: 200 },
  { at: "DELETE [planId]", route: plan.DELETE, operation: "plan.delete", status: 200, ask: () => ({ method: "DELETE" }) },
  { at: "GET [planId]/baselines", route: baselines.GET, operation: "plan.read", status: 200 },
  {
    at: "POST [planId]/baselines", route: baselines.POST, operation: "baseline.take", status: 201,
    ask: () => ({ body: { name: "Kickoff", today: new Date().toISOString().slice(0, 10) } }),
  },
  { at: "GET [planId]/baselines/[baselineId]", route: baseline.GET, operation: "plan.read", status: 200, params: ofBaseline },
  {
    at: "PATCH [planId]/baselines/[baselineId]", route: baseline.PATCH, operation: "baseline.take", status: 200,
    ask: () => ({ method: "PATCH", body: { name: "Start" } }),
    params: ofBaseline,
  },
  {
    at: "DELETE [planId]/baselines/[baselineId]", route: baseline.DELETE, operation: "baseline.take", status: 200,
    ask: () => ({ method: "DELETE" }),
    params: ofBaseline,
  },
  { at: "GET [planId]/approvals", route: approvals.GET, operation: "plan.read", status: 200 },
  {
    at: "POST [planId]/approvals", route: approvals.POST, operation: "approval.give", status: 201,
    ask: () => ({ body: { subject: "scope", content: "[]" } }),
  },
  {
    at: "DELETE [planId]/approvals/[subject]", route: approval.DELETE, operation: "approval.give", status: 200,
    ask: () => ({ method: "DELETE" }),
    params: () => ({ subject: "plan-b:r1" }),
  },
  { at: "GET [planId]/busy", route: busy.GET, operation: "plan.read", status: 200 },
  { at: "POST [planId]/busy", route: busy.POST, operation: "plan.read", status: 200, ask: () => ({ body: { person: "p1" } }) },
  { at: "DELETE [planId]/busy", route: busy.DELETE, operation: "plan.read", status: 200, ask: () => ({ method: "DELETE" }) },
  { at: "GET [planId]/trail", route: trail.GET, operation: "plan.read", status: 200, ask: () => ({ query: "section=goals&record=g1" }) },
  { at: "GET [planId]/links", route: links.GET, operation: "plan.share", status: 200 },
  { at: "POST [planId]/links", route: links.POST, operation: "plan.share", status: 201, ask: () => ({ body: { role: "viewer" } }) },
  {
    at: "DELETE [planId]/links/[linkId]", route: link.DELETE, operation: "plan.share", status: 200,
    ask: () => ({ method: "DELETE" }),
    params: ({ linkId }) => ({ linkId }),
  },
  { at: "GET [planId]/marks", route: marks.GET, operation: "plan.read", status: 200 },
  { at: "POST [planId]/marks", route: marks.POST, operation: "plan.read", status: 201, ask: () => ({ body: { section: "goals", rule: 5 } }) },
  {
    at: "DELETE [planId]/marks/[markId]", route: mark.DELETE, operation: "plan.read", status: 200,
    ask: () => ({ method: "DELETE" }),
    params: ({ markId }) => ({ markId }),
  },
  { at: "GET [planId]/members", route: members.GET, operation: "plan.read", status: 200 },
  {
    at: "PATCH [planId]/members/[userId]", route: member.PATCH, operation: "plan.members", status: 200,
    ask: () => ({ method: "PATCH", body: { role: "commenter" } }),
    params: ({ members: { editor } }) => ({ userId: editor.user.id }),
  },
  {
    at: "DELETE [planId]/members/[userId]", route: member.DELETE, operation: "plan.members", status: 200,
    ask: () => ({ method: "DELETE" }),
    params: ({ members: { viewer } }) => ({ userId: viewer.user.id }),
  },
  { at: "GET [planId]/surveys/[record]", route: survey.GET, operation: "plan.read", status: 200, params: ofSurvey },
  {
    at: "PUT [planId]/surveys/[record]", route: survey.PUT, operation: "survey.manage", status: 200,
    ask: () => ({ method: "PUT", body: { questions: ["When?"], version: 1 } }),
    params: ofSurvey,
  },
  {
    at: "PATCH [planId]/surveys/[record]", route: survey.PATCH, operation: "survey.manage", status: 200,
    ask: () => ({ method: "PATCH", body: { isOpen: false } }),
    params: ofSurvey,
  },
  {
    at: "DELETE [planId]/surveys/[record]/answers/[answer]", route: surveyAnswer.DELETE, operation: "survey.manage", status: 200,
    ask: () => ({ method: "DELETE" }),
    params: ofAnswer,
  },
  {
    at: "PATCH [planId]/surveys/[record]/answers/[answer]", route: surveyAnswer.PATCH, operation: "survey.manage", status: 200,
    ask: () => ({ method: "PATCH", body: { removed: false } }),
    params: () => ({ record: "r1", answer: "removed" }),
  },
];

function ofSurvey(): Record<string, string> {
  return { record: "r1" };
}

function ofAnswer({ answerId }: Room): Record<string, string> {
  return { record: "r1", answer: answerId };
}

function ofBaseline({ baselineId }: Room): Record<string, string> {
  return { baselineId };
}

async function enter(): Promise<Room> {
  const host = fakeHost();
  const room = await fakePlan(host);
  const made = await createLink(host.db, { plan: room.id, role: "viewer", createdBy: room.members.owner.user.id }, 1);
  const saved = await addBaseline(host.db, { plan: room.id, name: "Kickoff", takenBy: room.members.editor.user.id, baseline: { finish: null, entries: [] } }, 1);
  const marked = await addMark(host.db, { plan: room.id, rule: 5, section: "goals", record: null, note: "", markedBy: room.members.viewer.user.id }, 1);
  await giveApproval(host.db, { plan: room.id, subject: "plan-b:r1", by: room.members.editor.user.id, at: 1, content: "" });
  const answerId = await addSurvey(host.db, room);
  return { ...room, answerId, linkId: made.id, baselineId: saved.ok ? saved.id : "", markId: marked.ok ? marked.id : "" };
}

/** One with an answer that stands, and one that was removed. */
async function addSurvey(db: Db, { id, members }: Awaited<ReturnType<typeof fakePlan>>): Promise<string> {
  await saveQuestions(db, { plan: id, record: "r1", questions: ["Why?"], version: 0, by: members.editor.user.id, tokenOf: (survey) => survey }, 1);
  const survey = (await surveyOf(db, id, "r1", 1))?.id ?? "";
  for (const [answer, removed_at] of [["given", null], ["removed", 1]] as const)
    await db.insertInto("survey_answers").values({ id: answer, survey, version: 1, name: "", answers: '["x"]', at: 1, removed_at }).execute();
  return "given";
}

async function send({ route, ask: request, params }: Entry, room: Room, cookie: string | undefined, planId = room.id) {
  const answer = await call(route, ask({ ...request?.(room), cookie }), { ...params?.(room), planId } as never);
  return { status: answer.status, code: answer.body.error?.code ?? null, message: answer.body.error?.message ?? null };
}

describe.each(entries)("$at", (entry) => {
  test.each(roles)("[A8] as %s", async (role: Role) => {
    const room = await enter();
    const { status, code } = await send(entry, room, room.members[role].cookie);
    const expected = can(role, entry.operation) ? { status: entry.status, code: null } : { status: 403, code: "forbidden" };
    expect({ status, code }).toEqual(expected);
  });

  test("[A9] a stranger gets the same answer as for a plan that does not exist", async () => {
    const room = await enter();
    const forbidden = await send(entry, room, room.stranger.cookie);
    const missing = await send(entry, room, room.stranger.cookie, "3d6cbb0c-7e43-4fd0-8a51-6f0f6f1f2a77");
    const nonsense = await send(entry, room, room.stranger.cookie, "../../etc");
    expect(forbidden).toMatchObject({ status: 404, code: "not-found" });
    expect([missing, nonsense]).toEqual([forbidden, forbidden]);
  });

  test("[A8] without a session", async () => {
    const room = await enter();
    expect(await send(entry, room, undefined)).toMatchObject({ status: 401, code: "signed-out" });
  });

  test("[A7] from another site", async () => {
    const room = await enter();
    const asked = entry.ask?.(room);
    if (!asked || asked.query !== undefined) return;
    const forged = { ...entry, ask: () => ({ ...asked, headers: { origin: "https://evil.example" } }) };
    expect(await send(forged, room, room.members.owner.cookie)).toMatchObject({ status: 403, code: "wrong-origin" });
  });
});

test("[A8] the table above has every handler of a plan", async () => {
  const folder = "app/api/plans/[planId]";
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("route.ts"));
  const modules = {
    "route.ts": plan, "baselines/route.ts": baselines, "baselines/[baselineId]/route.ts": baseline,
    "links/route.ts": links, "links/[linkId]/route.ts": link, "marks/route.ts": marks, "marks/[markId]/route.ts": mark,
    "members/route.ts": members, "members/[userId]/route.ts": member,
    "approvals/route.ts": approvals, "approvals/[subject]/route.ts": approval,
    "busy/route.ts": busy, "trail/route.ts": trail,
    "surveys/[record]/route.ts": survey, "surveys/[record]/answers/[answer]/route.ts": surveyAnswer,
  };
  expect(files.toSorted()).toEqual(Object.keys(modules).toSorted());
  const handlers = Object.entries(modules).flatMap(([file, exported]) =>
    Object.keys(exported).map((method) => `${method} [planId]/${file}`.replace(/\/route\.ts$/, "")),
  );
  expect(handlers.toSorted()).toEqual(entries.map(({ at }) => at).toSorted());
});
