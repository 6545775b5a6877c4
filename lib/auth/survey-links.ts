/** The secret in the address of a survey, and how often people may answer by it. */
import { createHmac } from "node:crypto";
import { hashToken } from "@/lib/db/links";
import { type StoredSurvey } from "@/lib/db/surveys";
import { type Host } from "@/lib/host";
import { createTokenBuckets } from "./token-buckets";

/** 256 bits that nobody can guess. The database has their hash; whoever may hand them out gets them again from here. */
export const surveyToken = ({ env }: Host, id: string): string =>
  createHmac("sha256", env.secret).update(`survey ${id}`).digest("base64url");

/** Null when the server got another secret since: the link still works, but nobody can tell it any more. */
export function tokenOfSurvey(host: Host, { id, tokenHash }: StoredSurvey): string | null {
  const token = surveyToken(host, id);
  return hashToken(token) === tokenHash ? token : null;
}

/** Forty answers at once from one address, for a class shares one; then one in ten seconds. */
const byAddress = createTokenBuckets({ capacity: 40, refill: 10_000 });
/** From wherever they come. */
const bySurvey = createTokenBuckets({ capacity: 120, refill: 2_000 });

/** Seconds until somebody at `address` may answer, in tens; 0 is now. */
export const waitToAnswer = (address: string, survey: string): number =>
  Math.ceil(Math.max(byAddress.waitFor(address), bySurvey.waitFor(survey)) / 10_000) * 10;

export function countAnswer(address: string, survey: string): void {
  byAddress.take(address);
  bySurvey.take(survey);
}

/** A try at an address that leads nowhere counts like an answer. */
export const countMiss = (address: string): void => byAddress.take(address);
