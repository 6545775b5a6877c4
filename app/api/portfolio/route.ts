import { z } from "zod";
import { handle, signedIn } from "../handle";
import { portfolioOf } from "../portfolio-of";
import { json } from "../respond";

const query = z.object({
  from: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

/** My plans with status, priority, readiness, forecast and shared people; `?from=20&limit=20` for the next page. */
export const GET = handle(signedIn(async ({ host, user, request, fail }) => {
  const page = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!page.success) return fail("malformed");
  return json(await portfolioOf(host, user.id, page.data, new Date().toISOString().slice(0, 10)));
}));
