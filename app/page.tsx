import { getTranslations } from "next-intl/server";
import { StartPage } from "@/components/start/start-page";
import { currentUser } from "@/lib/auth/session";
import { plansOf } from "@/lib/db/plans";
import { getHost } from "@/lib/host";

export async function generateMetadata() {
  const t = await getTranslations("start");
  return { title: { absolute: `Planroom · ${t("title")}` } };
}

export default async function Page() {
  const user = await currentUser();
  const plans = user ? await plansOf(getHost().db, user.id) : [];
  return (
    <StartPage
      me={user && { name: user.name, isGuest: user.kind === "guest" }}
      plans={plans.map(({ id, name, updatedAt }) => ({ id, name, updatedAt }))}
      now={Date.now()}
    />
  );
}
