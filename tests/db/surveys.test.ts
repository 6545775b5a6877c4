import { expect, test } from "vitest";
import { mergeGuest } from "@/lib/db/merge-guest";
import { createPlan, removePlan } from "@/lib/db/plans";
import { addAnswer, findSurvey, mostSurveys, openSurvey, removeAnswer, restoreAnswer, saveQuestions, surveyOf } from "@/lib/db/surveys";
import { createAccount, createGuest } from "@/lib/db/users";
import { surveyLimits } from "@/lib/plan/survey";
import { temporaryDatabase } from "./temporary-database";

const day = 24 * 60 * 60 * 1000;

async function setUp() {
  const { db } = temporaryDatabase();
  const grace = await createGuest(db, "Grace", 0);
  await createPlan(db, { id: "plan", name: "Plan", language: "en", template: "blank", createdBy: grace.id }, 0);
  const ids: string[] = [];
  const tokenOf = (id: string) => {
    ids.push(id);
    return `token-${id}`;
  };
  const save = (questions: string[], version: number, at = 1, record = "r1") => saveQuestions(db, { plan: "plan", record, questions, version, by: grace.id, tokenOf }, at);
  const read = async (limit = 500) => {
    const survey = await surveyOf(db, "plan", "r1", limit);
    if (!survey) throw new Error("no survey");
    return survey;
  };
  const answer = async (version: number, answers: string[], at = 2, name = "") => addAnswer(db, { survey: (await read()).id, version, answers, name }, at);
  return { db, grace, save, read, answer, token: () => `token-${ids[0]}` };
}

test("[D30] a note has one survey, found by its token, of which only the hash is stored", async () => {
  const { db, save, token, read } = await setUp();
  expect(await surveyOf(db, "plan", "r1", 1)).toBeNull();
  await save(["Why?"], 0);
  await save(["Why?", "When?"], 1);
  expect(await findSurvey(db, token())).toMatchObject({ plan: "plan", record: "r1", version: 2, questions: ["Why?", "When?"], isOpen: true });
  expect(await findSurvey(db, "token-")).toBeNull();
  expect(JSON.stringify(await db.selectFrom("surveys").selectAll().execute())).not.toContain(token());
  await openSurvey(db, "plan", "r1", false, 3);
  expect([(await findSurvey(db, token()))?.isOpen, (await read()).isOpen]).toEqual([false, false]);
  await openSurvey(db, "plan", "r1", true, 4);
  expect((await findSurvey(db, token()))?.isOpen).toBe(true);
  expect(await openSurvey(db, "plan", "r2", true, 4)).toEqual({ ok: false, code: "no-survey" });
});

test("[D31] an answer stays beside the questions it was given to", async () => {
  const { save, answer, read } = await setUp();
  await save(["Why?"], 0);
  await answer(1, ["Slow"], 2, "Min");
  await save(["When?", "Where?"], 1);
  await answer(2, ["Monday", ""], 3);
  await answer(1, ["Late, but asked so"], 4);
  expect((await read()).answers.map(({ name, at, answers }) => [name, at, ...answers.map((each) => `${each.question} ${each.answer}`)])).toEqual([
    ["", 4, "Why? Late, but asked so"], ["", 3, "When? Monday", "Where? "], ["Min", 2, "Why? Slow"],
  ]);
});

test("[D31] whoever has not seen the questions that stand cannot change them, and old ones that nobody answered are forgotten", async () => {
  const { save, answer } = await setUp();
  await save(["One?"], 0);
  expect(await save(["Mine?"], 0)).toEqual({ ok: false, code: "questions-changed" });
  await save(["Two?"], 1);
  expect(await answer(1, ["still open on a screen"])).toEqual({ ok: true });
  await save(["Three?"], 2);
  await save(["Four?"], 3, 1 + 2 * day);
  expect(await answer(1, ["was answered"])).toEqual({ ok: true });
  expect(await answer(2, ["was not"])).toEqual({ ok: false, code: "survey-changed" });
  expect(await answer(4, ["two", "many"])).toEqual({ ok: false, code: "survey-changed" });
  expect(await answer(9, ["never was"])).toEqual({ ok: false, code: "survey-changed" });
});

test("[D32] five hundred answers are the most, told by their number, and the last are read first", async () => {
  const { db, save, answer, read } = await setUp();
  await save(["Why?"], 0);
  const { id: survey } = await read();
  const rows = Array.from({ length: surveyLimits.answers }, (_, at) => ({ id: `a${at}`, survey, version: 1, name: "", answers: '["x"]', at, removed_at: null }));
  await db.insertInto("survey_answers").values(rows).execute();
  expect(await answer(1, ["one more"])).toEqual({ ok: false, code: "survey-full" });
  const { count, answers } = await read(3);
  expect([count, answers.map(({ id }) => id)]).toEqual([500, ["a499", "a498", "a497"]]);
  const place = { plan: "plan", record: "r1", answer: "a3" };
  expect(await removeAnswer(db, place, 10)).toEqual({ ok: true });
  expect(await answer(1, ["one more"], 600)).toEqual({ ok: true });
  expect(await restoreAnswer(db, place)).toEqual({ ok: false, code: "survey-full" });
});

test("[D32] a removed answer can be brought back for a day, and from its own survey only", async () => {
  const { db, save, answer, read } = await setUp();
  await save(["Why?"], 0);
  for (const text of ["first", "second"]) await answer(1, [text]);
  const [first, second] = (await read()).answers.map(({ id }) => id);
  const place = (id: string | undefined, record = "r1") => ({ plan: "plan", record, answer: id ?? "" });
  expect(await removeAnswer(db, place(first, "r2"), 3)).toEqual({ ok: false, code: "no-answer" });
  expect(await removeAnswer(db, place(first), 3)).toEqual({ ok: true });
  expect(await removeAnswer(db, place(first), 3)).toEqual({ ok: false, code: "no-answer" });
  expect((await read()).count).toBe(1);
  expect(await restoreAnswer(db, place(first))).toEqual({ ok: true });
  expect((await read()).count).toBe(2);
  await removeAnswer(db, place(first), 3);
  await removeAnswer(db, place(second), 4 + day);
  expect(await restoreAnswer(db, place(first))).toEqual({ ok: false, code: "no-answer" });
  expect(await restoreAnswer(db, place(second))).toEqual({ ok: true });
});

test("[D32] two hundred surveys are the most of a plan; one that stands can still be changed", async () => {
  const { save } = await setUp();
  for (let index = 1; index <= mostSurveys; index++) await save(["Why?"], 0, 1, `r${index}`);
  expect(await save(["Why?"], 0, 1, "one-more")).toEqual({ ok: false, code: "surveys-full" });
  expect(await save(["When?"], 1)).toEqual({ ok: true });
});

test("[D33] surveys go with the plan, and who made one with a guest to their account", async () => {
  const { db, grace, save, answer } = await setUp();
  await save(["Why?"], 0);
  await answer(1, ["Slow"]);
  const account = await createAccount(db, { name: "Grace Lee", email: "grace@x.example", passwordHash: "x" }, 0);
  if (!account.ok) throw new Error(account.code);
  await mergeGuest(db, grace.id, account.user.id);
  expect(await db.selectFrom("surveys").select("made_by").execute()).toEqual([{ made_by: account.user.id }]);
  await removePlan(db, "plan");
  for (const table of ["surveys", "survey_questions", "survey_answers"] as const)
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
});
