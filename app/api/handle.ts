/** What every handler needs and every handler must do, in one place: origin, body, session. */
import { type z } from "zod";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { type Session } from "@/lib/auth/session-cookie";
import { sessionOf } from "@/lib/auth/session";
import { type UserRow } from "@/lib/db/schema";
import { getHost, type Host } from "@/lib/host";
import { readBody } from "./body";
import { type ErrorCode, fail, type Values } from "./respond";

export interface Call<B = undefined, P = object> {
  readonly host: Host;
  readonly request: Request;
  readonly params: P;
  readonly body: B;
  readonly session: Session | null;
  fail(code: ErrorCode, values?: Values): Response;
}
export interface SignedInCall<B = undefined, P = object> extends Call<B, P> {
  readonly user: UserRow;
}
export interface Context<P> {
  readonly params: Promise<P>;
}
export type Handler<P> = (request: Request, context: Context<P>) => Promise<Response>;

/** For everyone. */
export function handle<P = object>(work: (call: Call<undefined, P>) => Promise<Response>): Handler<P> {
  return (request, context) => run(request, context, work);
}

/** For everyone, with a JSON body. */
export function handleBody<B, P = object>(schema: z.ZodType<B>, work: (call: Call<B, P>) => Promise<Response>): Handler<P> {
  return (request, context) =>
    run<P>(request, context, async (call) => {
      const body = await readBody(request, schema);
      return body.ok ? work({ ...call, body: body.value }) : call.fail(body.code);
    });
}

/** Wraps work that only someone with a session may ask for. */
export function signedIn<B, P>(work: (call: SignedInCall<B, P>) => Promise<Response>): (call: Call<B, P>) => Promise<Response> {
  return async (call) => (call.session ? work({ ...call, user: call.session.user }) : call.fail("signed-out"));
}

async function run<P>(request: Request, context: Context<P>, work: (call: Call<undefined, P>) => Promise<Response>): Promise<Response> {
  const failWith = (code: ErrorCode, values?: Values) => fail(request, code, values);
  const host = getHost();
  try {
    if (!isSafe(request) && !isSameOrigin(request.headers, host.env.publicUrl)) return failWith("wrong-origin");
    const session = await sessionOf(host, request.headers);
    const params = await context.params;
    return await work({ host, request, params, body: undefined, session, fail: failWith });
  } catch (error) {
    host.report(`${request.method} ${nameless(new URL(request.url).pathname)} failed`, error);
    return failWith("failed");
  }
}

/** A log is read by more people than a secret is for. */
const nameless = (path: string): string => path.replace(/^(\/api\/surveys\/)[^/]+/, "$1\u2026");

const isSafe = ({ method }: Request): boolean => method === "GET" || method === "HEAD";
