import { getTranslations } from "next-intl/server";
import { NotFoundPage } from "@/components/start/not-found-page";
import { currentUser } from "@/lib/auth/session";

export async function generateMetadata() {
  const t = await getTranslations("start");
  return { title: t("notFoundTitle") };
}

/** Also what a stranger sees at a plan's address: that it exists is nobody's business. */
export default async function NotFound() {
  const user = await currentUser();
  return <NotFoundPage isKnown={user !== null} />;
}
