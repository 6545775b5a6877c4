import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { portfolioOf } from "@/app/api/portfolio-of";
import { PortfolioPage } from "@/components/start/portfolio-page";
import { currentUser } from "@/lib/auth/session";
import { getHost } from "@/lib/host";
import { inLanguage } from "@/lib/plan/language";
import { planPriorities, planStatuses } from "@/lib/plan/sections/choices/plans";

const pageSize = 20;

export async function generateMetadata() {
  const t = await getTranslations("portfolio");
  return { title: t("title") };
}

/** All my plans at a glance. Whoever has none yet begins on the first screen. */
export default async function Page({ searchParams }: { searchParams: Promise<{ from?: string }> }) {
  const [user, { from }, language] = await Promise.all([currentUser(), searchParams, getLocale()]);
  if (!user) redirect("/");
  const first = Math.max(0, Math.trunc(Number(from)) || 0);
  const today = new Date().toISOString().slice(0, 10);
  const portfolio = await portfolioOf(getHost(), user.id, { from: first, limit: pageSize }, today);
  const choices = inLanguage({ status: planStatuses, priority: planPriorities }, language);
  return <PortfolioPage {...portfolio} from={first} pageSize={pageSize} today={today} statuses={choices.status} priorities={choices.priority} />;
}
