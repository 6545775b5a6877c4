import NextAuth from "next-auth";
import { type NextRequest } from "next/server";
import { authOptions } from "@/lib/auth/options";
import { sessionOf } from "@/lib/auth/session";
import { getHost } from "@/lib/host";

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

async function handler(request: NextRequest, context: Context): Promise<Response> {
  const host = getHost();
  const session = await sessionOf(host, request.headers);
  const options = authOptions({ host, visitor: session?.user ?? null, headers: request.headers });
  return NextAuth(request, context, options) as Promise<Response>;
}

export { handler as GET, handler as POST };
