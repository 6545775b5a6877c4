/** Answers. An error is `{error: {code, message}}`; the message is in the reader's language. */
import { parseCookies } from "@/lib/auth/session-cookie";
import { chooseLanguage, languageCookie } from "@/lib/i18n/language";
import { errors } from "@/lib/i18n/messages/errors";
import { type Language } from "@/lib/plan/language";

const statuses = {
  malformed: 400,
  "note-too-long": 400,
  "name-missing": 400,
  "name-too-long": 400,
  "plan-name-missing": 400,
  "plan-name-too-long": 400,
  "email-invalid": 400,
  "wrong-day": 400,
  "question-missing": 400,
  "question-too-long": 400,
  "too-many-questions": 400,
  "answer-missing": 400,
  "answer-too-long": 400,
  "answer-unreadable": 400,
  "answer-name-too-long": 400,
  "password-too-short": 400,
  "password-too-long": 400,
  "signed-out": 401,
  "name-required": 401,
  "wrong-password": 401,
  forbidden: 403,
  "wrong-origin": 403,
  "not-author": 403,
  "not-approver": 403,
  "not-found": 404,
  "no-room": 404,
  "no-link": 404,
  "no-member": 404,
  "no-such-link": 404,
  "no-baseline": 404,
  "no-mark": 404,
  "no-approval": 404,
  "no-survey": 404,
  "no-answer": 404,
  "already-signed-in": 409,
  "email-taken": 409,
  "last-owner": 409,
  "baselines-full": 409,
  "marks-full": 409,
  "approvals-full": 409,
  "person-taken": 409,
  "questions-changed": 409,
  "survey-changed": 409,
  "survey-full": 409,
  "surveys-full": 409,
  "survey-closed": 410,
  "too-large": 413,
  "baseline-too-large": 413,
  "not-json": 415,
  "too-many": 429,
  "survey-busy": 429,
  failed: 500,
} as const satisfies Record<keyof typeof errors.en, number>;

export type ErrorCode = keyof typeof statuses;
export type Values = Readonly<Record<string, string>>;

export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === "string" && Object.hasOwn(statuses, code);

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  Response.json(body, { ...init, headers: { "cache-control": "private, no-store", ...init.headers } });

export function fail(request: Request, code: ErrorCode, values: Values = {}): Response {
  const locale = languageOf(request);
  const message = errors[locale][code].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  return json({ error: { code, message } }, { status: statuses[code] });
}

export const languageOf = (request: Request): Language =>
  chooseLanguage(
    parseCookies(request.headers.get("cookie") ?? "").get(languageCookie),
    request.headers.get("accept-language"),
  );
