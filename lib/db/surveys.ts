/** Surveys of research notes: a link, the questions as they were asked, and what people without an account answered. */
import { randomUUID } from "node:crypto";
import { type Survey, type SurveyAnswer, surveyLimits } from "@/lib/plan/survey";
import { hashToken } from "./links";
import { type Db } from "./schema";

export interface SavedQuestions {
  readonly plan: string;
  readonly record: string;
  readonly questions: readonly string[];
  /** Of the survey as its editor saw it; 0 when there was none. */
  readonly version: number;
  readonly by: string;
  /** The token of a survey, by its id. */
  tokenOf(id: string): string;
}
export interface NewAnswer {
  readonly survey: string;
  /** Of the questions that were read. */
  readonly version: number;
  readonly answers: readonly string[];
  readonly name: string;
}
export type StoredSurvey = Omit<Survey, "token"> & { readonly id: string; readonly tokenHash: string };
/** What its link leads to. */
export interface FoundSurvey extends Pick<Survey, "version" | "questions" | "isOpen"> {
  readonly id: string;
  readonly plan: string;
  readonly record: string;
}
type Outcome<C extends string> = { readonly ok: true } | { readonly ok: false; readonly code: C };

export const mostSurveys = 200;
/** A removed answer can be brought back, and old questions be answered, for so long. */
const keptMs = 24 * 60 * 60 * 1000;

/** Makes the survey of a record, or gives it other questions. */
export function saveQuestions(db: Db, saved: SavedQuestions, at: number): Promise<Outcome<"questions-changed" | "surveys-full">> {
  const { plan, record, version, by, tokenOf } = saved;
  return db.transaction().execute(async (tx) => {
    const known = await tx.selectFrom("surveys").select(["id", "version"]).where("plan", "=", plan).where("record", "=", record).executeTakeFirst();
    if ((known?.version ?? 0) !== version) return { ok: false, code: "questions-changed" };
    if (!known && (await isFull(tx, plan))) return { ok: false, code: "surveys-full" };
    const id = known?.id ?? randomUUID();
    const next = { id, plan, record, token_hash: hashToken(tokenOf(id)), version: version + 1, made_by: by, made_at: at, closed_at: null };
    if (known) await tx.updateTable("surveys").set({ version: next.version }).where("id", "=", id).execute();
    else await tx.insertInto("surveys").values(next).execute();
    await tx.insertInto("survey_questions").values({ survey: id, version: next.version, questions: JSON.stringify(saved.questions), at }).execute();
    await purge(tx, id, next.version, at - keptMs);
    return { ok: true };
  });
}

/** The survey of a record with its last answers, `limit` at most; null when it has none. */
export async function surveyOf(db: Db, plan: string, record: string, limit: number): Promise<StoredSurvey | null> {
  const row = await surveys(db).select("token_hash").where("plan", "=", plan).where("record", "=", record).executeTakeFirst();
  if (!row) return null;
  const { id, version, questions, closed_at: closedAt, token_hash: tokenHash } = row;
  const [count, answers] = [await countAnswers(db, id), await answersOf(db, id, limit)];
  return { id, version, questions: readTexts(questions), isOpen: closedAt === null, tokenHash, count, answers };
}

export async function findSurvey(db: Db, token: string): Promise<FoundSurvey | null> {
  const row = await surveys(db).where("token_hash", "=", hashToken(token)).executeTakeFirst();
  if (!row) return null;
  const { id, plan, record, version, questions, closed_at: closedAt } = row;
  return { id, plan, record, version, questions: readTexts(questions), isOpen: closedAt === null };
}

/** Closes it, or opens it again. */
export async function openSurvey(db: Db, plan: string, record: string, isOpen: boolean, at: number): Promise<Outcome<"no-survey">> {
  const update = db.updateTable("surveys").set({ closed_at: isOpen ? null : at }).where("plan", "=", plan).where("record", "=", record);
  return (await update.returning("id").executeTakeFirst()) ? { ok: true } : { ok: false, code: "no-survey" };
}

export function addAnswer(db: Db, { survey, version, answers, name }: NewAnswer, at: number): Promise<Outcome<"survey-changed" | "survey-full">> {
  return db.transaction().execute(async (tx) => {
    const asked = await tx.selectFrom("survey_questions").select("questions").where("survey", "=", survey).where("version", "=", version).executeTakeFirst();
    if (!asked || readTexts(asked.questions).length !== answers.length) return { ok: false, code: "survey-changed" };
    if ((await countAnswers(tx, survey)) >= surveyLimits.answers) return { ok: false, code: "survey-full" };
    const row = { id: randomUUID(), survey, version, name, answers: JSON.stringify(answers), at, removed_at: null };
    await tx.insertInto("survey_answers").values(row).execute();
    return { ok: true };
  });
}

export interface AnswerPlace {
  readonly plan: string;
  readonly record: string;
  readonly answer: string;
}

export function removeAnswer(db: Db, place: AnswerPlace, at: number): Promise<Outcome<"no-answer">> {
  return db.transaction().execute(async (tx) => {
    const survey = await surveyAt(tx, place);
    await tx.deleteFrom("survey_answers").where("survey", "=", survey).where("removed_at", "<", at - keptMs).execute();
    return setRemoved(tx, survey, place.answer, at);
  });
}

export function restoreAnswer(db: Db, place: AnswerPlace): Promise<Outcome<"no-answer" | "survey-full">> {
  return db.transaction().execute(async (tx) => {
    const survey = await surveyAt(tx, place);
    if ((await countAnswers(tx, survey)) >= surveyLimits.answers) return { ok: false, code: "survey-full" };
    return setRemoved(tx, survey, place.answer, null);
  });
}

async function setRemoved(db: Db, survey: string, answer: string, removedAt: number | null): Promise<Outcome<"no-answer">> {
  const update = db.updateTable("survey_answers").set({ removed_at: removedAt }).where("survey", "=", survey).where("id", "=", answer);
  const changed = await update.where("removed_at", removedAt === null ? "is not" : "is", null).returning("id").executeTakeFirst();
  return changed ? { ok: true } : { ok: false, code: "no-answer" };
}

/** The id of a record's survey, or one that no survey has. */
const surveyAt = async (db: Db, { plan, record }: AnswerPlace): Promise<string> =>
  (await surveys(db).where("plan", "=", plan).where("record", "=", record).executeTakeFirst())?.id ?? "";

/** Every survey with the questions that it asks now. */
const surveys = (db: Db) =>
  db
    .selectFrom("surveys")
    .innerJoin("survey_questions as asked", (join) => join.onRef("asked.survey", "=", "surveys.id").onRef("asked.version", "=", "surveys.version"))
    .select(["surveys.id", "surveys.plan", "surveys.record", "surveys.version", "surveys.closed_at", "asked.questions"]);

async function answersOf(db: Db, survey: string, limit: number): Promise<SurveyAnswer[]> {
  const rows = await db
    .selectFrom("survey_answers as given")
    .innerJoin("survey_questions as asked", (join) => join.onRef("asked.survey", "=", "given.survey").onRef("asked.version", "=", "given.version"))
    .select(["given.id", "given.name", "given.at", "given.answers", "asked.questions"])
    .where("given.survey", "=", survey)
    .where("given.removed_at", "is", null)
    .orderBy("given.at", "desc").orderBy("given.id").limit(limit)
    .execute();
  return rows.map(({ id, name, at, answers, questions }) => {
    const texts = readTexts(answers);
    return { id, name, at, answers: readTexts(questions).map((question, index) => ({ question, answer: texts[index] ?? "" })) };
  });
}

async function countAnswers(db: Db, survey: string): Promise<number> {
  const query = db.selectFrom("survey_answers").select(({ fn }) => fn.countAll<number>().as("count"));
  return (await query.where("survey", "=", survey).where("removed_at", "is", null).executeTakeFirstOrThrow()).count;
}

async function isFull(db: Db, plan: string): Promise<boolean> {
  return (await db.selectFrom("surveys").select("id").where("plan", "=", plan).limit(mostSurveys).execute()).length === mostSurveys;
}

/** Questions that nobody answered and nobody is reading any more. */
async function purge(db: Db, survey: string, version: number, before: number): Promise<void> {
  const answered = db.selectFrom("survey_answers").select("version").where("survey", "=", survey);
  const old = db.deleteFrom("survey_questions").where("survey", "=", survey).where("version", "<", version).where("at", "<", before);
  await old.where("version", "not in", answered).execute();
}

const readTexts = (json: string): readonly string[] => JSON.parse(json) as string[];
