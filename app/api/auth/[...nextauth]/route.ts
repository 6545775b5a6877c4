import NextAuth from "next-auth";
import { type NextRequest } from "next/server";
import { z } from "zod";
import { authOptions } from "@/lib/auth/options";
import { sessionOf } from "@/lib/auth/session";
import { getHost } from "@/lib/host";
import { fail, isErrorCode } from "@/app/api/respond";

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

async function handler(request: NextRequest, context: Context): Promise<Response> {
  const host = getHost();
  const session = await sessionOf(host, request.headers);
  const options = authOptions({ host, visitor: session?.user ?? null, headers: request.headers });
  const response: Response = await NextAuth(request, context, options);
  return response.status === 401 ? failAsUsual(request, response) : response;
}

/** next-auth names what went wrong in an address; our answers name it in an error. */
async function failAsUsual(request: Request, response: Response): Promise<Response> {
  const { url } = signInFailure.parse(await response.json());
  const code = new URL(url).searchParams.get("error");
  return fail(request, isErrorCode(code) ? code : "wrong-password");
}
const signInFailure = z.object({ url: z.url() });

export { handler as GET, handler as POST };
