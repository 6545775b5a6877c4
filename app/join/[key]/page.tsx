import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeadLinkPage } from "@/components/auth/dead-link-page";
import { InvitationPage } from "@/components/auth/invitation-page";
import { lookUpKey } from "@/lib/auth/room-guesses";
import { addressOf } from "@/lib/auth/same-origin";
import { currentUser } from "@/lib/auth/session";
import { readKey } from "@/lib/db/links";
import { findMembership, outranks } from "@/lib/db/members";
import { getHost } from "@/lib/host";

interface Props {
  readonly params: Promise<{ readonly key: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations("auth");
  return { title: t("joinByCode"), referrer: "no-referrer" };
}

/** Where a share link leads: its key is a link's token, or a room's code. Nothing changes by opening it. */
export default async function Page({ params }: Props) {
  const { db } = getHost();
  const [{ key: text }, user, head] = await Promise.all([params, currentUser(), headers()]);
  const key = readKey(text);
  const found = await lookUpKey(db, key, addressOf(head));
  if (!found.ok) return <DeadLinkPage isKnown={user !== null} />;
  const { invitation } = found;
  const membership = user && (await findMembership(db, invitation.plan, user.id));
  if (membership && !outranks(invitation.role, membership.role)) redirect(`/plans/${invitation.plan}`);
  return <InvitationPage linkKey={key} invitation={invitation} name={user?.name ?? null} />;
}
