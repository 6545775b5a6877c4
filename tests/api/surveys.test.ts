import { expect, test } from "vitest";
import * as Y from "yjs";
import { DELETE as remove, PATCH as restore } from "@/app/api/plans/[planId]/surveys/[record]/answers/[answer]/route";
import { GET as read, PATCH as open, PUT as save } from "@/app/api/plans/[planId]/surveys/[record]/route";
import { POST as answer } from "@/app/api/surveys/[token]/route";
import { openedSurvey } from "@/app/api/surveyed";
import { tokenOfSurvey } from "@/lib/auth/survey-links";
import { updatePlan } from "@/lib/db/plans";
import { surveyOf } from "@/lib/db/surveys";
import { type Role } from "@/lib/plan/access";
import { addRecord, removeRecord, setValue } from "@/lib/plan/doc/records";
import { singleId } from "@/lib/plan/section";
import { type Survey, surveyLimits } from "@/lib/plan/survey";
import { createReplica } from "../support/replicas";
import { ask, call, fakeHost, fakePlan } from "./fake-host";

let rooms = 0;

/** A plan with a note that asks people, as it is stored, and its survey. */
async function enter({ questions = ["Why do they phone?", "When?"] }: { questions?: string[] } = {}) {
  const host = fakeHost();
  const { id, members, stranger } = await fakePlan(host);
  const writer = createReplica(1);
  setValue(writer, "overview", singleId, "title", "Top secret portal");
  addRecord(writer, "research", { id: "r1" }, { question: "Why do people phone?", method: "survey" });
  let changes = 0;
  const store = async () => {
    host.documents.set(id, Y.encodeStateAsUpdate(writer.doc));
    await updatePlan(host.db, id, {}, 1_000 * (++changes) + ++rooms);
  };
  await store();
  const as = (role: Role) => members[role].cookie;
  const place = { planId: id, record: "r1" };
  const look = async (role: Role = "owner", query?: string) => (await call(read, ask({ cookie: as(role), ...(query && { query }) }), place)).body as unknown as Survey;
  await call(save, ask({ method: "PUT", cookie: as("owner"), body: { questions } }), place);
  const token = (await look()).token ?? "";
  const address = `10.0.0.${++rooms}`;
  return {
    ...host, id, members, stranger, writer, store, as, place, look, token,
    save: (body: object, role: Role = "owner") => call(save, ask({ method: "PUT", cookie: as(role), body }), place),
    open: (isOpen: boolean) => call(open, ask({ method: "PATCH", cookie: as("owner"), body: { isOpen } }), place),
    answer: (body: object, headers: Record<string, string> = {}, to = token) =>
      call(answer, ask({ body: { version: 1, ...body }, headers: { "x-forwarded-for": address, ...headers } }), { token: to }),
  };
}
const both = { answers: ["It is slow", ""] };

test("[A30] whoever reads the plan reads the answers; only who may manage it is told the address", async () => {
  const { answer, look, token, stranger, place, as } = await enter();
  expect((await answer({ answers: ["  It is\r\nslow ", ""], name: "  Min\n ji" })).status).toBe(201);
  for (const role of ["owner", "editor", "commenter", "viewer"] as const) {
    const survey = await look(role);
    expect(survey.token, role).toBe(role === "owner" || role === "editor" ? token : null);
    expect(survey).toMatchObject({
      version: 1, isOpen: true, count: 1, questions: ["Why do they phone?", "When?"],
      answers: [{ name: "Min ji", answers: [{ question: "Why do they phone?", answer: "It is\nslow" }, { question: "When?", answer: "" }] }],
    });
    expect(Math.abs((survey.answers[0]?.at ?? 0) - Date.now())).toBeLessThan(60_000);
  }
  expect((await call(read, ask({ cookie: stranger.cookie }), place)).status).toBe(404);
  expect((await call(read, ask({ cookie: as("viewer"), query: "answers=9999" }), place)).status).toBe(400);
});

test("[A30] an editor removes an answer and brings it back; a viewer does neither", async () => {
  const { answer, look, place, as } = await enter();
  await answer(both);
  const [given] = (await look()).answers;
  const at = { ...place, answer: given?.id ?? "" };
  const removeAs = (role: Role) => call(remove, ask({ method: "DELETE", cookie: as(role) }), at);
  expect((await removeAs("viewer")).status).toBe(403);
  expect((await removeAs("editor")).status).toBe(200);
  expect((await look()).count).toBe(0);
  expect(await removeAs("editor")).toMatchObject({ status: 404, body: { error: { code: "no-answer" } } });
  expect((await call(restore, ask({ method: "PATCH", cookie: as("editor"), body: { removed: false } }), at)).status).toBe(200);
  expect((await look()).count).toBe(1);
});

test("[A31] nobody is signed in by answering, and nothing of the plan is told", async () => {
  const { answer, token, host, id, members } = await enter();
  const sent = await answer(both);
  expect([sent.status, sent.body, sent.cookie]).toEqual([201, {}, null]);
  const survey = await openedSurvey(host, token);
  expect(survey?.title).toBe("Why do people phone?");
  const { title, questions, version } = survey ?? {};
  const said = JSON.stringify({ title, questions, version, sent: sent.body, refused: (await answer({ answers: ["", ""] })).body });
  for (const secret of ["Top secret", "Portal", id, members.owner.user.id, "owner", "viewer"]) expect(said).not.toContain(secret);
});

test("[A31] another site cannot send answers, and what is no JSON or too large is refused", async () => {
  const { answer, token } = await enter();
  expect(await answer(both, { origin: "https://evil.example" })).toMatchObject({ status: 403, body: { error: { code: "wrong-origin" } } });
  expect(await answer(both, { "content-type": "text/plain" })).toMatchObject({ status: 415 });
  expect(await answer({ ...both, more: "x".repeat(70_000) })).toMatchObject({ status: 413, body: { error: { code: "too-large" } } });
  expect((await answer({ answers: Array(2).fill("\u{D55C}".repeat(surveyLimits.answer)) }, {}, token)).status).toBe(201);
});

test("[A32] from one address forty at once, then one in ten seconds; who comes too early is told when", async () => {
  const { answer } = await enter();
  const statuses = [];
  for (let index = 0; index < 40; index++) statuses.push((await answer(both)).status);
  expect(new Set(statuses)).toEqual(new Set([201]));
  const late = await answer(both);
  expect(late).toMatchObject({ status: 429, body: { error: { code: "survey-busy" } } });
  expect(late.body.error?.message).toContain("in 10 seconds");
  expect((await answer(both, { "x-forwarded-for": "10.9.9.9" })).status).toBe(201);
});

test("[A32] a refusal carries Retry-After, and a hundred and twenty answers at once are the most of a survey", async () => {
  const { answer: send, token } = await enter();
  for (let index = 0; index < 120; index++) await send(both, { "x-forwarded-for": `10.8.${Math.floor(index / 20)}.1` });
  const request = ask({ body: { version: 1, ...both }, headers: { "x-forwarded-for": "10.7.7.7", "accept-language": "ko" } });
  const response = await answer(request, { params: Promise.resolve({ token }) });
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "10"]);
  expect(await response.json()).toMatchObject({ error: { message: expect.stringContaining("10\uCD08 \uB4A4\uC5D0") } });
});

test("[A33] too long, unreadable, empty or misshapen answers are refused, each with its code", async () => {
  const { answer, look, notices } = await enter();
  notices.length = 0;
  const cases: [object, string][] = [
    [{ answers: ["x".repeat(surveyLimits.answer + 1), ""] }, "answer-too-long"],
    [{ answers: ["a\u0000b", ""] }, "answer-unreadable"],
    [{ answers: ["a\u001B[2Jb", ""] }, "answer-unreadable"],
    [{ answers: [" ", "\n"] }, "answer-missing"],
    [{ ...both, name: "x".repeat(surveyLimits.name + 1) }, "answer-name-too-long"],
    [{ answers: "x" }, "malformed"],
    [{ answers: Array(11).fill("x") }, "malformed"],
  ];
  for (const [body, code] of cases) expect(await answer(body), code).toMatchObject({ status: 400, body: { error: { code } } });
  expect(await answer({ answers: ["only one"] })).toMatchObject({ status: 409, body: { error: { code: "survey-changed" } } });
  expect([(await look()).count, notices]).toEqual([0, []]);
});

test("[A33] an unknown survey is not found, a closed one is gone, a full one takes no more", async () => {
  const { answer, open, db, id } = await enter();
  expect(await answer(both, {}, "x".repeat(43))).toMatchObject({ status: 404, body: { error: { code: "no-survey" } } });
  await open(false);
  expect(await answer(both)).toMatchObject({ status: 410, body: { error: { code: "survey-closed" } } });
  await open(true);
  const survey = (await surveyOf(db, id, "r1", 1))?.id ?? "";
  const rows = Array.from({ length: surveyLimits.answers }, (_, at) => ({ id: `a${at}`, survey, version: 1, name: "", answers: "[]", at, removed_at: null }));
  await db.insertInto("survey_answers").values(rows).execute();
  expect(await answer(both)).toMatchObject({ status: 409, body: { error: { code: "survey-full" } } });
});

test("[A33] the survey of a note that was removed, or asks in another way, is closed", async () => {
  const { answer, writer, store } = await enter();
  setValue(writer, "research", "r1", "method", "interview");
  await store();
  expect((await answer(both)).status).toBe(410);
  setValue(writer, "research", "r1", "method", "survey");
  await store();
  expect((await answer(both)).status).toBe(201);
  removeRecord(writer, "research", "r1");
  await store();
  expect((await answer(both)).status).toBe(410);
});

test("[A33] one to ten questions of three hundred characters are asked; who has not seen the last ones is refused", async () => {
  const { save, look } = await enter();
  const cases: [unknown, string][] = [
    [[], "question-missing"], [["  \u200B"], "question-missing"], [["x".repeat(301)], "question-too-long"], [Array(11).fill("Why?"), "too-many-questions"],
  ];
  for (const [questions, code] of cases) expect(await save({ questions, version: 1 }), code).toMatchObject({ status: 400, body: { error: { code } } });
  expect(await save({ questions: ["Mine?"], version: 0 })).toMatchObject({ status: 409, body: { error: { code: "questions-changed" } } });
  expect((await save({ questions: [" Which\tday? "], version: 1 }, "editor")).status).toBe(200);
  expect((await look()).questions).toEqual(["Which day?"]);
});

test("[A34] the address lasts as long as the survey; with another secret it still leads there, but is not told", async () => {
  const { token, save, open, look, host, db, id } = await enter();
  expect(token).toMatch(/^[\w-]{43}$/);
  await save({ questions: ["Another?"], version: 1 });
  await open(false);
  await open(true);
  expect((await look()).token).toBe(token);
  const stored = await surveyOf(db, id, "r1", 1);
  if (!stored) throw new Error("no survey");
  const other = { ...host, env: { ...host.env, secret: "another secret of at least thirty-two characters" } };
  expect(tokenOfSurvey(other, stored)).toBeNull();
  expect((await openedSurvey(other, token))?.title).toBe("Why do people phone?");
});

test("[A34] no log says the address, also when something fails", async () => {
  const { token, db, problems } = await enter();
  await db.destroy();
  const request = new Request(`http://localhost:3000/api/surveys/${token}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ version: 1, ...both }) });
  expect((await answer(request, { params: Promise.resolve({ token }) })).status).toBe(500);
  expect(problems).toEqual([expect.stringContaining("/api/surveys/")]);
  expect(problems.join("")).not.toContain(token);
});

test("[A16] the room is told of questions, answers and what is closed, and of nothing that was refused", async () => {
  const { answer, open, save, notices, id } = await enter();
  notices.length = 0;
  await answer(both);
  await answer({ answers: ["", ""] });
  await open(false);
  await answer(both);
  await save({ questions: ["Which?"], version: 7 });
  expect(notices).toEqual([{ plan: id, what: "surveys" }, { plan: id, what: "surveys" }]);
});
