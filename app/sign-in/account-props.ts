import { redirect } from "next/navigation";
import { type AccountPageProps } from "@/components/auth/account-page";
import { nextPlace } from "@/components/auth/next-place";
import { currentUser } from "@/lib/auth/session";
import { getHost } from "@/lib/host";

export interface AccountSearch {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** What both pages show; whoever has signed in already is sent on. */
export async function accountProps({ searchParams }: AccountSearch): Promise<Omit<AccountPageProps, "kind">> {
  const [search, user] = await Promise.all([searchParams, currentUser()]);
  const next = nextPlace(search["next"]);
  if (user?.kind === "account") redirect(next);
  return {
    guest: user?.name ?? null,
    provider: getHost().env.oidc?.name ?? null,
    next,
    hasFailed: search["error"] !== undefined,
  };
}
