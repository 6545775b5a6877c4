import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeadLinkPage } from "@/components/auth/dead-link-page";
import { InvitationPage } from "@/components/auth/invitation-page";
import { currentUser } from "@/lib/auth/session";
import { findInvitation } from "@/lib/db/join";
import { findMembership, outranks } from "@/lib/db/members";
import { getHost } from "@/lib/host";

interface Props {
  readonly params: Promise<{ readonly token: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations("auth");
  return { title: t("joinByCode") };
}

/** Nothing changes by opening it: joining is the button's. */
export default async function Page({ params }: Props) {
  const { db } = getHost();
  const [{ token }, user] = await Promise.all([params, currentUser()]);
  const invitation = await findInvitation(db, token);
  if (!invitation) return <DeadLinkPage isKnown={user !== null} />;
  const membership = user && (await findMembership(db, invitation.plan, user.id));
  if (membership && !outranks(invitation.role, membership.role)) redirect(`/plans/${invitation.plan}`);
  return <InvitationPage token={token} invitation={invitation} name={user?.name ?? null} />;
}
