import { getTranslations } from "next-intl/server";
import { JoinPage } from "@/components/start/join-page";
import { currentUser } from "@/lib/auth/session";

export async function generateMetadata() {
  const t = await getTranslations("start");
  return { title: t("join"), referrer: "no-referrer" };
}

/** Where a share link leads: its key is a link's token, or a room's code. */
export default async function Page({ params }: { params: Promise<{ key: string }> }) {
  const [{ key }, user] = await Promise.all([params, currentUser()]);
  return <JoinPage linkKey={decodeURIComponent(key)} isKnown={user !== null} />;
}
